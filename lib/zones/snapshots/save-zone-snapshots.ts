import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';
import { stableHash } from '@/lib/zones/stable-json';
import {
  toSnapshot,
  type NormalizedMethod,
  type ZoneSnapshot,
  type ZoneSummary,
} from '@/lib/zones/snapshots/zone-snapshot';

/** What was read of a zone at a time, as a snapshot. */
export function toZoneSnapshot(zone: ZoneSummary, methods: readonly NormalizedMethod[], readAt: Date): ZoneSnapshot {
  return { zone, methods, hash: stableHash([zone.hash, methods]), readAt };
}

/** Keeps what was read, unless something read or changed later is there already. `readAt` is when the reading began. */
export async function saveZoneSnapshots({ store }: Context, snapshots: readonly ZoneSnapshot[]): Promise<void> {
  if (snapshots.length === 0) return;
  const rows = JSON.stringify(snapshots.map(({ zone, ...rest }) => ({ zoneId: zone.id, zone, ...rest })));
  const db = await prisma();
  await db.$executeRaw`
    INSERT INTO "ZoneSnapshot" ("storeHash", "zoneId", "zone", "methods", "hash", "readAt")
    SELECT ${store.hash}, "zoneId", "zone", "methods", "hash", "readAt"
    FROM jsonb_to_recordset(${rows}::jsonb)
      AS "read"("zoneId" int, "zone" jsonb, "methods" jsonb, "hash" text, "readAt" timestamptz)
    ON CONFLICT ("storeHash", "zoneId") DO UPDATE
    SET "zone" = excluded."zone", "methods" = excluded."methods", "hash" = excluded."hash", "readAt" = excluded."readAt"
    WHERE greatest("ZoneSnapshot"."readAt", "ZoneSnapshot"."changedAt") <= excluded."readAt"`;
}

/** What this app's write makes of a zone's snapshot. */
export type SnapshotChange = (snapshot: ZoneSnapshot) => Pick<ZoneSnapshot, 'zone' | 'methods'>;

/**
 * Keeps a zone as it is after a change by this app, one change at a time. The age stays: what else is in the zone was not
 * read. A zone that was never read stays unread.
 */
export async function changeZoneSnapshot({ store }: Context, zoneId: number, change: SnapshotChange): Promise<void> {
  const db = await prisma();
  await db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT "zone", "methods", "hash", "readAt" FROM "ZoneSnapshot"
      WHERE "storeHash" = ${store.hash} AND "zoneId" = ${zoneId} FOR UPDATE`;
    const [snapshot] = rows.flatMap(toSnapshot);
    if (!snapshot) return;
    const { zone, methods } = change(snapshot);
    const changedAt = new Date();
    const { hash } = toZoneSnapshot(zone, methods, changedAt);
    await tx.$executeRaw`
      UPDATE "ZoneSnapshot" SET "zone" = ${JSON.stringify(zone)}::jsonb, "methods" = ${JSON.stringify(methods)}::jsonb,
        "hash" = ${hash}, "changedAt" = ${changedAt}
      WHERE "storeHash" = ${store.hash} AND "zoneId" = ${zoneId}`;
  });
}

/** Forgets every zone that a complete reading, begun at `readAt`, did not find. */
export async function forgetOtherZones({ store }: Context, kept: readonly number[], readAt: Date): Promise<void> {
  const db = await prisma();
  await db.zoneSnapshot.deleteMany({
    where: { storeHash: store.hash, zoneId: { notIn: [...kept] }, readAt: { lt: readAt } },
  });
}

/** Drops the snapshot of a zone that BigCommerce no longer has; its baseline stays (change-snapshot.ts forgets both). */
export async function dropZoneSnapshot({ store }: Context, zoneId: number): Promise<void> {
  const db = await prisma();
  await db.zoneSnapshot.deleteMany({ where: { storeHash: store.hash, zoneId } });
}
