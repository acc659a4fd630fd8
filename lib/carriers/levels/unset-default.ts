import type { Prisma } from '@/lib/generated/prisma/client';

/** Makes room for another default in the same transaction: a carrier has one at most. */
export async function unsetDefault(tx: Prisma.TransactionClient, carrierId: string): Promise<void> {
  await tx.serviceLevel.updateMany({
    where: { carrierId, isDefault: true, deletedAt: null },
    data: { isDefault: false },
  });
}
