import type { StoreEntity } from '../entities/store';
import type { ZoneEntity, ZoneLocation, ZoneType } from '../entities/zone';
import { countries } from '../geography/countries';
import type { SimulatorContext } from '../simulator';
import type { Address } from './shopper';

const kinds: ZoneType[] = ['zip', 'state', 'country', 'global'];

/** The enabled zones that cover an address; the first is the one that is used. Which that is, is assumed (flag). */
export function coveringZones(sim: SimulatorContext, store: StoreEntity, address: Address): ZoneEntity[] {
  const place = { ...address, state: stateCode(address), zip: plainCode(address.zip) };
  const hasWildcards = sim.flag(store, 'zipWildcards') === 'match';
  const covering = [...store.zones.values()]
    .filter((zone) => zone.enabled && covers(zone, { place, hasWildcards }))
    .sort((a, b) => a.id - b.id);
  const precedence = sim.flag(store, 'zonePrecedence');
  if (precedence === 'oldest') return covering;
  if (precedence === 'newest') return covering.reverse();
  return covering.sort((a, b) => kinds.indexOf(a.type) - kinds.indexOf(b.type));
}

interface Search {
  place: Address;
  hasWildcards: boolean;
}

function covers(zone: ZoneEntity, search: Search): boolean {
  if (zone.type === 'global') return true;
  return zone.locations.some((location) => isAt(location, search));
}

function isAt({ countryIso2, stateIso2, zip }: ZoneLocation, { place, hasWildcards }: Search): boolean {
  if (countryIso2 !== place.country) return false;
  if (stateIso2 !== undefined) return stateIso2.toUpperCase() === place.state;
  if (zip === undefined) return true;
  const code = plainCode(zip);
  if (hasWildcards && /[*?]/.test(code)) return wildcard(code).test(place.zip);
  // A US shopper may give ZIP+4; zones have five digits.
  return code === place.zip || (countryIso2 === 'US' && code === place.zip.slice(0, 5));
}

function stateCode({ country, state }: Address): string {
  const wanted = state.trim().toUpperCase();
  const states = countries.find(({ iso2 }) => iso2 === country)?.states ?? [];
  return states.find(({ name }) => name.toUpperCase() === wanted)?.abbreviation.toUpperCase() ?? wanted;
}

function plainCode(code: string): string {
  return code.replace(/[\s-]/g, '').toUpperCase();
}

function wildcard(code: string): RegExp {
  return new RegExp(
    `^${code
      .replace(/[^A-Z0-9*?]/g, '')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );
}
