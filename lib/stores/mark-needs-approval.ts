import { prisma } from '@/lib/database/database';

/**
 * BigCommerce refused the app's token or a permission: the store's pages say so until it is installed or approved again, or
 * BigCommerce takes the token after all (store-facts.ts).
 */
export async function markNeedsApproval(storeHash: string): Promise<void> {
  const db = await prisma();
  await db.store.updateMany({ where: { hash: storeHash, state: 'installed' }, data: { state: 'needs_approval' } });
}
