import { longestCallMs, patienceMs } from '@/lib/bigcommerce/waiting';
import { prisma } from '@/lib/database/database';
import type { Prisma } from '@/lib/generated/prisma/client';

/** Something in a store that one at a time may write: `order 17`, `zone 3`. */
export interface LeaseKey {
  storeHash: string;
  thing: string;
}

/** The right to write a thing, until it expires. */
export interface WriteLease {
  /**
   * Starts the lease's time again; with a transaction, in it.
   *
   * @returns false when it has expired and is somebody else's to take
   */
  renew(tx?: Prisma.TransactionClient): Promise<boolean>;
}

export type Leased<Result> = { taken: true; result: Result } | { taken: false };

const PAUSE_MS = 150;
/** For what happens between two calls. */
const MARGIN_MS = 5_000;

/**
 * Does the work while nobody else writes the thing, in whatever process; waits for that as long as a person does. A row with
 * an expiry, so that a process that dies leaves nothing locked; no database lock is held while BigCommerce is asked.
 *
 * @returns `taken: false`, and nothing was done, when another held the lease all the time
 */
export async function awaitWriteLease<Result>(
  key: LeaseKey,
  work: (lease: WriteLease) => Promise<Result>,
): Promise<Leased<Result>> {
  const giveUpAt = performance.now() + patienceMs(false);
  for (;;) {
    const outcome = await tryWriteLease(key, work);
    if (outcome.taken || performance.now() > giveUpAt) return outcome;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** The same without waiting. */
export async function tryWriteLease<Result>(
  key: LeaseKey,
  work: (lease: WriteLease) => Promise<Result>,
): Promise<Leased<Result>> {
  const owner = crypto.randomUUID();
  if (!(await take(key, owner))) return { taken: false };
  try {
    return { taken: true, result: await work({ renew: (tx) => renew(key, owner, tx) }) };
  } finally {
    await (await prisma()).writeLease.deleteMany({ where: { ...key, owner } });
  }
}

/** How long a lease lasts, in ms. Renewed before each call, or by a clock, it outlives one call with its wait in the store's queue; a job's waits longest. */
export function leaseMs(): number {
  return longestCallMs(true) + MARGIN_MS;
}

// One statement, so that of two takers one wins; the database's clock, so that all processes agree.
async function take({ storeHash, thing }: LeaseKey, owner: string): Promise<boolean> {
  const taken = await (
    await prisma()
  ).$executeRaw`
    INSERT INTO "WriteLease" ("storeHash", "thing", "owner", "expiresAt")
    VALUES (${storeHash}, ${thing}, ${owner}, clock_timestamp() + ${leaseMs()} * interval '1 millisecond')
    ON CONFLICT ("storeHash", "thing") DO UPDATE SET "owner" = EXCLUDED."owner", "expiresAt" = EXCLUDED."expiresAt"
    WHERE "WriteLease"."expiresAt" < clock_timestamp()`;
  return taken === 1;
}

async function renew({ storeHash, thing }: LeaseKey, owner: string, tx?: Prisma.TransactionClient): Promise<boolean> {
  const renewed = await (tx ?? (await prisma())).$executeRaw`
    UPDATE "WriteLease" SET "expiresAt" = clock_timestamp() + ${leaseMs()} * interval '1 millisecond'
    WHERE "storeHash" = ${storeHash} AND "thing" = ${thing} AND "owner" = ${owner}
    AND "expiresAt" > clock_timestamp()`;
  return renewed === 1;
}
