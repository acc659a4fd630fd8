import type { Context } from '@/lib/stores/context';
import { listZoneSnapshots } from '@/lib/zones/list-zone-snapshots';
import { refreshZoneSnapshots } from '@/lib/zones/refresh-zone-snapshots';
import type { ZoneSnapshot } from '@/lib/zones/zone-snapshot';

const MAX_AGE_MS = 60_000;

/** The zones as last seen when that was within a minute, at no call to BigCommerce; else read again. Throws AppError. */
export async function freshZoneSnapshots(context: Context): Promise<ZoneSnapshot[]> {
  const kept = await listZoneSnapshots(context);
  const oldest = Math.min(...kept.map(({ readAt }) => readAt.getTime()));
  return kept.length > 0 && Date.now() - oldest < MAX_AGE_MS ? kept : refreshZoneSnapshots(context);
}
