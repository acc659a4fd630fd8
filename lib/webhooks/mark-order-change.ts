import { prisma } from '@/lib/database/database';

/** Lets every open page that shows the order, or the list of orders, read again. */
export async function markOrderChange(storeHash: string, orderId: number): Promise<void> {
  const [version, order] = [crypto.randomUUID(), `order ${orderId}`];
  await (
    await prisma()
  ).$executeRaw`
    INSERT INTO "StoreChange" ("storeHash", "thing", "version")
    SELECT hash, thing, ${version} FROM "Store", unnest(ARRAY['orders', ${order}]) AS thing
    WHERE hash = ${storeHash} AND state <> 'uninstalled'
    ON CONFLICT ("storeHash", "thing")
    DO UPDATE SET "version" = EXCLUDED."version", "announcedAt" = NULL, "changedAt" = now()`;
}
