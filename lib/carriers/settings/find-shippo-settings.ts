import { keyInfoSchema, type ShippoKeyInfo } from '@/lib/carriers/shippo-access';
import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';

/** How a store stands to Shippo, without its key. */
export interface ShippoSettings {
  sandbox: boolean;
  key: ShippoKeyInfo | null;
}

/** What Settings shows of Shippo. */
export async function findShippoSettings({ store }: Context): Promise<ShippoSettings> {
  const row = await (
    await prisma()
  ).store.findUnique({ where: { hash: store.hash }, select: { sandbox: true, shippoKeyInfo: true } });
  return { sandbox: row?.sandbox ?? false, key: keyInfoSchema.safeParse(row?.shippoKeyInfo).data ?? null };
}
