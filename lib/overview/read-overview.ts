import { listConnections } from '@/lib/carrier-connections/list-connections';
import { prisma } from '@/lib/database/database';
import { formatDateTime } from '@/lib/format/format-date';
import { summarizeOverview, type Overview } from '@/lib/overview/summarize-overview';
import type { Context } from '@/lib/stores/context';
import { localeOf } from '@/lib/stores/locale-of';
import { listZoneSnapshots } from '@/lib/zones/list-zone-snapshots';

/** The store at a glance, without asking BigCommerce. */
export async function readOverview(context: Context): Promise<Overview> {
  const [connections, zones, shipmentsMade] = await Promise.all([
    listConnections(context),
    listZoneSnapshots(context),
    countShipmentsMade(context),
  ]);
  return summarizeOverview({
    connections,
    zones,
    shipmentsMade,
    say: (date) => formatDateTime(date, localeOf(context)),
  });
}

async function countShipmentsMade({ store }: Context): Promise<number> {
  return (await prisma()).shipmentIntent.count({ where: { storeHash: store.hash, state: 'created' } });
}
