import { listMethods } from '@/lib/bigcommerce/zone-methods';
import { deleteZone as sendDeletion, getZone, listZones, type Zone } from '@/lib/bigcommerce/zones';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { forgetZone } from '@/lib/zones/snapshots/change-snapshot';
import { fillFromBaseline } from '@/lib/zones/drift/fill-from-baseline';
import { ownWrite } from '@/lib/zones/drift/own-write';
import { recordZoneActivity, recordZoneIfUnknown } from '@/lib/zones/record-zone-activity';
import { settleByLooking } from '@/lib/zones/settle-by-looking';

/**
 * Deletes a zone and answers with what it was. Its methods are read before, so that it can be made again with them.
 *
 * @throws AppError `not_found` when it was deleted before; `applied: 'unknown'` when it cannot be told whether it was now
 */
export async function deleteZone(context: Context, zoneId: number): Promise<Zone> {
  requirePermission(context, 'zones:write');
  return ownWrite(context, zoneId, async () => {
    const [before, told] = await Promise.all([getZone(context.store, zoneId), listMethods(context.store, zoneId)]);
    const methods = await Promise.all(told.map((method) => fillFromBaseline(context, zoneId, method)));
    await recordZoneIfUnknown(context, { before, methods }, () => removeZone(context, zoneId));
    await forgetZone(context, zoneId);
    await recordZoneActivity(context, { kind: 'zone.deleted', before, methods });
    return before;
  });
}

/** Gone is gone: a repeated DELETE finds nothing, and a lost answer is settled by looking. */
async function removeZone({ store }: Context, zoneId: number): Promise<void> {
  try {
    await sendDeletion(store, zoneId);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return;
    const zones = await settleByLooking(error, () => listZones(store));
    if (zones.some(({ id }) => id === zoneId)) throw error;
  }
}
