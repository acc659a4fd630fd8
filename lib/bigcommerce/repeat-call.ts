import { DelegateBackoff, handleWhen, retry } from 'cockatiel';
import { isRepeatable, type Call } from '@/lib/bigcommerce/call';
import { CallFailure } from '@/lib/bigcommerce/call-failure';
import { repeatDelayMs } from '@/lib/bigcommerce/waiting';
import { rewordError, type AppError } from '@/lib/errors';

/** Attempts after the first. */
const MAX_REPEATS = 2;

interface Progress {
  failures: number;
  delayMs: number;
  /** An attempt that may have been carried out. */
  unclear?: AppError;
}

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
  const progress: Progress = { failures: 0, delayMs: 0 };
  const isWorthRepeating = (error: Error): boolean => {
    if (!(error instanceof CallFailure)) return false;
    if (error.error.applied === 'unknown') progress.unclear = error.error;
    progress.failures += 1;
    progress.delayMs = repeatDelayMs(error, progress.failures);
    const safe = error.kind === 'limited' || (error.kind === 'fault' && isRepeatable(call));
    return safe && Date.now() + progress.delayMs < giveUpAt;
  };
  const policy = retry(handleWhen(isWorthRepeating), {
    maxAttempts: MAX_REPEATS,
    backoff: new DelegateBackoff(() => progress.delayMs),
  });
  try {
    return await policy.execute(() => send(progress.unclear !== undefined));
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    throw overall(error.error, progress.unclear);
  }
}

/** What is known after several attempts: the last one's words, unless it was not even read; never more certain than any of them. */
function overall(last: AppError, unclear: AppError | undefined): AppError {
  if (!unclear || last.applied === 'unknown') return last;
  if (last.applied === 'no') return unclear;
  return rewordError(last, last.message, { applied: 'unknown' });
}
