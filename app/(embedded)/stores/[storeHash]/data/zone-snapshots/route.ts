import { storeRoute } from '@/lib/api-route';
import { freshZoneSnapshots } from '@/lib/zones/fresh-zone-snapshots';

/** The zones and which methods are enabled in them, at most a minute old. */
export const GET = storeRoute('read', async (context) => {
  const snapshots = await freshZoneSnapshots(context);
  return {
    zones: snapshots.map(({ zone, methods, readAt }) => ({
      id: zone.id,
      name: zone.name,
      enabled: zone.enabled,
      methods: methods.map(({ id, name, type, enabled }) => ({ id, name, type, enabled })),
      readAt: readAt.toISOString(),
    })),
  };
});
