import { longestCallMs, patienceMs } from '@/lib/bigcommerce/waiting';
import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';

/** One order of one store. */
export interface OrderKey {
  storeHash: string;
  orderId: number;
}

/** The right to write shipments of an order, until it expires. */
export interface OrderLease {
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
 * Does the work while nobody else writes shipments of the order, in whatever process. A row with an expiry, so that a process
 * that dies leaves nothing locked; no database lock is held while BigCommerce is asked.
 *
 * @throws AppError `conflict` when another holds the lease for longer than a person waits
 */
export async function withOrderLease<Result>(
  key: OrderKey,
  work: (lease: OrderLease) => Promise<Result>,
): Promise<Result> {
  const outcome = await awaitOrderLease(key, work);
  if (!outcome.taken) throw busyOrder();
  return outcome.result;
}

/** The same, for who has something better to say when another holds the lease for longer than a person waits. */
export async function awaitOrderLease<Result>(
  key: OrderKey,
  work: (lease: OrderLease) => Promise<Result>,
): Promise<Leased<Result>> {
  const giveUpAt = performance.now() + patienceMs(false);
  for (;;) {
    const outcome = await tryOrderLease(key, work);
    if (outcome.taken || performance.now() > giveUpAt) return outcome;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** The same without waiting: `taken` is false, and nothing was done, when another holds the lease. */
export async function tryOrderLease<Result>(
  key: OrderKey,
  work: (lease: OrderLease) => Promise<Result>,
): Promise<Leased<Result>> {
  const owner = crypto.randomUUID();
  if (!(await take(key, owner))) return { taken: false };
  try {
    return { taken: true, result: await work({ renew: (tx) => renew(key, owner, tx) }) };
  } finally {
    await (await prisma()).orderLease.deleteMany({ where: { ...key, owner } });
  }
}

// One statement, so that of two takers one wins; the database's clock, so that all processes agree.
async function take({ storeHash, orderId }: OrderKey, owner: string): Promise<boolean> {
  const taken = await (
    await prisma()
  ).$executeRaw`
    INSERT INTO "OrderLease" ("storeHash", "orderId", "owner", "expiresAt")
    VALUES (${storeHash}, ${orderId}, ${owner}, clock_timestamp() + ${leaseMs()} * interval '1 millisecond')
    ON CONFLICT ("storeHash", "orderId") DO UPDATE SET "owner" = EXCLUDED."owner", "expiresAt" = EXCLUDED."expiresAt"
    WHERE "OrderLease"."expiresAt" < clock_timestamp()`;
  return taken === 1;
}

async function renew({ storeHash, orderId }: OrderKey, owner: string, tx?: Prisma.TransactionClient): Promise<boolean> {
  const renewed = await (tx ?? (await prisma())).$executeRaw`
    UPDATE "OrderLease" SET "expiresAt" = clock_timestamp() + ${leaseMs()} * interval '1 millisecond'
    WHERE "storeHash" = ${storeHash} AND "orderId" = ${orderId} AND "owner" = ${owner}
    AND "expiresAt" > clock_timestamp()`;
  return renewed === 1;
}

/** Another shipment of the order is under way. Says nothing of what the caller asked for. */
export function busyOrder(): AppError {
  return new AppError(
    'conflict',
    'Another shipment of this order is being made right now. Wait until it is shown, then try again.',
  );
}

// Renewed before each request, so it has to outlive one call with its wait in the store's queue; a job's waits longest.
function leaseMs(): number {
  return longestCallMs(true) + MARGIN_MS;
}
