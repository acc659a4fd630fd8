import { active, asAppError, failed, inactive, type Former, type Outcome } from '@/lib/registrations/registration';
import type { Registrar } from '@/lib/registrations/registrar';

/** How long a request whose answer was lost may still make something: until then it is not sent again. */
const STILL_ARRIVING_MS = 120_000;

const STILL_ARRIVING =
  'BigCommerce’s answer was lost, so it may still be on its way. Carrier Desk looks again by itself in a few minutes.';

/**
 * Makes something BigCommerce has to be asked for only once, unless an earlier request for it may still arrive. That it is asked
 * for is written down first, so that it is known whatever happens afterwards.
 */
export async function makeRegistration(
  { hold, note }: Pick<Registrar, 'hold' | 'note'>,
  former: Former,
  create: () => Promise<{ id: string | number }>,
): Promise<Outcome> {
  const { thing, sentAt } = former;
  if (sentAt && Date.now() - sentAt.getTime() < STILL_ARRIVING_MS) return inactive('unknown', STILL_ARRIVING, former);
  await hold();
  await note(inactive('unknown', STILL_ARRIVING, { ...former, sentAt: new Date() }));
  try {
    return active(thing, (await create()).id);
  } catch (error) {
    const failure = asAppError(error);
    return failed(failure, { ...former, sentAt: failure.applied === 'unknown' ? new Date() : null });
  }
}
