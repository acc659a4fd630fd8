import { listCarrierTroubles } from '@/lib/carrier-connections/carrier-troubles';
import type { Context } from '@/lib/stores/context';
import { describeCovers, type Covers } from '@/lib/zones/places/describe-covers';
import { METHODS_MAX_AGE_MS, refreshZoneSnapshots } from '@/lib/zones/snapshots/refresh-zone-snapshots';
import { attentionWords, listZoneWarnings } from '@/lib/zones/zone-warnings';

/** A line of the Zones page. Serialisable. */
export interface ZoneRow {
  id: number;
  name: string;
  covers: Covers;
  methods: number;
  enabledMethods: number;
  methodNames: string[];
  enabled: boolean;
  /** What somebody should look at, a sentence each. */
  attention: string[];
}

/** The store's zones as BigCommerce has them, by id. Throws AppError. */
export async function listZones(context: Context): Promise<ZoneRow[]> {
  const snapshots = await refreshZoneSnapshots(context, { methodsMaxAgeMs: METHODS_MAX_AGE_MS });
  const troubles = await listCarrierTroubles(context);
  const zones = snapshots.map(({ zone }) => zone);
  const covers = await describeCovers(context, zones);
  return snapshots.map(({ zone, methods, overlaps }, index) => ({
    id: zone.id,
    name: zone.name,
    covers: covers[index] ?? { type: zone.type, places: '' },
    methods: methods.length,
    enabledMethods: methods.filter(({ enabled }) => enabled).length,
    methodNames: methods.map(({ name }) => name),
    enabled: zone.enabled,
    attention: attentionWords(listZoneWarnings({ zone, methods, troubles, overlaps })),
  }));
}
