import { listMethods, type ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import { getZone, type Zone } from '@/lib/bigcommerce/zones';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { makeFirstBaselines } from '@/lib/zones/drift/first-baselines';
import { normalizeMethod } from '@/lib/zones/methods/normalize-method';
import { dropZoneSnapshot, saveZoneSnapshots, toZoneSnapshot } from '@/lib/zones/snapshots/save-zone-snapshots';
import { summarizeZone } from '@/lib/zones/snapshots/summarize-zone';
import type { ZoneSnapshot } from '@/lib/zones/snapshots/zone-snapshot';

/** A zone with its methods as BigCommerce has them. Never leaves the server: settings may be secrets. */
export interface StoredZone {
  zone: Zone;
  methods: readonly ZoneMethod[];
}

export interface ZoneReading extends ZoneSnapshot {
  /** What was read, as it came. */
  stored: StoredZone;
}

/**
 * A zone and its methods as BigCommerce has them now, and keeps them as the snapshot. `readAt` is when the reading began.
 *
 * @throws AppError `not_found` when the store has no such zone
 */
export async function readZone(context: Context, zoneId: number): Promise<ZoneReading> {
  const readAt = new Date();
  try {
    const [zone, methods] = await Promise.all([getZone(context.store, zoneId), listMethods(context.store, zoneId)]);
    const snapshot = toZoneSnapshot(summarizeZone(zone), methods.map(normalizeMethod), readAt);
    await saveZoneSnapshots(context, [snapshot]);
    await makeFirstBaselines(context, [{ zone, methods }], readAt);
    return { ...snapshot, stored: { zone, methods } };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') await dropZoneSnapshot(context, zoneId);
    throw error;
  }
}
