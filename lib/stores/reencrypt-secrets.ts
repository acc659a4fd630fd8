import { prisma } from '@/lib/database/database';
import { env, type SecretKey } from '@/lib/env';
import { renewSecret } from '@/lib/secrets';

/** How many secrets were encrypted again, and how many could not be read. */
export interface Reencryption {
  renewed: number;
  unreadable: number;
}

/**
 * Encrypts every token and every carrier's secrets under the newest key that are still under an older one, so that the older
 * key can be removed. What changes meanwhile is newer and stays. Meant to run daily.
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
  for (const { hash, accessToken: jwe } of await db.store.findMany({ select: { hash: true, accessToken: true } })) {
    if (jwe === null) continue;
    await renew(
      jwe,
      (next) =>
        db.$executeRaw`UPDATE "Store" SET "accessToken" = ${next} WHERE hash = ${hash} AND "accessToken" = ${jwe}`,
    );
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
  return done;
}
