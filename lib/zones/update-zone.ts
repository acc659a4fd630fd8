import { getZone, updateZone as sendZone, type Zone, type ZoneInput } from '@/lib/bigcommerce/zones';
import { fromPlacesText } from '@/lib/definitions/zone-form/places-text';
import { drawnZoneSchema, zoneEditSchema, type ZoneEdit } from '@/lib/definitions/zone-form/zone-fields';
import { isZoneType } from '@/lib/definitions/zone-form/zone-types';
import { AppError } from '@/lib/errors';
import { joinNames } from '@/lib/format/join-names';
import { parseInput } from '@/lib/parse-input';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { keepZoneChange } from '@/lib/zones/snapshots/change-snapshot';
import type { Difference } from '@/lib/zones/methods/describe-method';
import { keepLostZoneChange } from '@/lib/zones/keep-lost-change';
import { mergeZoneFields } from '@/lib/zones/merge-zone-fields';
import { zoneHash } from '@/lib/zones/normalize-zone';
import { ownWrite } from '@/lib/zones/drift/own-write';
import { applyPlaceChanges } from '@/lib/zones/places/place-changes';
import { readBackZone } from '@/lib/zones/read-back-zone';
import { recordZoneActivity, recordZoneIfUnknown } from '@/lib/zones/record-zone-activity';
import { requirePlaces } from '@/lib/zones/places/require-places';
import { settleByLooking } from '@/lib/zones/settle-by-looking';
import { zoneDifferences } from '@/lib/zones/zone-differences';
import { toZoneFields, toZoneInput } from '@/lib/zones/zone-form';

export interface UpdateZoneInput {
  zoneId: number;
  /** The fields the form was drawn from, not yet checked. */
  drawnFrom: unknown;
  /** A zone form's values, not yet checked. */
  values: unknown;
}

export interface SavedZone {
  zone: Zone;
  /** Where the store has something else than was sent: `before` was sent, `after` is there. */
  keptOtherwise: Difference[];
  /** Labels of what was changed in BigCommerce while the form was open, and was left as it is there. */
  changedElsewhere: string[];
}

/**
 * Changes a zone: reads it afresh, changes what the person changed, sends it whole, reads it back. Places are added to and taken
 * from the list that BigCommerce has by now.
 *
 * @throws AppError `conflict` when somebody else changed the same field meanwhile; nothing is sent then. `applied: 'unknown'`
 * when neither the answer nor the reading back tells what became of it
 */
export async function updateZone(context: Context, { zoneId, drawnFrom, values }: UpdateZoneInput): Promise<SavedZone> {
  requirePermission(context, 'zones:write');
  const opened = parseInput(drawnZoneSchema, drawnFrom);
  const yours = parseInput(zoneEditSchema(opened), values);
  return ownWrite(context, zoneId, async () => {
    const before = await getZone(context.store, zoneId);
    const { fields, conflicts, changedElsewhere } = mergeZoneFields({ opened, now: toZoneFields(before), yours });
    const hasPlaces = [yours.places.added, yours.places.removed].some((text) => Object.keys(text).length > 0);
    if (hasPlaces && opened.type !== before.type) conflicts.unshift('Type');
    if (conflicts.length > 0) throw conflict(conflicts);
    const input = toZoneInput(before, fields, hasPlaces ? editPlaces(before, yours) : before.locations);
    const sent = { ...input, id: zoneId };
    // A submission whose answer was lost, sent again, finds its own work.
    if (zoneHash(sent) === zoneHash(before)) {
      await keepLostZoneChange(context, { kind: 'zone.updated', zone: before });
      return { zone: before, keptOtherwise: [], changedElsewhere };
    }

    const after = await recordZoneIfUnknown(context, { before, after: sent }, () => writeZone(context, zoneId, input));
    await keepZoneChange(context, { before, after });
    await recordZoneActivity(context, { kind: 'zone.updated', before, after });
    return { zone: after, keptOtherwise: await zoneDifferences(context, sent, after), changedElsewhere };
  });
}

/**
 * Sends a zone whole and answers with it as it is afterwards; a lost answer is settled by looking. Records and keeps nothing.
 *
 * @throws AppError `applied: 'unknown'` when looking does not tell either
 */
export async function writeZone(context: Context, zoneId: number, input: ZoneInput): Promise<Zone> {
  try {
    return await readBackZone(context, await sendZone(context.store, zoneId, input));
  } catch (error) {
    const current = await settleByLooking(error, () => getZone(context.store, zoneId));
    if (zoneHash(current) !== zoneHash({ ...input, id: zoneId })) throw error;
    return current;
  }
}

function editPlaces({ type, locations }: Zone, { places: { added, removed } }: ZoneEdit): Zone['locations'] {
  if (!isZoneType(type)) return locations;
  const edited = applyPlaceChanges(locations, {
    added: fromPlacesText(type, added),
    removed: fromPlacesText(type, removed),
  });
  requirePlaces(type, edited);
  return edited;
}

function conflict(labels: readonly string[]): AppError {
  return new AppError(
    'conflict',
    `Somebody changed this zone in BigCommerce after you opened it: ${joinNames(labels)}. Nothing was saved. What you entered is still here.`,
  );
}
