import { DelegateBackoff, handleWhen, retry } from 'cockatiel';
import type { z } from 'zod';
import { env } from '@/lib/env';
import type { Applied } from '@/lib/errors';
import { http, NoAnswer, type HttpAnswer } from '@/lib/http';
import { log } from '@/lib/log';
import type { ShippoCredentials } from '@/lib/shippo/credentials';
import { noAnswerFailure, ShippoFailure, statusFailure, unreadableFailure } from '@/lib/shippo/failure';

/** One call to Shippo. */
export interface ShippoCall {
  method: 'GET' | 'POST' | 'PUT';
  /** Below the API's address: `/carrier_accounts`. */
  path: string;
  /** Undefined values are left out. */
  query?: Record<string, string | undefined>;
  body?: Record<string, unknown>;
  /** Values that must not come back in an error. */
  secrets?: readonly string[];
  /** Counts at the carrier each time that it arrives, so it is not repeated after a fault. */
  once?: true;
}

/** The only version there is (Shippo docs: API versioning); without it the account's own setting would decide. */
const VERSION = '2018-02-08';
const MAX_REPEATS = 2;

/**
 * Asks Shippo for JSON.
 *
 * @throws AppError `rejected` in its words (400, 422; 401 and 403 for the key), `conflict` when it does not have the thing (404),
 *   `rate_limited` (409, 429), `unavailable`; always with `applied`
 */
export async function shippoRequest<Schema extends z.ZodType>(
  credentials: ShippoCredentials,
  call: ShippoCall,
  schema: Schema,
): Promise<z.output<Schema>> {
  return repeat(call, async () => {
    const answer = await attempt(credentials, call);
    if (answer.status < 200 || answer.status > 299) throw refusal(credentials, call, answer);
    const decoded = schema.safeParse(answer.body);
    if (answer.unreadable || !decoded.success) throw unreadableFailure(unclear(call), decoded.error);
    return decoded.data;
  });
}

/**
 * Asks Shippo where to send a browser, and does not go there itself.
 *
 * @throws AppError as shippoRequest
 */
export async function shippoRedirect(credentials: ShippoCredentials, call: ShippoCall): Promise<string> {
  return repeat(call, async () => {
    const answer = await attempt(credentials, call);
    const location = answer.headers.get('location');
    if (answer.status >= 300 && answer.status < 400 && location !== null) return location;
    throw answer.status < 400 ? unreadableFailure(unclear(call)) : refusal(credentials, call, answer);
  });
}

async function attempt({ key }: ShippoCredentials, call: ShippoCall): Promise<HttpAnswer> {
  const { method, path, body } = call;
  const began = Date.now();
  const trace = (status: number | string) => {
    log().debug({ method, path, status, ms: Date.now() - began }, 'call to Shippo');
  };
  try {
    const answer = await http(urlOf(call), {
      method,
      headers: { authorization: `ShippoToken ${key.reveal()}`, 'shippo-api-version': VERSION },
      body,
      timeoutMs: env().SHIPPO_TIMEOUT_MS,
    });
    trace(answer.status);
    return answer;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    trace(error.reason);
    throw noAnswerFailure(error, unclear(call));
  }
}

/**
 * Sends again what was turned away or never sent, and what may be repeated after a fault, until one call's time has passed: a
 * person waits for it. A POST whose answer was lost is never sent again.
 */
async function repeat<T>(call: ShippoCall, send: () => Promise<T>): Promise<T> {
  const { SHIPPO_TIMEOUT_MS, SHIPPO_BACKOFF_MS } = env();
  const giveUpAt = Date.now() + SHIPPO_TIMEOUT_MS;
  let delayMs = 0;
  let failures = 0;
  const isWorthRepeating = (error: Error): boolean => {
    if (!(error instanceof ShippoFailure) || error.kind === 'final') return false;
    delayMs = error.error.retryAfterMs ?? SHIPPO_BACKOFF_MS * 2 ** failures * (1 + Math.random() / 2);
    failures += 1;
    const safe = (call.method !== 'POST' && !call.once) || error.error.applied === 'no';
    return safe && Date.now() + delayMs < giveUpAt;
  };
  const policy = retry(handleWhen(isWorthRepeating), {
    maxAttempts: MAX_REPEATS,
    backoff: new DelegateBackoff(() => delayMs),
  });
  try {
    return await policy.execute(send);
  } catch (error) {
    throw error instanceof ShippoFailure ? error.error : error;
  }
}

function refusal({ key }: ShippoCredentials, call: ShippoCall, answer: HttpAnswer): ShippoFailure {
  return statusFailure(answer, unclear(call), [key.reveal(), ...(call.secrets ?? [])]);
}

function unclear({ method }: ShippoCall): Applied {
  return method === 'GET' ? 'no' : 'unknown';
}

function urlOf({ path, query = {} }: ShippoCall): string {
  const url = new URL(`${env().SHIPPO_API_URL}${path}`);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}
