import { prisma } from '@/lib/database/database';
import { env, type SecretKey } from '@/lib/env';
import { Prisma } from '@/lib/generated/prisma/client';
import { isUnderNewest, renewSecret } from '@/lib/secrets';

/** How many secrets were encrypted again, and how many could not be read. */
export interface Reencryption {
  renewed: number;
  unreadable: number;
}

/**
 * Encrypts every token, webhook secret and Shippo key, every carrier's secrets and what is kept of zones under the newest key that are still under an older
 * one, so that the older key can be removed. What changes meanwhile is newer and stays. Meant to run daily.
 */
export async function reencryptSecrets(keys: SecretKey[] = env().SECRETS_KEYS): Promise<Reencryption> {
  const db = await prisma();
  const done: Reencryption = { renewed: 0, unreadable: 0 };
  const renew = async (jwe: string, write: (next: string) => Promise<number>) => {
    const next = await renewSecret(jwe, keys).catch(() => null);
    if (next === null) done.unreadable += 1;
    else if (next !== undefined) done.renewed += await write(next);
  };
  // Written as SQL, so that `updatedAt` goes on telling when a person last changed something.
  const select = { hash: true, accessToken: true, webhookSecret: true, shippoKey: true } as const;
  for (const { hash, ...secrets } of await db.store.findMany({ select })) {
    for (const [name, jwe] of Object.entries(secrets)) {
      if (jwe === null) continue;
      const column = Prisma.raw(`"${name}"`);
      await renew(
        jwe,
        (next) => db.$executeRaw`UPDATE "Store" SET ${column} = ${next} WHERE hash = ${hash} AND ${column} = ${jwe}`,
      );
    }
  }
  const connections = await db.carrierConnection.findMany({
    select: { storeHash: true, carrierId: true, secrets: true },
  });
  for (const { storeHash, carrierId, secrets: jwe } of connections) {
    if (jwe === null) continue;
    await renew(
      jwe,
      (next) =>
        db.$executeRaw`UPDATE "CarrierConnection" SET secrets = ${next}
          WHERE "storeHash" = ${storeHash} AND "carrierId" = ${carrierId} AND secrets = ${jwe}`,
    );
  }
  await renewBaselines(keys, renew);
  await renewUndoData(keys, renew);
  return done;
}

type Renew = (jwe: string, write: (next: string) => Promise<number>) => Promise<void>;

/** There may be many, and long ones: only those under an older key are read, one by one. */
async function renewBaselines(keys: readonly SecretKey[], renew: Renew): Promise<void> {
  const db = await prisma();
  const rows = await db.$queryRaw<{ storeHash: string; zoneId: number; methodId: number; header: string }[]>`
    SELECT "storeHash", "zoneId", "methodId", split_part("content", '.', 1) AS "header" FROM "ZoneBaseline"`;
  for (const { header, ...key } of rows) {
    if (isUnderNewest(header, keys)) continue;
    const row = await db.zoneBaseline.findUnique({ where: { storeHash_zoneId_methodId: key } });
    if (!row) continue;
    const { storeHash, zoneId, methodId, content: jwe } = row;
    await renew(
      jwe,
      (next) =>
        db.$executeRaw`UPDATE "ZoneBaseline" SET "content" = ${next} WHERE "storeHash" = ${storeHash}
          AND "zoneId" = ${zoneId} AND "methodId" = ${methodId} AND "content" = ${jwe}`,
    );
  }
}

async function renewUndoData(keys: readonly SecretKey[], renew: Renew): Promise<void> {
  const db = await prisma();
  const rows = await db.$queryRaw<{ id: string; header: string }[]>`
    SELECT "id", split_part("undo", '.', 1) AS "header" FROM "ActivityEvent" WHERE "undo" IS NOT NULL`;
  for (const { id, header } of rows) {
    if (isUnderNewest(header, keys)) continue;
    const row = await db.activityEvent.findUnique({ where: { id }, select: { undo: true } });
    const jwe = row?.undo;
    if (typeof jwe !== 'string') continue;
    await renew(
      jwe,
      (next) => db.$executeRaw`UPDATE "ActivityEvent" SET "undo" = ${next} WHERE "id" = ${id} AND "undo" = ${jwe}`,
    );
  }
}
