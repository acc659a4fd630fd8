import { z } from 'zod';
import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';
import { normalizedMethodSchema, zoneSummarySchema, type ZoneSnapshot } from '@/lib/zones/zone-snapshot';

const methodsSchema = z.array(normalizedMethodSchema);

/** The store's zones as last seen, by zone id, without asking BigCommerce. Empty until somebody read the zones once. */
export async function listZoneSnapshots({ store }: Context): Promise<ZoneSnapshot[]> {
  const db = await prisma();
  const rows = await db.zoneSnapshot.findMany({ where: { storeHash: store.hash }, orderBy: { zoneId: 'asc' } });
  return rows.map(({ zone, methods, hash, readAt }) => ({
    zone: zoneSummarySchema.parse(zone),
    methods: methodsSchema.parse(methods),
    hash,
    readAt,
  }));
}
