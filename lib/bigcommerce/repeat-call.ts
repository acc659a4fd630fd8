import { DelegateBackoff, handleWhen, retry } from 'cockatiel';
import { isRepeatable, type Call } from '@/lib/bigcommerce/call';
import { CallFailure } from '@/lib/bigcommerce/call-failure';
import { repeatDelayMs } from '@/lib/bigcommerce/waiting';
import { AppError } from '@/lib/errors';

/** Attempts after the first. */
const MAX_REPEATS = 2;

/**
 * Sends until it succeeds or sending again is not safe, not promising or too late. A 429 was turned away, so any call is sent
 * again; a lost or faulty answer only to what may be repeated.
 *
 * @param send one attempt; is told whether an earlier one may have been carried out
 * @throws AppError with `applied: 'unknown'` when any of the attempts may have been carried out
 */
export async function repeatCall<T>(
  call: Call,
  giveUpAt: number,
  send: (mayBeApplied: boolean) => Promise<T>,
): Promise<T> {
  let mayBeApplied = false;
  let repeats = 0;
  let delayMs = 0;

  const isWorthRepeating = (error: Error) => {
    if (!(error instanceof CallFailure)) return false;
    mayBeApplied ||= error.error.applied === 'unknown';
    repeats += 1;
    delayMs = repeatDelayMs(error, repeats);
    const safe = error.kind === 'limited' || (error.kind === 'fault' && isRepeatable(call));
    return safe && Date.now() + delayMs < giveUpAt;
  };
  const policy = retry(handleWhen(isWorthRepeating), {
    maxAttempts: MAX_REPEATS,
    backoff: new DelegateBackoff(() => delayMs),
  });
  try {
    return await policy.execute(() => send(mayBeApplied));
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    throw mayBeApplied ? asUnclear(error.error) : error.error;
  }
}

function asUnclear(error: AppError): AppError {
  if (error.applied === 'unknown') return error;
  const { code, message, fields, upstream, status, retryAfterMs } = error;
  return new AppError(code, message, {
    fields,
    applied: 'unknown',
    cause: error,
    ...(upstream !== undefined && { upstream }),
    ...(status !== undefined && { status }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}
