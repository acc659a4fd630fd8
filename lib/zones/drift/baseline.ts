import type { z } from 'zod';
import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import { prisma } from '@/lib/database/database';
import { Prisma } from '@/lib/generated/prisma/client';
import { openJson, sealJson } from '@/lib/sealed-json';
import type { Context } from '@/lib/stores/context';
import { zoneHash } from '@/lib/zones/normalize-zone';
import { methodStateHash } from '@/lib/zones/methods/same-method';
import { storedMethodSchema, storedZoneSchema } from '@/lib/zones/undo/undo-data';

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

export interface BaselineItem extends BaselineRow {
  value: Zone | ZoneMethod;
}

/** A state of a zone as an item to accept, now or as of when. */
export function zoneItem(zone: Zone, acceptedAt = new Date()): BaselineItem {
  return { zoneId: zone.id, methodId: ZONE_ITSELF, hash: zoneHash(zone), acceptedAt, value: zone };
}

/** A state of a method as an item to accept, now or as of when. */
export function methodItem(zoneId: number, method: ZoneMethod, acceptedAt = new Date()): BaselineItem {
  return { zoneId, methodId: method.id, hash: methodStateHash(method), acceptedAt, value: method };
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

/** What was accepted of a zone or a method, and when. */
export interface Accepted<State> {
  value: State;
  acceptedAt: Date;
}

/** The zone as it was accepted; undefined when it has no baseline, or one that cannot be read any more. */
export function readZoneBaseline(context: Context, zoneId: number): Promise<Accepted<Zone> | undefined> {
  return readAccepted(context, { zoneId, methodId: ZONE_ITSELF }, storedZoneSchema);
}

/** The method as it was accepted; undefined when it has no baseline, or one that cannot be read any more. */
export function readMethodBaseline(context: Context, key: BaselineKey): Promise<Accepted<ZoneMethod> | undefined> {
  return readAccepted(context, key, storedMethodSchema);
}

/** Makes these the accepted state, whatever was. */
export async function acceptItems({ store }: Context, items: readonly BaselineItem[]): Promise<void> {
  if (items.length === 0) return;
  await insertRows(store.hash, items, { when: Prisma.empty, conflict: REPLACE });
}

/** Makes these the accepted state of a zone that has none yet; does nothing when somebody was faster. */
export async function insertItems({ store }: Context, items: readonly BaselineItem[]): Promise<void> {
  const zones = zoneRowsOf(store.hash);
  await insertRows(store.hash, items, {
    when: Prisma.sql`WHERE NOT EXISTS (${zones})`,
    conflict: Prisma.sql`DO NOTHING`,
  });
}

/** Makes a method's state the accepted one if its zone has a baseline; a zone's first baseline will have the method anyway. */
export async function acceptMethod({ store }: Context, item: BaselineItem): Promise<void> {
  const zones = zoneRowsOf(store.hash);
  await insertRows(store.hash, [item], { when: Prisma.sql`WHERE EXISTS (${zones})`, conflict: REPLACE });
}

const REPLACE = Prisma.sql`("storeHash", "zoneId", "methodId") DO UPDATE
  SET "hash" = excluded."hash", "content" = excluded."content", "acceptedAt" = excluded."acceptedAt"`;

/** The baseline of the zone itself that an item is of. */
function zoneRowsOf(storeHash: string): Prisma.Sql {
  return Prisma.sql`SELECT FROM "ZoneBaseline" AS "zone" WHERE "zone"."storeHash" = ${storeHash}
    AND "zone"."zoneId" = "item"."zoneId" AND "zone"."methodId" = ${ZONE_ITSELF}`;
}

/** A write that outlasts the app’s uninstallation leaves nothing behind. */
async function insertRows(
  storeHash: string,
  items: readonly BaselineItem[],
  { when, conflict }: { when: Prisma.Sql; conflict: Prisma.Sql },
): Promise<void> {
  const rows = await toRows(items);
  const db = await prisma();
  await db.$executeRaw`
    INSERT INTO "ZoneBaseline" ("storeHash", "zoneId", "methodId", "hash", "content", "acceptedAt")
    SELECT ${storeHash}, "item"."zoneId", "item"."methodId", "item"."hash", "item"."content", "item"."acceptedAt"
    FROM jsonb_to_recordset(${rows}::jsonb) AS "item"("zoneId" int, "methodId" int, "hash" text, "content" text, "acceptedAt" timestamptz)
    JOIN "Store" ON "Store"."hash" = ${storeHash} AND "Store"."state" <> 'uninstalled'
    ${when}
    ON CONFLICT ${conflict}`;
}

/** Writes down how the same state hashes now: the normal form is another since the app was updated. */
export async function renewHash(
  { store }: Context,
  { zoneId, methodId, hash }: BaselineRow,
  next: string,
): Promise<void> {
  const db = await prisma();
  await db.zoneBaseline.updateMany({ where: { storeHash: store.hash, zoneId, methodId, hash }, data: { hash: next } });
}

/** Writes down more of the same state, as long as nobody decided about it meanwhile; since when it is accepted stays. */
export async function renewContent(
  { store }: Context,
  { zoneId, methodId, hash }: BaselineRow,
  next: Pick<BaselineItem, 'hash' | 'value'>,
): Promise<void> {
  const db = await prisma();
  const content = await sealJson(next.value);
  await db.zoneBaseline.updateMany({
    where: { storeHash: store.hash, zoneId, methodId, hash },
    data: { hash: next.hash, content },
  });
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

async function readAccepted<State>(
  { store }: Context,
  { zoneId, methodId }: BaselineKey,
  schema: z.ZodType<State>,
): Promise<Accepted<State> | undefined> {
  const db = await prisma();
  const row = await db.zoneBaseline.findUnique({
    where: { storeHash_zoneId_methodId: { storeHash: store.hash, zoneId, methodId } },
    select: { content: true, acceptedAt: true },
  });
  if (!row) return undefined;
  const { data } = schema.safeParse(await openJson(row.content).catch(() => undefined));
  return data && { value: data, acceptedAt: row.acceptedAt };
}

async function toRows(items: readonly BaselineItem[]): Promise<string> {
  const rows = await Promise.all(
    items.map(async ({ value, ...item }) => ({ ...item, content: await sealJson(value) })),
  );
  return JSON.stringify(rows);
}
