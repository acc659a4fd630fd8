import type { Zone, ZoneLocation } from '@/lib/bigcommerce/zones';
import { countPlaces, zoneTypeName } from '@/lib/definitions/zone-form/zone-types';
import type { Context } from '@/lib/stores/context';
import { canonicalDecimal } from '@/lib/zones/methods/canonical-decimal';
import type { PlaceChanges } from '@/lib/zones/places/place-changes';
import { placeNames } from '@/lib/zones/places/place-names';

/** What a merchant reads of a zone, by label; its places apart. */
export type ZoneWords = Record<string, string>;

/** Everything about a zone but its places in words, for the activity page and to say how two versions of it differ. */
export function describeZoneFields({
  name,
  type,
  enabled,
  freeShipping,
  handlingFees,
}: Omit<Zone, 'locations'>): ZoneWords {
  const minimum = canonicalDecimal(freeShipping.minimumSubTotal);
  return {
    Name: name,
    Type: zoneTypeName(type),
    Enabled: yesOrNo(enabled),
    'Free shipping': yesOrNo(freeShipping.enabled),
    'Free shipping from an order total of': minimum === '0' ? 'Any' : minimum,
    'Free shipping leaves out products with a fixed shipping price': yesOrNo(freeShipping.excludeFixedShippingProducts),
    'Handling fee': describeFee(handlingFees),
    'Handling fee shown separately': yesOrNo(
      describeFee(handlingFees) !== 'None' && (handlingFees?.displaySeparately ?? false),
    ),
  };
}

/** So many places of each side are named, the rest are counted. */
const NAMED_PLACES = 20;

/** Changes of places, each side counted and its first places named: *12 postal codes: 2000 (AU), …*; absent without any. */
export interface PlaceWords {
  added?: string;
  removed?: string;
}

export async function describePlaceChanges(
  context: Context,
  type: string,
  { added, removed }: PlaceChanges,
): Promise<PlaceWords> {
  const first = (places: readonly ZoneLocation[]) => places.slice(0, NAMED_PLACES);
  const namePlace = await placeNames(context, [...first(added), ...first(removed)]);
  const inWords = (places: readonly ZoneLocation[]) => {
    const named = first(places).map(namePlace).join(', ');
    return `${countPlaces(type, places.length)}: ${named}${places.length > NAMED_PLACES ? ', …' : ''}`;
  };
  return {
    ...(added.length > 0 && { added: inWords(added) }),
    ...(removed.length > 0 && { removed: inWords(removed) }),
  };
}

function describeFee(fees: Zone['handlingFees']): string {
  const amount = canonicalDecimal(fees?.amount ?? '0');
  if (fees === null || amount === '0') return 'None';
  return fees.kind === 'percentage' ? `${amount}%` : amount;
}

function yesOrNo(value: boolean): string {
  return value ? 'Yes' : 'No';
}
