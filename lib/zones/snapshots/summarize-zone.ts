import type { Zone } from '@/lib/bigcommerce/zones';
import { zoneHash } from '@/lib/zones/normalize-zone';
import type { ZoneSummary } from '@/lib/zones/snapshots/zone-snapshot';

const KEPT_PLACES = 20;

/** A zone without its long list of places, and a hash that tells when anything about it changed, the places included. */
export function summarizeZone(zone: Zone): ZoneSummary {
  const { id, name, type, enabled, freeShipping, locations } = zone;
  return {
    id,
    name,
    type,
    enabled,
    freeShipping: { enabled: freeShipping.enabled, minimumSubTotal: freeShipping.minimumSubTotal },
    placeCount: locations.length,
    places: locations.slice(0, KEPT_PLACES),
    hash: zoneHash(zone),
  };
}
