import { prisma } from '@/lib/database/database';
import { env } from '@/lib/env';
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

/** How long a caller waits for another's lease on the order: two clicks follow each other, an outage is told. */
const PATIENCE_MS = 8_000;
const PAUSE_MS = 150;

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
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    const outcome = await tryOrderLease(key, work);
    if (outcome.taken) return outcome.result;
    if (performance.now() > giveUpAt) throw busy();
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** The same without waiting: `taken` is false, and nothing was done, when another holds the lease. */
export async function tryOrderLease<Result>(
  key: OrderKey,
  work: (lease: OrderLease) => Promise<Result>,
): Promise<{ taken: true; result: Result } | { taken: false }> {
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

// Renewed before each request, so it has to outlive one call with its wait in the store's queue.
function leaseMs(): number {
  return 3 * env().BIGCOMMERCE_TIMEOUT_MS;
}

function busy(): AppError {
  return new AppError(
    'conflict',
    'Another shipment of this order is being made right now, so this one was not. Wait until it is shown, then try again.',
  );
}
