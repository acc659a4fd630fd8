import { getZone } from '@/lib/bigcommerce/zones';
import { toPlacesText, type PlacesText } from '@/lib/definitions/zone-form/places-text';
import type { ZoneFields } from '@/lib/definitions/zone-form/zone-fields';
import type { Context } from '@/lib/stores/context';
import { placeNames } from '@/lib/zones/places/place-names';
import { stableHash } from '@/lib/zones/stable-json';
import { toZoneFields } from '@/lib/zones/zone-form';
import { normalizeZone, zoneHash } from '@/lib/zones/normalize-zone';

/** What the form of an existing zone needs. Serialisable. */
export interface ZoneForm {
  id: number;
  type: string;
  fields: ZoneFields;
  /** null for postal codes: up to 40,000, which the form loads by itself once it stands. */
  places: PlacesText | null;
  /** Names of the states among the places, by `AU-NSW`. */
  stateNames: Record<string, string>;
  placeCount: number;
  /** Changes when anything about the zone does. */
  hash: string;
  /** Changes when its places do, however they are ordered. */
  placesHash: string;
}

/** A zone as BigCommerce has it now, ready to be edited. Throws AppError, `not_found` when the store has no such zone. */
export async function openZone(context: Context, zoneId: number): Promise<ZoneForm> {
  const zone = await getZone(context.store, zoneId);
  const states = zone.type === 'state' ? zone.locations : [];
  const namePlace = await placeNames(context, states);
  return {
    id: zone.id,
    type: zone.type,
    fields: toZoneFields(zone),
    places: zone.type === 'zip' ? null : toPlacesText(zone.locations),
    stateNames: Object.fromEntries(
      states.map((place) => [`${place.countryIso2}-${place.stateIso2 ?? ''}`, namePlace(place)]),
    ),
    placeCount: zone.locations.length,
    hash: zoneHash(zone),
    placesHash: stableHash(normalizeZone(zone).places),
  };
}
