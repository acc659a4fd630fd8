import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';
import { toSnapshot, type ZoneSnapshot } from '@/lib/zones/snapshots/zone-snapshot';

/**
 * The store's zones as last seen, by zone id, without asking BigCommerce. Empty until somebody read the zones once. A row that
 * another version of the app wrote in another way counts as not seen: the next reading replaces it.
 */
export async function listZoneSnapshots({ store }: Context): Promise<ZoneSnapshot[]> {
  const db = await prisma();
  const rows = await db.zoneSnapshot.findMany({ where: { storeHash: store.hash }, orderBy: { zoneId: 'asc' } });
  return rows.flatMap(toSnapshot);
}
