import { enqueue } from '@/lib/jobs/enqueue';
import { ensureRegistrations } from '@/lib/registrations/ensure-registrations';
import { ensureRegistrationsJob } from '@/lib/registrations/ensure-registrations-job';
import type { Context } from '@/lib/stores/context';

/** When what a lost answer was about has arrived or will not. */
const LOOK_AGAIN_MS = 180_000;

/**
 * The same as ensureRegistrations, for a person who waits for it. What stays unknown is looked at again by itself.
 *
 * @returns whether all of it is known now
 * @throws AppError as ensureRegistrations
 */
export async function checkRegistrations(context: Context): Promise<boolean> {
  const outcomes = await ensureRegistrations(context);
  if (outcomes.every(({ state }) => state !== 'unknown')) return true;
  const { hash: storeHash } = context.store;
  await enqueue(ensureRegistrationsJob, { storeHash }, { storeHash, startAfter: new Date(Date.now() + LOOK_AGAIN_MS) });
  return false;
}
