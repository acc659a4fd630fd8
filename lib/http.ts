import { isExactNumber, parseJson, writeJson } from '@/lib/format/lossless-json';
import { version } from '@/package.json';

/** An answer whose status is known. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  /** The body's JSON, undefined when it was empty; `unreadable` when it was no JSON object or list, or broke off. */
  body: unknown;
  unreadable: boolean;
}

/** No answer: nobody was reached (`unreachable`), or the request may have been read and only the answer was lost. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  constructor(
    readonly reason: 'unreachable' | 'broken' | 'timeout',
    cause: unknown,
  ) {
    super(`No answer: ${reason}`, { cause });
  }
}

interface HttpRequest {
  method: string;
  headers?: Record<string, string>;
  body?: Record<string, unknown> | undefined;
  /** Whether numbers of the answer keep their text (lossless-json.ts). */
  exactNumbers?: boolean;
  /** How long the answer may take, its body included. */
  timeoutMs: number;
}

/**
 * Sends JSON and reads JSON within the time given, the body included. Redirects are not followed: the request may
 * carry a token, and another host must not see it. (The signal also keeps Next from answering a repeated GET from memory.)
 *
 * @throws NoAnswer
 */
export async function http(url: string, request: HttpRequest): Promise<HttpAnswer> {
  const { method, headers, body, exactNumbers = false, timeoutMs } = request;
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(url, {
    method,
    headers: {
      accept: 'application/json',
      'user-agent': `CarrierDesk/${version}`,
      ...(body && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body ? writeJson(body) : null,
    redirect: 'manual',
    cache: 'no-store',
    signal,
  }).catch((error: unknown) => {
    throw new NoAnswer(signal.aborted ? 'timeout' : wasNeverSent(error) ? 'unreachable' : 'broken', error);
  });
  const { status } = response;
  try {
    const text = await response.text();
    return { status, headers: response.headers, body: readBody(text, exactNumbers), unreadable: false };
  } catch (error) {
    if (signal.aborted) throw new NoAnswer('timeout', error);
    return { status, headers: response.headers, body: undefined, unreadable: true };
  }
}

function readBody(text: string, exactNumbers: boolean): unknown {
  if (text.trim() === '') return undefined;
  const value: unknown = exactNumbers ? parseJson(text) : JSON.parse(text);
  if (typeof value !== 'object' || value === null || isExactNumber(value))
    throw new SyntaxError('neither an object nor a list');
  return value;
}

/** Refused before TLS was up, so before a byte of the request could be sent. */
function wasNeverSent(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const failures: unknown[] = cause instanceof AggregateError ? cause.errors : [cause];
  return failures.length > 0 && failures.every(isConnectFailure);
}

function isConnectFailure(failure: unknown): boolean {
  const { syscall, code } = (failure ?? {}) as { syscall?: unknown; code?: unknown };
  return syscall === 'connect' || syscall === 'getaddrinfo' || (typeof code === 'string' && BEFORE_SENDING.test(code));
}

const BEFORE_SENDING = /^(UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS_CERT|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_)/;
