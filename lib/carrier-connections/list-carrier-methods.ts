import type { Context } from '@/lib/stores/context';
import { listZoneSnapshots } from '@/lib/zones/snapshots/list-zone-snapshots';
import type { ZoneSnapshot } from '@/lib/zones/snapshots/zone-snapshot';

/** A method of a carrier in a zone, as last seen. */
export interface CarrierMethod {
  zoneId: number;
  zoneName: string;
  zoneEnabled: boolean;
  methodId: number;
  methodName: string;
  enabled: boolean;
}

/** The carrier's methods in every zone, without asking BigCommerce. */
export async function listCarrierMethods(context: Context, carrierId: string): Promise<CarrierMethod[]> {
  return methodsOfCarrier(await listZoneSnapshots(context), carrierId);
}

/** A method's type is its carrier's id. BigCommerce docs: shipping V2. */
export function methodsOfCarrier(zones: readonly ZoneSnapshot[], carrierId: string): CarrierMethod[] {
  return zones.flatMap(({ zone, methods }) =>
    methods
      .filter(({ type }) => type === carrierId)
      .map(({ id, name, enabled }) => ({
        zoneId: zone.id,
        zoneName: zone.name,
        zoneEnabled: zone.enabled,
        methodId: id,
        methodName: name,
        enabled,
      })),
  );
}
