import { storeRoute } from '@/lib/api-route';
import { listCarriersPage } from '@/lib/carriers/views/list-carriers-page';
import { freshenZoneSnapshots } from '@/lib/zones/snapshots/freshen-zone-snapshots';

export const GET = storeRoute('read', async (context) => {
  await freshenZoneSnapshots(context);
  return listCarriersPage(context);
});
