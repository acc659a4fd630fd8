import type { Zone, ZoneLocation } from '@/lib/bigcommerce/zones';
import { countPlaces } from '@/lib/definitions/zone-form/zone-types';
import type { Context } from '@/lib/stores/context';
import { listDifferences, type Difference } from '@/lib/zones/methods/describe-method';
import { describeZoneFields } from '@/lib/zones/describe-zone-fields';
import { listPlaceChanges } from '@/lib/zones/places/place-changes';
import { placeNames } from '@/lib/zones/places/place-names';

const NAMED = 3;

/** Where BigCommerce has something else than was sent: `before` was sent, `after` is there. Places by number and a few names. */
export async function zoneDifferences(context: Context, sent: Zone, there: Zone): Promise<Difference[]> {
  const { added: more, removed: missing } = listPlaceChanges(sent.locations, there.locations);
  const fields = listDifferences(describeZoneFields(sent), describeZoneFields(there));
  if (more.length === 0 && missing.length === 0) return fields;
  const namePlace = await placeNames(context, [...more.slice(0, NAMED), ...missing.slice(0, NAMED)]);
  const name = (places: readonly ZoneLocation[]) => {
    const names = places.slice(0, NAMED).map(namePlace).join(', ');
    return places.length > NAMED ? `${names}, …` : names;
  };
  const after = [
    countPlaces(there.type, there.locations.length),
    ...(missing.length > 0 ? [`without ${name(missing)}`] : []),
    ...(more.length > 0 ? [`with ${name(more)} besides`] : []),
  ].join(' ');
  return [...fields, { label: 'Places', before: countPlaces(sent.type, sent.locations.length), after }];
}
