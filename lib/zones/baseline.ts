import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import { prisma } from '@/lib/database/database';
import { openJson, sealJson } from '@/lib/sealed-json';
import type { Context } from '@/lib/stores/context';
import { zoneHash } from '@/lib/zones/normalize-zone';
import { methodStateHash } from '@/lib/zones/same-method';
import { storedMethodSchema, storedZoneSchema } from '@/lib/zones/undo-data';

/** `methodId` of a zone itself. */
export const ZONE_ITSELF = 0;

/** One thing that has a baseline: a zone (`methodId` is ZONE_ITSELF) or a method. */
export interface BaselineKey {
  zoneId: number;
  methodId: number;
}

/** What is known of a baseline without decrypting it. */
export interface BaselineRow extends BaselineKey {
  hash: string;
  acceptedAt: Date;
}

export interface BaselineItem extends BaselineKey {
  hash: string;
  value: Zone | ZoneMethod;
}

export function zoneItem(zone: Zone): BaselineItem {
  return { zoneId: zone.id, methodId: ZONE_ITSELF, hash: zoneHash(zone), value: zone };
}

export function methodItem(zoneId: number, method: ZoneMethod): BaselineItem {
  return { zoneId, methodId: method.id, hash: methodStateHash(method), value: method };
}

/** Every baseline of the store, or of one zone, without their contents. */
export async function listBaselines({ store }: Context, zoneId?: number): Promise<BaselineRow[]> {
  const db = await prisma();
  return db.zoneBaseline.findMany({
    where: { storeHash: store.hash, ...(zoneId === undefined ? {} : { zoneId }) },
    select: { zoneId: true, methodId: true, hash: true, acceptedAt: true },
    orderBy: [{ zoneId: 'asc' }, { methodId: 'asc' }],
  });
}

/** The zone as it was accepted; undefined when it has no baseline, or one that cannot be read any more. */
export async function readZoneBaseline(context: Context, zoneId: number): Promise<Zone | undefined> {
  return storedZoneSchema.safeParse(await readContent(context, { zoneId, methodId: ZONE_ITSELF })).data;
}

/** The method as it was accepted; undefined when it has no baseline, or one that cannot be read any more. */
export async function readMethodBaseline(context: Context, key: BaselineKey): Promise<ZoneMethod | undefined> {
  return storedMethodSchema.safeParse(await readContent(context, key)).data;
}

/** Makes these the accepted state, whatever was. */
export async function acceptItems({ store }: Context, items: readonly BaselineItem[]): Promise<void> {
  if (items.length === 0) return;
  const rows = await toRows(items);
  const db = await prisma();
  await db.$executeRaw`
    INSERT INTO "ZoneBaseline" ("storeHash", "zoneId", "methodId", "hash", "content", "acceptedAt")
    SELECT ${store.hash}, "zoneId", "methodId", "hash", "content", ${new Date()}
    FROM jsonb_to_recordset(${rows}::jsonb) AS "item"("zoneId" int, "methodId" int, "hash" text, "content" text)
    ON CONFLICT ("storeHash", "zoneId", "methodId") DO UPDATE
    SET "hash" = excluded."hash", "content" = excluded."content", "acceptedAt" = excluded."acceptedAt"`;
}

/** Makes these the accepted state of a zone that has none yet; does nothing when somebody was faster. */
export async function insertItems({ store }: Context, items: readonly BaselineItem[]): Promise<void> {
  const rows = await toRows(items);
  const db = await prisma();
  await db.$executeRaw`
    INSERT INTO "ZoneBaseline" ("storeHash", "zoneId", "methodId", "hash", "content", "acceptedAt")
    SELECT ${store.hash}, "zoneId", "methodId", "hash", "content", ${new Date()}
    FROM jsonb_to_recordset(${rows}::jsonb) AS "item"("zoneId" int, "methodId" int, "hash" text, "content" text)
    WHERE NOT EXISTS (
      SELECT FROM "ZoneBaseline" AS "zone" WHERE "zone"."storeHash" = ${store.hash}
        AND "zone"."zoneId" = "item"."zoneId" AND "zone"."methodId" = ${ZONE_ITSELF})
    ON CONFLICT DO NOTHING`;
}

/** Makes a method's state the accepted one if its zone has a baseline; a zone's first baseline will have the method anyway. */
export async function acceptMethod({ store }: Context, zoneId: number, method: ZoneMethod): Promise<void> {
  const rows = await toRows([methodItem(zoneId, method)]);
  const db = await prisma();
  await db.$executeRaw`
    INSERT INTO "ZoneBaseline" ("storeHash", "zoneId", "methodId", "hash", "content", "acceptedAt")
    SELECT ${store.hash}, "item"."zoneId", "item"."methodId", "item"."hash", "item"."content", ${new Date()}
    FROM jsonb_to_recordset(${rows}::jsonb) AS "item"("zoneId" int, "methodId" int, "hash" text, "content" text)
    JOIN "ZoneBaseline" AS "zone" ON "zone"."storeHash" = ${store.hash} AND "zone"."zoneId" = ${zoneId}
      AND "zone"."methodId" = ${ZONE_ITSELF}
    ON CONFLICT ("storeHash", "zoneId", "methodId") DO UPDATE
    SET "hash" = excluded."hash", "content" = excluded."content", "acceptedAt" = excluded."acceptedAt"`;
}

/** Forgets what was accepted of one thing; of a zone that is gone, with its methods: `forgetZoneBaseline`. */
export async function forgetBaseline({ store }: Context, { zoneId, methodId }: BaselineKey): Promise<void> {
  const db = await prisma();
  await db.zoneBaseline.deleteMany({ where: { storeHash: store.hash, zoneId, methodId } });
}

export async function forgetZoneBaseline({ store }: Context, zoneId: number): Promise<void> {
  const db = await prisma();
  await db.zoneBaseline.deleteMany({ where: { storeHash: store.hash, zoneId } });
}

async function readContent({ store }: Context, { zoneId, methodId }: BaselineKey): Promise<unknown> {
  const db = await prisma();
  const row = await db.zoneBaseline.findUnique({
    where: { storeHash_zoneId_methodId: { storeHash: store.hash, zoneId, methodId } },
    select: { content: true },
  });
  return row ? openJson(row.content).catch(() => undefined) : undefined;
}

async function toRows(items: readonly BaselineItem[]): Promise<string> {
  const rows = await Promise.all(
    items.map(async ({ value, ...item }) => ({ ...item, content: await sealJson(value) })),
  );
  return JSON.stringify(rows);
}
