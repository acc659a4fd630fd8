import type { Place, PlacesEdit } from '@/lib/definitions/zone-form/places-text';
import { toPlacesText } from '@/lib/definitions/zone-form/places-text';

/** Places by their key. */
export type PlaceIndex = ReadonlyMap<string, Place>;

/** The places of a zone's form: what BigCommerce has, and what the person added and took out. Never changed in place. */
export interface PlaceDraft {
  base: PlaceIndex;
  added: PlaceIndex;
  removed: ReadonlySet<string>;
}

/** Equal for the same place. */
export function placeKey({ countryIso2, stateIso2 = '', zip = '' }: Place): string {
  return `${countryIso2}|${stateIso2}|${zip}`;
}

/** Each place once, in the order of the list. */
export function indexPlaces(places: readonly Place[]): PlaceIndex {
  return new Map(places.map((place) => [placeKey(place), place]));
}

/** A draft in which nothing was changed yet. */
export function startDraft(base: PlaceIndex): PlaceDraft {
  return { base, added: new Map(), removed: new Set() };
}

export function addPlaces({ base, ...draft }: PlaceDraft, places: readonly Place[]): PlaceDraft {
  const [added, removed] = [new Map(draft.added), new Set(draft.removed)];
  for (const place of places) {
    const key = placeKey(place);
    if (!removed.delete(key) && !base.has(key)) added.set(key, place);
  }
  return { base, added, removed };
}

export function removePlaces({ base, ...draft }: PlaceDraft, places: readonly Place[]): PlaceDraft {
  const [added, removed] = [new Map(draft.added), new Set(draft.removed)];
  for (const key of places.map(placeKey)) {
    added.delete(key);
    if (base.has(key)) removed.add(key);
  }
  return { base, added, removed };
}

/** The same changes to another list: what is there already is not added, what is not there not taken out. */
export function rebaseDraft({ added, removed }: PlaceDraft, base: PlaceIndex): PlaceDraft {
  return {
    base,
    added: new Map([...added].filter(([key]) => !base.has(key))),
    removed: new Set([...removed].filter((key) => base.has(key))),
  };
}

/** The places as they will be: what BigCommerce has, then what was added. */
export function draftPlaces({ base, added, removed }: PlaceDraft): Place[] {
  const kept =
    removed.size === 0 ? [...base.values()] : [...base].flatMap(([key, place]) => (removed.has(key) ? [] : [place]));
  return [...kept, ...added.values()];
}

/** What the form sends. */
export function draftEdit({ base, added, removed }: PlaceDraft): PlacesEdit {
  return {
    added: toPlacesText([...added.values()]),
    removed: toPlacesText([...removed].flatMap((key) => base.get(key) ?? [])),
  };
}

/** What was changed, in words: *2 added, 1 taken out*; undefined when nothing was. */
export function changedPlaces({ added, removed }: PlaceDraft): string | undefined {
  const parts = [
    ...(added.size > 0 ? [`${added.size.toLocaleString('en-US')} added`] : []),
    ...(removed.size > 0 ? [`${removed.size.toLocaleString('en-US')} taken out`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}
