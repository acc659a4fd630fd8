import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';
import { insertItems, methodItem, ZONE_ITSELF, zoneItem } from '@/lib/zones/drift/baseline';
import { zonesWrittenSince } from '@/lib/zones/drift/own-write';
import type { StoredZone } from '@/lib/zones/read-zone';

/** Which zones have a baseline. */
export interface KnownZones {
  /** Every zone of the store had one once: a zone without one was added outside this app since. */
  complete: boolean;
  zones: ReadonlySet<number>;
}

export async function listKnownZones({ store }: Context): Promise<KnownZones> {
  const db = await prisma();
  const { baselinedAt, baselines } = await db.store.findUniqueOrThrow({
    where: { hash: store.hash },
    select: { baselinedAt: true, baselines: { where: { methodId: ZONE_ITSELF }, select: { zoneId: true } } },
  });
  return { complete: baselinedAt !== null, zones: new Set(baselines.map(({ zoneId }) => zoneId)) };
}

/**
 * Takes zones that are seen for the first time as they are: there is nothing yet that they could differ from. Once all of
 * the store's zones are known, no reading makes a baseline any more. What this app was writing to meanwhile waits for the
 * next reading.
 */
export async function makeFirstBaselines(context: Context, read: readonly StoredZone[], readAt: Date): Promise<void> {
  const { complete, zones } = await listKnownZones(context);
  const unknown = read.filter(({ zone }) => !zones.has(zone.id));
  if (complete || unknown.length === 0) return;
  const written = await zonesWrittenSince(context, readAt);
  for (const { zone, methods } of unknown.filter(({ zone: { id } }) => !written.has(id))) {
    await insertItems(context, [zoneItem(zone), ...methods.map((method) => methodItem(zone.id, method))]);
  }
}

/** Remembers that all zones of the store are known, when a complete reading found no other than these. */
export async function markComplete(context: Context, zoneIds: readonly number[]): Promise<void> {
  const { complete, zones } = await listKnownZones(context);
  if (complete || zoneIds.some((id) => !zones.has(id))) return;
  const db = await prisma();
  await db.$executeRaw`UPDATE "Store" SET "baselinedAt" = ${new Date()} WHERE "hash" = ${context.store.hash}`;
}
