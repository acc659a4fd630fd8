import type { Context } from '@/lib/stores/context';
import { describeCovers, type Covers } from '@/lib/zones/describe-covers';
import { METHODS_MAX_AGE_MS, refreshZoneSnapshots } from '@/lib/zones/refresh-zone-snapshots';

/** A line of the Zones page. Serialisable. */
export interface ZoneRow {
  id: number;
  name: string;
  covers: Covers;
  methods: number;
  enabledMethods: number;
  enabled: boolean;
}

/** The store's zones as BigCommerce has them, by id. Throws AppError. */
export async function listZones(context: Context): Promise<ZoneRow[]> {
  const snapshots = await refreshZoneSnapshots(context, { methodsMaxAgeMs: METHODS_MAX_AGE_MS });
  const zones = snapshots.map(({ zone }) => zone);
  const covers = await describeCovers(context, zones);
  return snapshots.map(({ zone, methods }, index) => ({
    id: zone.id,
    name: zone.name,
    covers: covers[index] ?? { type: zone.type, places: '' },
    methods: methods.length,
    enabledMethods: methods.filter(({ enabled }) => enabled).length,
    enabled: zone.enabled,
  }));
}
