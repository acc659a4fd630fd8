import { prisma } from '@/lib/database/database';
import { carrierName, isProviderId } from '@/lib/definitions/index';
import type { Context } from '@/lib/stores/context';
import { listZoneSnapshots } from '@/lib/zones/snapshots/list-zone-snapshots';

/** Third-party providers (`carrier_33`) that this store connected through the app or has methods of, by name. */
export async function listStoreProviders(context: Context): Promise<{ id: string; name: string }[]> {
  const [connections, zones] = await Promise.all([
    prisma().then((db) =>
      db.carrierConnection.findMany({
        where: { storeHash: context.store.hash, state: { not: 'not_connected' } },
        select: { carrierId: true },
      }),
    ),
    listZoneSnapshots(context),
  ]);
  const types = zones.flatMap(({ methods }) => methods.map(({ type }) => type));
  const ids = new Set([...connections.map(({ carrierId }) => carrierId), ...types].filter(isProviderId));
  return [...ids].map((id) => ({ id, name: carrierName(id) })).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
