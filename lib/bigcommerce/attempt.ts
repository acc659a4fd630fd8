import { unclear, type Call } from '@/lib/bigcommerce/call';
import { CallFailure } from '@/lib/bigcommerce/call-failure';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { http, NoAnswer, type HttpAnswer } from '@/lib/http';
import type { Lane } from '@/lib/bigcommerce/lane';
import { blockQuota, observeQuota } from '@/lib/bigcommerce/quota';
import { statusFailure } from '@/lib/bigcommerce/status-failure';
import { repeatDelayMs } from '@/lib/bigcommerce/waiting';
import { env } from '@/lib/env';
import { AppError, type Applied } from '@/lib/errors';
import { log } from '@/lib/log';

/**
 * Sends a call once.
 *
 * @returns the body's JSON, undefined when there was none
 * @throws CallFailure
 */
export async function attempt(credentials: Credentials, call: Call, lane: Lane): Promise<unknown> {
  const token = credentials.accessToken.reveal();
  const began = Date.now();
  const trace = (status: number | string) => {
    const { method, path } = call;
    log().debug({ store: credentials.hash, method, path, status, ms: Date.now() - began }, 'call to BigCommerce');
  };
  let answer: HttpAnswer;
  try {
    answer = await http(urlOf(credentials, call), {
      method: call.method,
      headers: { 'x-auth-token': token },
      body: call.body,
      exactNumbers: call.exactNumbers ?? false,
      timeoutMs: env().BIGCOMMERCE_TIMEOUT_MS,
    });
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    trace(error.reason);
    throw noAnswerFailure(error, call);
  }
  trace(answer.status);
  observeQuota(lane.quota, answer.headers, Date.now());
  if (answer.status < 200 || answer.status > 299) {
    const failure = statusFailure(answer, call, [token, ...(call.secrets ?? [])]);
    // The store's other calls would be turned away as well.
    if (failure.kind === 'limited') blockQuota(lane.quota, repeatDelayMs(failure, 1), Date.now());
    throw failure;
  }
  if (answer.unreadable) throw unreadableFailure(call, answer.status);
  return answer.body;
}

/** A successful answer that makes no sense: markup, half of it, or another shape than documented. */
export function unreadableFailure(call: Call, status?: number, cause?: unknown): CallFailure {
  const applied = unclear(call);
  const message =
    applied === 'unknown'
      ? 'BigCommerce answered with something this app cannot read, so it is not certain whether this was carried out. Check before you try again.'
      : 'BigCommerce answered with something this app cannot read. Try again in a moment.';
  return new CallFailure('fault', new AppError('unavailable', message, { applied, cause, ...(status && { status }) }));
}

function noAnswerFailure(error: NoAnswer, call: Call): CallFailure {
  const applied: Applied = error.reason === 'unreachable' ? 'no' : unclear(call);
  const happened = error.reason === 'timeout' ? 'did not answer in time' : 'could not be reached';
  const message =
    applied === 'unknown'
      ? 'The answer of BigCommerce was lost, so it is not certain whether this was carried out. Check before you try again.'
      : `BigCommerce ${happened}. Try again in a moment.`;
  return new CallFailure('fault', new AppError('unavailable', message, { applied, cause: error }));
}

function urlOf(credentials: Credentials, { path, query = {} }: Call): string {
  const url = new URL(`${env().BIGCOMMERCE_API_URL}/stores/${encodeURIComponent(credentials.hash)}${path}`);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url.href;
}
