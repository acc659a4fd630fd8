import { AppError } from '@/lib/errors';

/**
 * What is seen after a write that failed, when it may have been carried out all the same.
 *
 * @throws the failure itself when it is certain, or when nothing can be seen either
 */
export async function settleByLooking<Seen>(failure: unknown, look: () => Promise<Seen>): Promise<Seen> {
  if (!(failure instanceof AppError) || failure.applied !== 'unknown') throw failure;
  return look().catch((error: unknown) => {
    throw error instanceof AppError ? failure : error;
  });
}
