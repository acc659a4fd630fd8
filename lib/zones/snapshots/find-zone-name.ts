import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';
import { zoneSummarySchema } from '@/lib/zones/snapshots/zone-snapshot';

/** A zone's name as last seen; undefined until somebody read the zone once. */
export async function findZoneName({ store }: Context, zoneId: number): Promise<string | undefined> {
  const db = await prisma();
  const row = await db.zoneSnapshot.findUnique({
    where: { storeHash_zoneId: { storeHash: store.hash, zoneId } },
    select: { zone: true },
  });
  return zoneSummarySchema.pick({ name: true }).safeParse(row?.zone).data?.name;
}
