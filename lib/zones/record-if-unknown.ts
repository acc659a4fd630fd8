import { AppError } from '@/lib/errors';

/**
 * Makes a change, and has it written down when nobody can tell whether it was made.
 *
 * @throws what `run` throws
 */
export async function recordIfUnknown<Result>(
  run: () => Promise<Result>,
  record: () => Promise<void>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof AppError && error.applied === 'unknown') await record();
    throw error;
  }
}
