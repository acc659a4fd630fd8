import { AppError } from '@/lib/errors';
import type { Registration, RegistrationState } from '@/lib/generated/prisma/client';

/** What is known of a registered thing after looking: a row of the Registration table without its store. */
export type Outcome = Omit<Registration, 'storeHash' | 'checkedAt'>;

/** A former outcome, as far as it bears on the next one. */
export type Former = Pick<Registration, 'thing' | 'remoteId' | 'sentAt'>;

export function active(thing: string, remoteId: string | number): Outcome {
  return { thing, remoteId: String(remoteId), state: 'active', reason: null, sentAt: null };
}

/**
 * Not active, and why, for people.
 *
 * @param former keeps its id and the time of a lost request
 */
export function inactive(
  state: Exclude<RegistrationState, 'active'>,
  reason: string,
  { thing, remoteId, sentAt }: Former,
): Outcome {
  return { thing, remoteId, state, reason, sentAt };
}

/** What a failed call says of the thing: refused where BigCommerce said no, else unknown. */
export function failed(error: AppError, former: Former): Outcome {
  const { message, upstream } = error;
  const reason = upstream === undefined ? message : `BigCommerce said: ${upstream}`;
  return inactive(isRefusal(error) ? 'refused' : 'unknown', reason, former);
}

/**
 * BigCommerce's no to looking.
 *
 * @throws whatever is none
 */
export function asRefusal(error: unknown): AppError {
  const failure = asAppError(error);
  if (!isRefusal(failure)) throw failure;
  return failure;
}

/** Whether BigCommerce said no, so that asking again soon would bring the same answer. */
function isRefusal({ code }: AppError): boolean {
  return code !== 'unavailable' && code !== 'rate_limited';
}

/** Changes something that is there. */
export async function mend(former: Former, update: () => Promise<{ id: string | number }>): Promise<Outcome> {
  try {
    return active(former.thing, (await update()).id);
  } catch (error) {
    return failed(asAppError(error), former);
  }
}

/** @throws what is no AppError */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}
