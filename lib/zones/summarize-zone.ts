import type { Zone } from '@/lib/bigcommerce/zones';
import { canonicalDecimal } from '@/lib/zones/canonical-decimal';
import { stableHash } from '@/lib/zones/stable-json';
import type { ZoneSummary } from '@/lib/zones/zone-snapshot';

const KEPT_PLACES = 20;

/** A zone without its long list of places, and a hash that tells when anything about it changed, the places included. */
export function summarizeZone(zone: Zone): ZoneSummary {
  const { id, name, type, enabled, locations } = zone;
  return {
    id,
    name,
    type,
    enabled,
    placeCount: locations.length,
    places: locations.slice(0, KEPT_PLACES),
    hash: hashZone(zone),
  };
}

function hashZone({ locations, freeShipping, handlingFees, ...rest }: Zone): string {
  return stableHash({
    ...rest,
    places: locations.map(({ countryIso2, stateIso2 = '', zip = '' }) => `${countryIso2}|${stateIso2}|${zip}`).sort(),
    freeShipping: { ...freeShipping, minimumSubTotal: canonicalDecimal(freeShipping.minimumSubTotal) },
    handlingFees: handlingFees && { ...handlingFees, amount: canonicalDecimal(handlingFees.amount) },
  });
}
