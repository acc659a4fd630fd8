import { AppError } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';

/** What makes two names the same: outer spaces, upper and lower case, and ways to write the same letters do not count. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/**
 * Makes sure that no other carrier of the store that is not deleted has the name.
 *
 * @param exceptId the carrier that may have it
 * @throws AppError `conflict` on `name`
 */
export async function requireFreeName(
  db: Prisma.TransactionClient,
  { storeHash, name, exceptId }: { storeHash: string; name: string; exceptId?: string },
): Promise<void> {
  const same = await db.carrier.findFirst({
    where: { storeHash, nameKey: nameKey(name), deletedAt: null, ...(exceptId && { id: { not: exceptId } }) },
    select: { id: true },
  });
  if (!same) return;
  throw new AppError('conflict', 'Another carrier of this store has this name. Choose another name.', {
    fields: { name: 'Another carrier has this name' },
  });
}
