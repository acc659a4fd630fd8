import { listMethods } from '@/lib/bigcommerce/zone-methods';
import { listZones } from '@/lib/bigcommerce/zones';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { listZoneSnapshots } from '@/lib/zones/list-zone-snapshots';
import { normalizeMethod } from '@/lib/zones/normalize-method';
import { forgetOtherZones, saveZoneSnapshots, toZoneSnapshot } from '@/lib/zones/save-zone-snapshots';
import { summarizeZone } from '@/lib/zones/summarize-zone';
import type { NormalizedMethod, ZoneSnapshot, ZoneSummary } from '@/lib/zones/zone-snapshot';

interface Options {
  /** Methods read less than this ago are not read again, so that a visit costs one call; 0, the default, reads all. */
  methodsMaxAgeMs?: number;
}

/**
 * The store's zones and their methods, read from BigCommerce and kept; zones that are gone are forgotten. The calls for
 * methods run side by side, as many at once as the client allows.
 *
 * @throws AppError when BigCommerce cannot be read; what was kept stays
 */
export async function refreshZoneSnapshots(
  context: Context,
  { methodsMaxAgeMs = 0 }: Options = {},
): Promise<ZoneSnapshot[]> {
  const startedAt = new Date();
  const [zones, kept] = await Promise.all([listZones(context.store), listZoneSnapshots(context)]);
  const young = new Map(
    kept
      .filter(({ readAt }) => startedAt.getTime() - readAt.getTime() < methodsMaxAgeMs)
      .map((snapshot) => [snapshot.zone.id, snapshot]),
  );
  const snapshots = await Promise.all(
    zones.map(async (zone) => {
      const known = young.get(zone.id);
      if (known) return toZoneSnapshot(summarizeZone(zone), known.methods, known.readAt);
      return readMethods(context, summarizeZone(zone), startedAt);
    }),
  );
  const read = snapshots.filter((snapshot) => snapshot !== undefined).sort((a, b) => a.zone.id - b.zone.id);
  await saveZoneSnapshots(context, read);
  await forgetOtherZones(
    context,
    read.map(({ zone }) => zone.id),
    startedAt,
  );
  return read;
}

/** Undefined when the zone was deleted since the list was read. */
async function readMethods(context: Context, zone: ZoneSummary, readAt: Date): Promise<ZoneSnapshot | undefined> {
  try {
    const methods: NormalizedMethod[] = (await listMethods(context.store, zone.id)).map(normalizeMethod);
    return toZoneSnapshot(zone, methods, readAt);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined;
    throw error;
  }
}
