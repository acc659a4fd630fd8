import type { Prisma, Store } from '@/lib/generated/prisma/client';

/**
 * The store's row, kept from other callbacks until the transaction ends: BigCommerce sends load, remove_user and uninstall
 * independently of each other.
 */
export async function lockStore(tx: Prisma.TransactionClient, storeHash: string): Promise<Store | null> {
  await tx.$queryRaw`SELECT 1 FROM "Store" WHERE hash = ${storeHash} FOR UPDATE`;
  return tx.store.findUnique({ where: { hash: storeHash } });
}
