import type { ZoneLocation } from '@/lib/bigcommerce/zones';
import { placeKey } from '@/lib/definitions/zone-form/place-draft';

/** How one list of places differs from another: never both lists, which can be 40,000 long. */
export interface PlaceChanges {
  added: ZoneLocation[];
  removed: ZoneLocation[];
}

export function listPlaceChanges(before: readonly ZoneLocation[], after: readonly ZoneLocation[]): PlaceChanges {
  return { added: missingFrom(before, after), removed: missingFrom(after, before) };
}

/** The places after the changes; what is there already is not added twice, what is gone already stays gone. */
export function applyPlaceChanges(places: readonly ZoneLocation[], { added, removed }: PlaceChanges): ZoneLocation[] {
  const gone = new Set(removed.map(placeKey));
  const kept = places.filter((place) => !gone.has(placeKey(place)));
  return [...kept, ...missingFrom(kept, added)];
}

/** Those of `places` that `known` has not. */
function missingFrom(known: readonly ZoneLocation[], places: readonly ZoneLocation[]): ZoneLocation[] {
  const keys = new Set(known.map(placeKey));
  return places.filter((place) => !keys.has(placeKey(place)));
}
