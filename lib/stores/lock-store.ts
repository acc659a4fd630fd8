import type { Prisma, Store } from '@/lib/generated/prisma/client';

/**
 * The store's row, kept from other callbacks until the transaction ends: BigCommerce sends load, remove_user and uninstall
 * independently of each other. The lock is on the hash, because before the first install there is no row to lock.
 */
export async function lockStore(tx: Prisma.TransactionClient, storeHash: string): Promise<Store | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${storeHash}))`;
  return tx.store.findUnique({ where: { hash: storeHash } });
}
