import { inspect } from 'node:util';
import { AppError } from '@/lib/errors';

/** The AppError with which something fails; anything else, success included, fails the test. */
export async function expectAppError(attempted: Promise<unknown>): Promise<AppError> {
  const outcome: unknown = await attempted.catch((error: unknown) => error);
  if (outcome instanceof AppError) return outcome;
  throw new Error(`expected an AppError, got ${inspect(outcome)}`);
}
