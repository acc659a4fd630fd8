import { createZone as sendZone, listZones, type Zone, type ZoneInput } from '@/lib/bigcommerce/zones';
import { fromPlacesText } from '@/lib/definitions/zone-form/places-text';
import { newZoneSchema } from '@/lib/definitions/zone-form/zone-fields';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { ZONE_ITSELF } from '@/lib/zones/drift/baseline';
import { keepZone } from '@/lib/zones/snapshots/change-snapshot';
import { listKnownSince } from '@/lib/zones/drift/known-since';
import { isLostZone } from '@/lib/zones/lost-addition';
import { NEW_ZONE, ownWrite } from '@/lib/zones/drift/own-write';
import { applyPlaceChanges, listPlaceChanges } from '@/lib/zones/places/place-changes';
import { readBackZone } from '@/lib/zones/read-back-zone';
import { recordZoneActivity, recordZoneIfUnknown } from '@/lib/zones/record-zone-activity';
import { requirePlaces } from '@/lib/zones/places/require-places';
import type { SavedZone } from '@/lib/zones/update-zone';
import { zoneDifferences } from '@/lib/zones/zone-differences';
import { toNewZoneInput } from '@/lib/zones/zone-form';

/**
 * Adds a zone; `values` are the form's, not yet checked. BigCommerce has no way to send the same request twice safely, so the
 * zones are read first: one that is just like this one is taken for the work of an earlier attempt.
 *
 * @throws AppError `conflict` when there is such a zone; `applied: 'unknown'` when nothing tells whether it was added
 */
export async function createZone(context: Context, values: unknown): Promise<SavedZone> {
  requirePermission(context, 'zones:write');
  const { type, places, ...fields } = parseInput(newZoneSchema, values);
  const locations = applyPlaceChanges([], { added: fromPlacesText(type, places.added), removed: [] });
  requirePlaces(type, locations);
  const input = toNewZoneInput(type, fields, locations);
  return ownWrite(context, NEW_ZONE, async () => {
    const sent = { ...input, id: NEW_ZONE };
    const zone = await recordZoneIfUnknown(context, { after: sent }, () => addZone(context, input));
    await keepZone(context, zone);
    await recordZoneActivity(context, { kind: 'zone.created', after: zone });
    return { zone, keptOtherwise: await zoneDifferences(context, sent, zone), changedElsewhere: [] };
  });
}

/**
 * Sends a new zone and answers with it as it is afterwards; after a lost answer the zones are read again. Records and keeps
 * nothing. A zone just like it that an earlier attempt made, whose answer was lost, is the one.
 *
 * @throws AppError `conflict` when the store has the same zone; `applied: 'unknown'` when nothing tells whether it was added
 */
export async function addZone(context: Context, input: ZoneInput): Promise<Zone> {
  const there = await listZones(context.store);
  for (const twin of there.filter((zone) => isTwin(zone, input))) {
    if (await isLostZone(context, twin)) return twin;
  }
  return sendUnlessThere(context, { input, there });
}

/**
 * Sends a zone that was deleted. One just like it that has come since it was there is taken for the work of an earlier attempt
 * whose answer was lost. Records and keeps nothing.
 *
 * @throws AppError `conflict` when the store had the same zone beside it; `applied: 'unknown'` as addZone
 */
export async function addZoneAgain(context: Context, { zone, since }: { zone: ZoneInput; since: Date }): Promise<Zone> {
  const there = await listZones(context.store);
  for (const twin of there.filter((candidate) => isTwin(candidate, zone))) {
    const known = await listKnownSince(context, { zoneId: twin.id, since });
    if (!known.has(ZONE_ITSELF)) return twin;
  }
  return sendUnlessThere(context, { input: zone, there });
}

interface Attempt {
  input: ZoneInput;
  /** The store's zones before. */
  there: readonly Zone[];
}

async function sendUnlessThere(context: Context, attempt: Attempt): Promise<Zone> {
  const { input, there } = attempt;
  if (there.some((zone) => isTwin(zone, input))) {
    throw new AppError(
      'conflict',
      `This store already has a zone “${input.name}” with the same places, perhaps from an earlier attempt. Nothing was added. To have a second one, give it another name.`,
    );
  }
  try {
    return await readBackZone(context, await sendZone(context.store, input));
  } catch (error) {
    if (!(error instanceof AppError) || error.applied !== 'unknown') throw error;
    return findAdded(context, { ...attempt, lost: error });
  }
}

/** The new zone that looks like the one that was sent. */
async function findAdded({ store }: Context, { input, there, lost }: Attempt & { lost: AppError }): Promise<Zone> {
  const known = new Set(there.map(({ id }) => id));
  const zones = await listZones(store).catch((error: unknown) => {
    if (error instanceof AppError) throw uncertain(input.name, 'The zones cannot be read at the moment.', lost);
    throw error;
  });
  const added = zones.find((zone) => !known.has(zone.id) && isTwin(zone, input));
  if (!added) throw uncertain(input.name, 'It is not in the store so far.', lost);
  return added;
}

function uncertain(name: string, seen: string, cause: AppError): AppError {
  const message = `BigCommerce did not answer, so it is not certain whether “${name}” was added. ${seen} Wait a minute and press the button again: if it has arrived by then, it will not be added twice.`;
  return new AppError('unavailable', message, { applied: 'unknown', cause });
}

/** Same name, type and places. A freshly added one is told by nothing else. */
function isTwin(zone: Zone, input: ZoneInput): boolean {
  if (zone.name !== input.name || zone.type !== input.type) return false;
  const { added, removed } = listPlaceChanges(zone.locations, input.locations);
  return added.length === 0 && removed.length === 0;
}
