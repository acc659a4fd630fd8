import type { Zone } from '@/lib/bigcommerce/zones';
import { placeKey } from '@/lib/definitions/zone-form/place-draft';
import { canonicalDecimal } from '@/lib/zones/methods/canonical-decimal';
import { stableHash } from '@/lib/zones/stable-json';

/** A zone in a form in which equal zones are equal JSON: sorted places, shortest decimals, no fee for a fee of 0. */
export interface NormalizedZone {
  name: string;
  type: string;
  enabled: boolean;
  freeShipping: Zone['freeShipping'];
  handlingFees: Zone['handlingFees'];
  /** Place keys, sorted, each once. */
  places: string[];
}

export function normalizeZone({ name, type, enabled, freeShipping, handlingFees, locations }: Zone): NormalizedZone {
  return {
    name,
    type,
    enabled,
    freeShipping: { ...freeShipping, minimumSubTotal: canonicalDecimal(freeShipping.minimumSubTotal) },
    handlingFees: normalizeFees(handlingFees),
    places: [...new Set(locations.map(placeKey))].sort(),
  };
}

/** Tells whether anything about a zone changed, places included. */
export function zoneHash(zone: Zone): string {
  return stableHash(normalizeZone(zone));
}

function normalizeFees(fees: Zone['handlingFees']): Zone['handlingFees'] {
  const amount = canonicalDecimal(fees?.amount ?? '0');
  return fees === null || amount === '0' ? null : { ...fees, amount };
}
