import type { Prisma } from '@/lib/generated/prisma/client';

/** Whether another carrier of the store that is not deleted has the Shippo account. */
export async function isAccountTaken(
  db: Prisma.TransactionClient,
  { storeHash, shippoAccountId, exceptId }: { storeHash: string; shippoAccountId: string; exceptId?: string },
): Promise<boolean> {
  const other = await db.carrier.findFirst({
    where: { storeHash, shippoAccountId, deletedAt: null, ...(exceptId && { id: { not: exceptId } }) },
    select: { id: true },
  });
  return other !== null;
}
