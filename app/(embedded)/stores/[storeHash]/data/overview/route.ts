import { storeRoute } from '@/lib/api-route';
import { readOverview } from '@/lib/overview/read-overview';
import { freshenZoneSnapshots } from '@/lib/zones/snapshots/freshen-zone-snapshots';

export const GET = storeRoute('read', async (context) => {
  await freshenZoneSnapshots(context);
  return readOverview(context);
});
