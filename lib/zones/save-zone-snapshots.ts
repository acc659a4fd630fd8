import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';
import { stableHash } from '@/lib/zones/stable-json';
import type { NormalizedMethod, ZoneSnapshot, ZoneSummary } from '@/lib/zones/zone-snapshot';

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

/** Keeps a zone as it is after a change by this app. The age stays: what else is in the zone was not read. */
export async function saveChangedZone(
  { store }: Context,
  { zone, methods }: Pick<ZoneSnapshot, 'zone' | 'methods'>,
): Promise<void> {
  const changedAt = new Date();
  const { hash } = toZoneSnapshot(zone, methods, changedAt);
  const db = await prisma();
  await db.$executeRaw`
    UPDATE "ZoneSnapshot" SET "zone" = ${JSON.stringify(zone)}::jsonb, "methods" = ${JSON.stringify(methods)}::jsonb,
      "hash" = ${hash}, "changedAt" = ${changedAt}
    WHERE "storeHash" = ${store.hash} AND "zoneId" = ${zone.id}`;
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
