import { storeRoute } from '@/lib/api-route';
import { listCarrierRows } from '@/lib/carrier-connections/connection-view';
import { freshenZoneSnapshots } from '@/lib/zones/snapshots/freshen-zone-snapshots';

export const GET = storeRoute('read', async (context) => {
  await freshenZoneSnapshots(context);
  return listCarrierRows(context);
});
