import { carrierTroubles } from '@/lib/carrier-connections/carrier-troubles';
import { listConnections } from '@/lib/carrier-connections/list-connections';
import { listRefusedCarriers } from '@/lib/carrier-connections/list-refused-carriers';
import { listAllCarriers } from '@/lib/carriers/list-all-carriers';
import { carriersInTrouble } from '@/lib/carriers/views/carriers-in-trouble';
import { prisma } from '@/lib/database/database';
import { formatDateTime } from '@/lib/format/format-date';
import { summarizeOverview, type Overview } from '@/lib/overview/summarize-overview';
import type { Context } from '@/lib/stores/context';
import { localeOf } from '@/lib/stores/locale-of';
import { listZoneSnapshots } from '@/lib/zones/snapshots/list-zone-snapshots';

/** Serialisable. */
export interface StoreOverview extends Overview {
  /** BigCommerce has refused the app something since it was last installed or approved. */
  needsApproval: boolean;
}

/** The store at a glance, without asking BigCommerce or Shippo. */
export async function readOverview(context: Context): Promise<StoreOverview> {
  const [connections, refused, zones, carriers, shipmentsMade, needsApproval] = await Promise.all([
    listConnections(context),
    listRefusedCarriers(context),
    listZoneSnapshots(context),
    listAllCarriers(context),
    countShipmentsMade(context),
    isApprovalNeeded(context),
  ]);
  const overview = summarizeOverview({
    connections,
    troubles: carrierTroubles(connections, refused),
    zones,
    shipmentsMade,
    say: (date) => formatDateTime(date, localeOf(context)),
  });
  const attention = [...overview.attention, ...carriersInTrouble(context, carriers)];
  return { ...overview, attention, needsApproval };
}

async function countShipmentsMade({ store }: Context): Promise<number> {
  return (await prisma()).shipmentIntent.count({ where: { storeHash: store.hash, state: 'created' } });
}

async function isApprovalNeeded({ store }: Context): Promise<boolean> {
  return (await (await prisma()).store.count({ where: { hash: store.hash, state: 'needs_approval' } })) > 0;
}
