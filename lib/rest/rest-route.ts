import { after, NextResponse, type NextRequest } from 'next/server';
import { newId } from '@/lib/new-id';
import { readBody } from '@/lib/read-body';
import { answerRequest, type RestRequest, type Trace } from '@/lib/rest/answer-request';
import type { Endpoint, Method } from '@/lib/rest/endpoint';
import { errorAnswer } from '@/lib/rest/error-answer';
import type { Answer } from '@/lib/idempotency/answer';
import { recordRequest } from '@/lib/rest/record-request';
import { RestError } from '@/lib/rest/rest-error';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const satisfies readonly Method[];
const MAX_BYTES = 64 * 1024;

interface RouteContext {
  /** Undefined for a path without braces, whatever Next's types say. */
  params: Promise<unknown> | undefined;
}

type Handler = (request: NextRequest, context: RouteContext) => Promise<Response>;

type Handlers = Record<Method | 'OPTIONS', Handler>;

/**
 * The handlers of a route of the REST API: for each endpoint of it, and for the other methods a 405 that lists those it has. Every
 * answer has a `Request-ID`.
 */
export function restMethods(...endpoints: readonly Endpoint[]): Handlers {
  return handlers(
    endpoints.map((endpoint) => [endpoint.method, (request, context) => serve(endpoint, request, context)]),
  );
}

/** The handlers of something that anybody may read. */
export function restPublic(read: () => unknown): Handlers {
  return handlers([['GET', () => Promise.resolve(respond(newId('rq'), { status: 200, body: read() }))]]);
}

/** The handlers of every address that there is not. */
export function restNotFound(): Handlers {
  const refuse = () => refuseWith(new RestError('resource_not_found', 'There is no such address in this API.'));
  return { ...handlers(METHODS.map((method) => [method, refuse])), OPTIONS: refuse };
}

function handlers(served: readonly (readonly [Method, Handler])[]): Handlers {
  const byMethod = new Map(served);
  const allow = METHODS.filter((method) => byMethod.has(method)).join(', ');
  const missing = () =>
    refuseWith(new RestError('method_not_allowed', `This address has only ${allow}.`), { Allow: allow });
  const handler = (method: Method) => byMethod.get(method) ?? missing;
  return {
    GET: handler('GET'),
    POST: handler('POST'),
    PUT: handler('PUT'),
    PATCH: handler('PATCH'),
    DELETE: handler('DELETE'),
    OPTIONS: () =>
      Promise.resolve(new NextResponse(null, { status: 204, headers: { Allow: allow, 'Request-ID': newId('rq') } })),
  };
}

async function serve(endpoint: Endpoint, request: NextRequest, context: RouteContext): Promise<Response> {
  const began = performance.now();
  const at = new Date();
  const trace: Trace = { headers: {} };
  const asked = await toRestRequest(request, context);
  const answer = await answerRequest(endpoint, asked, trace);
  const { holder } = trace;
  // One that came too fast is told so, and leaves no mark: many more may follow.
  if (holder && answer.status !== 429) {
    const durationMs = Math.round(performance.now() - began);
    const record = { id: asked.id, at, durationMs, method: request.method, url: asked.url, answer };
    after(() => recordRequest(holder, trace, record));
  }
  return respond(asked.id, answer, {
    ...trace.headers,
    ...(trace.isReplayed && { 'Idempotent-Replayed': 'true' }),
  });
}

async function toRestRequest(request: NextRequest, { params }: RouteContext): Promise<RestRequest> {
  return {
    id: newId('rq'),
    // NextRequest has a URL of its own kind.
    url: new URL(request.url),
    headers: request.headers,
    params: (await params) ?? {},
    async readBody() {
      const bytes = await readBody(request, MAX_BYTES);
      if (!bytes) throw new RestError('invalid_format', 'The body is larger than 64 KiB.');
      return decode(bytes);
    },
  };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RestError('invalid_format', 'The body is not UTF-8.');
  }
}

function refuseWith(error: RestError, headers: Record<string, string> = {}): Promise<Response> {
  const id = newId('rq');
  return Promise.resolve(respond(id, errorAnswer(error, id), headers));
}

function respond(id: string, answer: Answer, headers: Record<string, string> = {}): Response {
  const { status, body, location, retryAfterSeconds } = answer;
  return NextResponse.json(body, {
    status,
    headers: {
      'Request-ID': id,
      ...headers,
      ...(location !== undefined && { Location: location }),
      ...(retryAfterSeconds !== undefined && { 'Retry-After': String(retryAfterSeconds) }),
      ...(status === 401 && { 'WWW-Authenticate': 'Bearer realm="Carrier Desk"' }),
    },
  });
}
