import { listMethods } from '@/lib/bigcommerce/zone-methods';
import { getZone } from '@/lib/bigcommerce/zones';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { normalizeMethod } from '@/lib/zones/normalize-method';
import { dropZoneSnapshot, saveZoneSnapshots, toZoneSnapshot } from '@/lib/zones/save-zone-snapshots';
import { summarizeZone } from '@/lib/zones/summarize-zone';
import type { ZoneSnapshot } from '@/lib/zones/zone-snapshot';

/**
 * A zone and its methods as BigCommerce has them now, and keeps them as the snapshot.
 *
 * @throws AppError `not_found` when the store has no such zone
 */
export async function readZone(context: Context, zoneId: number): Promise<ZoneSnapshot> {
  const readAt = new Date();
  try {
    const [zone, methods] = await Promise.all([getZone(context.store, zoneId), listMethods(context.store, zoneId)]);
    const snapshot = toZoneSnapshot(summarizeZone(zone), methods.map(normalizeMethod), readAt);
    await saveZoneSnapshots(context, [snapshot]);
    return snapshot;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') await dropZoneSnapshot(context, zoneId);
    throw error;
  }
}
