import type { Prisma } from '@/lib/generated/prisma/client';

/**
 * Keeps other writers of the store's own carriers and service levels away until the transaction ends, so that what it looks up
 * (is the name free, which level is the default) is still so when it writes. Held for milliseconds; nobody asks Shippo meanwhile.
 */
export async function lockCarriers(tx: Prisma.TransactionClient, storeHash: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`carriers ${storeHash}`}))`;
}
