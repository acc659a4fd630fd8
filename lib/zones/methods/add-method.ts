import {
  createMethod as sendMethod,
  listMethods,
  type ZoneMethod,
  type ZoneMethodInput,
} from '@/lib/bigcommerce/zone-methods';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { isLostMethod } from '@/lib/zones/lost-addition';
import { readBackMethod } from '@/lib/zones/methods/read-back-method';
import { hasParts, sameMethod } from '@/lib/zones/methods/same-method';
import { fillUntold } from '@/lib/zones/methods/told-parts';

/**
 * Adds a method to a zone as it is given, and answers with it as BigCommerce has it. BigCommerce has no way to send the same
 * request twice safely, so the zone is read first: a method that is just like this one may be the work of an earlier attempt.
 * After a lost answer the zone is read again. Records and keeps nothing.
 *
 * @throws AppError `conflict` when there is such a method; `applied: 'unknown'` when nothing tells whether it was added
 */
export async function createMethodFrom(context: Context, zoneId: number, input: ZoneMethodInput): Promise<ZoneMethod> {
  requirePermission(context, 'zones:write');
  const there = await listMethods(context.store, zoneId);
  const sent = asIfAdded(input);
  const twin = there.find((method) => sameMethod(method, sent));
  if (twin && (await isLostMethod(context, zoneId, twin))) return fillUntold(twin, sent);
  if (twin) throw alreadyThere(sent, twin);
  return fillUntold(await sendMethodTo(context, zoneId, { input, there }), sent);
}

/** What a method looks like once it is added, but for the id that it does not have yet. */
export function asIfAdded(input: ZoneMethodInput): ZoneMethod {
  return { isFallback: false, handlingFees: null, channelIds: null, ...input, id: 0 };
}

export interface Attempt {
  input: ZoneMethodInput;
  /** The zone's methods before. */
  there: readonly ZoneMethod[];
}

/** Sends a new method, whatever the zone has, and settles a lost answer. Throws AppError as createMethodFrom. */
export async function sendMethodTo(context: Context, zoneId: number, { input, there }: Attempt): Promise<ZoneMethod> {
  try {
    const answer = await sendMethod(context.store, zoneId, input);
    return await readBackMethod(context, { zoneId, methodId: answer.id }, answer);
  } catch (error) {
    if (!(error instanceof AppError) || error.applied !== 'unknown') throw error;
    return findAdded(context, zoneId, { input, there, lost: error });
  }
}

/** The new method that looks like the one that was sent. */
async function findAdded(
  { store }: Context,
  zoneId: number,
  { input, there, lost }: Attempt & { lost: AppError },
): Promise<ZoneMethod> {
  const known = new Set(there.map(({ id }) => id));
  const methods = await listMethods(store, zoneId).catch((error: unknown) => {
    if (error instanceof AppError) throw uncertain(input.name, 'The zone cannot be read at the moment.', lost);
    throw error;
  });
  const added = methods.find((method) => !known.has(method.id) && sameMethod(method, asIfAdded(input)));
  if (!added) throw uncertain(input.name, 'It is not in the zone so far.', lost);
  return added;
}

function uncertain(name: string, seen: string, cause: AppError): AppError {
  const message = `BigCommerce did not answer, so it is not certain whether “${name}” was added. ${seen} Wait a minute and press the button again: if it has arrived by then, it will not be added twice.`;
  return new AppError('unavailable', message, { applied: 'unknown', cause });
}

function alreadyThere(sent: ZoneMethod, twin: ZoneMethod): AppError {
  const message = hasParts(twin, sent, ['settings'])
    ? `This zone already has a method “${sent.name}” with the same settings, perhaps from an earlier attempt. Nothing was added. To have a second one, give it another name.`
    : `This zone already has a method “${sent.name}”, and BigCommerce does not tell its settings at the moment, so it may be this one from an earlier attempt. Nothing was added. Try again later, or give it another name.`;
  return new AppError('conflict', message);
}
