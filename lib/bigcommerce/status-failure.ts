import { isRead, unclear, type Call } from '@/lib/bigcommerce/call';
import { CallFailure } from '@/lib/bigcommerce/call-failure';
import type { HttpAnswer } from '@/lib/http';
import { waitSaid } from '@/lib/bigcommerce/quota';
import { readUpstream } from '@/lib/bigcommerce/upstream-text';
import { AppError, type Applied, type ErrorCode } from '@/lib/errors';

/** What an error status means to the merchant (BigCommerce docs: status codes). */
const MEANINGS: Record<number, [ErrorCode, string]> = {
  401: [
    'reauthorize',
    'BigCommerce no longer accepts this app for your store. Open Carrier Desk again from your control panel; if that does not help, uninstall it and install it again.',
  ],
  403: [
    'reauthorize',
    'BigCommerce did not allow this. The app may lack a permission, the store may have a new owner, or your plan may not include it. Open Carrier Desk again from your control panel and approve what it asks for.',
  ],
  404: [
    'not_found',
    'BigCommerce no longer has this. It may have been deleted in the control panel. Go back to the list to see what is there now.',
  ],
  409: [
    'conflict',
    'This was changed in BigCommerce in the meantime. Load the page again and look at it before you save.',
  ],
  423: ['unavailable', 'BigCommerce is busy with this and has locked it. Try again in a moment.'],
  503: [
    'unavailable',
    'Your store cannot be reached through BigCommerce right now. It may be under maintenance or suspended. Look into your control panel, or try again later.',
  ],
  507: [
    'rejected',
    'Your BigCommerce plan does not allow more of these. Remove one, or ask BigCommerce about a larger plan.',
  ],
};

const REJECTED = 'BigCommerce did not accept this. Check what you entered and try again.';
const FAULT = 'BigCommerce has a problem. Try again in a few minutes.';
const UNCLEAR = 'It is not certain whether this was carried out, so look before you do.';

/** The failure that an answer outside 200 to 299 stands for. */
export function statusFailure(answer: HttpAnswer, call: Call, secrets: readonly string[]): CallFailure {
  const { status } = answer;
  if (status === 429) return limited(answer);
  const { text, fields } = readUpstream(answer.body, secrets);
  const read = status >= 400 && status < 500;
  const applied: Applied = isRead(call) ? 'no' : read ? 'refused' : unclear(call);
  const [code, message] = MEANINGS[status] ?? (read ? ['rejected', REJECTED] : ['unavailable', FAULT]);
  const words = applied === 'unknown' && code === 'unavailable' ? `${message} ${UNCLEAR}` : message;
  const error = new AppError(code, words, { status, fields, applied, ...(text && { upstream: text }) });
  return new CallFailure(isFault(status) ? 'fault' : 'final', error);
}

function limited(answer: HttpAnswer): CallFailure {
  const waitMs = waitSaid(answer.headers);
  return new CallFailure('limited', rateLimited(waitMs, 429), waitMs);
}

/**
 * @param waitMs how long BigCommerce asked to wait, undefined when it did not say
 * @param status 429, or undefined when nothing was sent because an earlier call was turned away
 */
export function rateLimited(waitMs: number | undefined, status?: 429): AppError {
  const when = waitMs === undefined ? 'in a minute' : `in ${Math.max(1, Math.ceil(waitMs / 1000))} seconds`;
  return new AppError(
    'rate_limited',
    `BigCommerce is getting more requests for your store than it allows, from this app and others. Try again ${when}.`,
    { applied: 'no', ...(status && { status }), ...(waitMs !== undefined && { retryAfterMs: waitMs }) },
  );
}

function isFault(status: number): boolean {
  return status === 423 || (status >= 500 && status !== 501 && status !== 507);
}
