import { listMethods } from '@/lib/bigcommerce/zone-methods';
import { listZones } from '@/lib/bigcommerce/zones';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { listZoneSnapshots } from '@/lib/zones/list-zone-snapshots';
import { normalizeMethod } from '@/lib/zones/normalize-method';
import { forgetOtherZones, saveZoneSnapshots, toZoneSnapshot } from '@/lib/zones/save-zone-snapshots';
import { summarizeZone } from '@/lib/zones/summarize-zone';
import type { NormalizedMethod, ZoneSnapshot, ZoneSummary } from '@/lib/zones/zone-snapshot';

/** A visit within this time does not read every zone's methods again; the zones themselves it does. */
export const METHODS_MAX_AGE_MS = 60_000;

interface Options {
  /** Methods read less than this ago are not read again, so that a visit costs one call; 0, the default, reads all. */
  methodsMaxAgeMs?: number;
}

/**
 * The store's zones and their methods, read from BigCommerce and kept; zones that are gone are forgotten. The calls for
 * methods run side by side, as many at once as the client allows, and begin with the zone that was read the longest ago.
 *
 * @throws AppError when not all could be read; what was read is kept, so that the next call needs less of the quota
 */
export async function refreshZoneSnapshots(
  context: Context,
  { methodsMaxAgeMs = 0 }: Options = {},
): Promise<ZoneSnapshot[]> {
  const startedAt = new Date();
  const [zones, kept] = await Promise.all([listZones(context.store), listZoneSnapshots(context)]);
  const known = new Map(kept.map((snapshot) => [snapshot.zone.id, snapshot]));
  const lastRead = ({ id }: { id: number }) => known.get(id)?.readAt.getTime() ?? 0;
  const outcomes = await Promise.allSettled(
    zones
      .toSorted((a, b) => lastRead(a) - lastRead(b))
      .map(async (zone) => {
        const before = known.get(zone.id);
        if (!before || startedAt.getTime() - before.readAt.getTime() >= methodsMaxAgeMs) {
          return readMethods(context, summarizeZone(zone), startedAt);
        }
        return toZoneSnapshot(summarizeZone(zone), before.methods, before.readAt);
      }),
  );
  const read = outcomes
    .flatMap((outcome) => (outcome.status === 'fulfilled' ? (outcome.value ?? []) : []))
    .sort((a, b) => a.zone.id - b.zone.id);
  await saveZoneSnapshots(context, read);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason as Error;
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
