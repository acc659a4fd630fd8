import { listMethods } from '@/lib/bigcommerce/zone-methods';
import { listZones, type Zone } from '@/lib/bigcommerce/zones';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { listKnownZones, makeFirstBaselines, markComplete } from '@/lib/zones/drift/first-baselines';
import { listZoneSnapshots } from '@/lib/zones/snapshots/list-zone-snapshots';
import { normalizeMethod } from '@/lib/zones/methods/normalize-method';
import { forgetOtherZones, saveZoneSnapshots, toZoneSnapshot } from '@/lib/zones/snapshots/save-zone-snapshots';
import { summarizeZone } from '@/lib/zones/snapshots/summarize-zone';
import { findZoneOverlaps, type ZoneOverlap } from '@/lib/zones/places/zone-overlaps';
import type { ZoneSnapshot } from '@/lib/zones/snapshots/zone-snapshot';

/** A visit within this time does not read every zone's methods again; the zones themselves it does. */
export const METHODS_MAX_AGE_MS = 60_000;

/** A snapshot that was read together with every other zone of the store. */
export interface RefreshedZone extends ZoneSnapshot {
  /** Not kept: it takes every place of every zone to tell. */
  overlaps: readonly ZoneOverlap[];
}

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
): Promise<RefreshedZone[]> {
  const startedAt = new Date();
  const [zones, kept, baselines] = await Promise.all([
    listZones(context.store),
    listZoneSnapshots(context),
    listKnownZones(context),
  ]);
  const known = new Map(kept.map((snapshot) => [snapshot.zone.id, snapshot]));
  const lastRead = ({ id }: { id: number }) => known.get(id)?.readAt.getTime() ?? 0;
  const outcomes = await Promise.allSettled(
    zones
      .toSorted((a, b) => lastRead(a) - lastRead(b))
      .map(async (zone) => {
        const before = known.get(zone.id);
        const isNew = !baselines.complete && !baselines.zones.has(zone.id);
        if (isNew || !before || startedAt.getTime() - before.readAt.getTime() >= methodsMaxAgeMs) {
          const read = await readMethods(context, zone, startedAt);
          if (read && isNew) await makeFirstBaselines(context, [{ zone, methods: read.stored }], startedAt);
          return read?.snapshot;
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
  const found = read.map(({ zone }) => zone.id);
  await forgetOtherZones(context, found, startedAt);
  if (!baselines.complete) await markComplete(context, found);
  const overlaps = findZoneOverlaps(zones);
  return read.map((snapshot) => ({ ...snapshot, overlaps: overlaps.get(snapshot.zone.id) ?? [] }));
}

/** Undefined when the zone was deleted since the list was read. */
async function readMethods(context: Context, zone: Zone, readAt: Date) {
  try {
    const stored = await listMethods(context.store, zone.id);
    return { stored, snapshot: toZoneSnapshot(summarizeZone(zone), stored.map(normalizeMethod), readAt) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined;
    throw error;
  }
}
