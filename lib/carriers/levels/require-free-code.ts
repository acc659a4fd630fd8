import { AppError } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';

/**
 * Makes sure that no other service level of the carrier has the code, or the token that it would become.
 *
 * @throws AppError `conflict` on `code`
 */
export async function requireFreeCode(
  tx: Prisma.TransactionClient,
  { carrierId, code, token, exceptId }: { carrierId: string; code: string; token: string; exceptId?: string },
): Promise<void> {
  const same = await tx.serviceLevel.findFirst({
    where: {
      carrierId,
      deletedAt: null,
      OR: [{ code }, { token }],
      ...(exceptId && { id: { not: exceptId } }),
    },
    select: { id: true },
  });
  if (!same) return;
  throw new AppError('conflict', 'Another service level of this carrier has this code. Choose another code.', {
    fields: { code: 'Another service level has this code' },
  });
}
