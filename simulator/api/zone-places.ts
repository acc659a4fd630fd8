import type { StoreEntity } from '../entities/store';
import type { ZoneLocation, ZoneType } from '../entities/zone';
import { invalidField } from '../gateway/errors';
import { countries } from '../geography/countries';
import type { SimulatorContext } from '../simulator';
import { isFields, type Fields } from './body';

/** A location of a zone before it has an id. */
export type Place = Omit<ZoneLocation, 'id'>;

const countryOf = new Map(countries.map((country) => [country.iso2, country]));

/** The `locations` of a zone's body. Throws 400 where one lacks what its type needs. BigCommerce docs: shipping V2. */
export function readPlaces(
  sim: SimulatorContext,
  store: StoreEntity,
  body: { type: ZoneType; value: unknown },
): Place[] {
  const { type, value } = body;
  if (!Array.isArray(value) || value.length === 0) throw invalidField('locations');
  const refusesUnknown = sim.flag(store, 'unknownPlaces') === 'refuse';
  return value.map((item: unknown) => {
    if (!isFields(item)) throw invalidField('locations');
    const place = readPlace(item, type);
    if (refusesUnknown) refuseUnknown(place);
    return place;
  });
}

/** Those of `places` that are not among `kept` yet. */
export function newPlaces(kept: readonly Place[], places: readonly Place[]): Place[] {
  const known = new Set(kept.map(placeKey));
  return places.filter((place) => !known.has(placeKey(place)));
}

/** 'US', 'US NC', 'US 28201': as the control panel writes a place on a line. */
export function placeKey({ countryIso2, stateIso2, zip }: Place): string {
  return [countryIso2, stateIso2 ?? zip].filter((part) => part !== undefined).join(' ');
}

function readPlace(item: Fields, type: ZoneType): Place {
  const countryIso2 = item.country_iso2;
  if (typeof countryIso2 !== 'string' || !/^[A-Z]{2}$/.test(countryIso2)) throw invalidField('country_iso2');
  if (type === 'state') return { countryIso2, stateIso2: readPart(item, 'state_iso2') };
  if (type === 'zip') return { countryIso2, zip: readPart(item, 'zip') };
  return { countryIso2 };
}

function readPart(item: Fields, key: string): string {
  const value = item[key];
  if (typeof value !== 'string' || value === '') throw invalidField(key);
  return value;
}

function refuseUnknown({ countryIso2, stateIso2 }: Place): void {
  const country = countryOf.get(countryIso2);
  if (!country) throw invalidField('country_iso2');
  const isKnown = stateIso2 === undefined || country.states.some(({ abbreviation }) => abbreviation === stateIso2);
  if (!isKnown) throw invalidField('state_iso2');
}
