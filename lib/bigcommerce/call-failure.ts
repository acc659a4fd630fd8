import type { AppError } from '@/lib/errors';

/**
 * One attempt that failed, for the retry policy to judge; callers of the client get its AppError.
 *
 * - `limited` a 429: it was turned away, any call may be sent again
 * - `fault`   a lost, broken or unreadable answer: only what may be repeated is sent again
 * - `final`   sending it again would not help
 */
export class CallFailure extends Error {
  override readonly name = 'CallFailure';
  constructor(
    readonly kind: 'limited' | 'fault' | 'final',
    readonly error: AppError,
    /** How long to wait before the next attempt, when it is known. */
    readonly waitMs?: number,
  ) {
    super(error.message, { cause: error });
  }
}
