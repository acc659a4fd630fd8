import { storeRoute } from '@/lib/api-route';
import { listCarrierRows } from '@/lib/carrier-connections/connection-view';
import { refreshZoneSnapshots } from '@/lib/zones/refresh-zone-snapshots';

/** A visit within this time does not read every zone's methods again. */
const METHODS_MAX_AGE_MS = 60_000;

export const GET = storeRoute('read', async (context) => {
  await refreshZoneSnapshots(context, { methodsMaxAgeMs: METHODS_MAX_AGE_MS });
  return listCarrierRows(context);
});
