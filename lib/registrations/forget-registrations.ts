import type { Prisma } from '@/lib/generated/prisma/client';

/**
 * Forgets what was registered in a store, and what its webhooks carried: with the installation that it was made for it is void,
 * so a webhook of before says nothing about the next one.
 */
export async function forgetRegistrations(tx: Prisma.TransactionClient, storeHash: string): Promise<void> {
  const where = { storeHash };
  await tx.store.updateMany({ where: { hash: storeHash }, data: { webhookSecret: null, registeredFor: null } });
  await tx.registration.deleteMany({ where });
  await tx.webhookDelivery.deleteMany({ where });
  await tx.storeChange.deleteMany({ where });
}
