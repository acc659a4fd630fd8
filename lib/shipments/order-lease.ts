import { AppError } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { awaitWriteLease, tryWriteLease, type Leased, type LeaseKey, type WriteLease } from '@/lib/write-lease';

/** One order of one store. */
export interface OrderKey {
  storeHash: string;
  orderId: number;
}

/**
 * Does the work while nobody else writes shipments of the order.
 *
 * @throws AppError `conflict` when another holds the lease for longer than a person waits
 */
export async function withOrderLease<Result>(
  key: OrderKey,
  work: (lease: WriteLease) => Promise<Result>,
): Promise<Result> {
  const outcome = await awaitOrderLease(key, work);
  if (!outcome.taken) throw busyOrder();
  return outcome.result;
}

/** The same, for who has something better to say when another holds the lease for longer than a person waits. */
export function awaitOrderLease<Result>(
  key: OrderKey,
  work: (lease: WriteLease) => Promise<Result>,
): Promise<Leased<Result>> {
  return awaitWriteLease(orderLeaseKey(key), work);
}

/** The same without waiting: `taken` is false, and nothing was done, when another holds the lease. */
export function tryOrderLease<Result>(
  key: OrderKey,
  work: (lease: WriteLease) => Promise<Result>,
): Promise<Leased<Result>> {
  return tryWriteLease(orderLeaseKey(key), work);
}

/**
 * Starts the lease's time again before the order is written; with a transaction, in it.
 *
 * @param left what that leaves undone, in words: *nothing was saved*
 * @throws AppError `unavailable` when it has expired while the order was read
 */
export async function renewOrderLease(lease: WriteLease, left: string, tx?: Prisma.TransactionClient): Promise<void> {
  if (await lease.renew(tx)) return;
  throw new AppError('unavailable', `BigCommerce took too long to show the order, so ${left}. Try again.`);
}

/** What a lease on an order is kept under. */
export function orderLeaseKey({ storeHash, orderId }: OrderKey): LeaseKey {
  return { storeHash, thing: `order ${orderId}` };
}

/** Something else is done to the order's shipments. Says nothing of what the caller asked for. */
export function busyOrder(): AppError {
  return new AppError(
    'conflict',
    'Another shipment of this order is being made or changed right now. Wait until it is shown, then try again.',
  );
}
