import { z } from 'zod';
import { listAllPages } from '@/lib/bigcommerce/all-pages';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { memoryCache } from '@/lib/bigcommerce/memory-cache';
import { wire } from '@/lib/bigcommerce/wire';

export interface Country {
  id: number;
  name: string;
  countryIso2: string;
}

export interface State {
  id: number;
  name: string;
  /** BigCommerce's abbreviation, which zones call `state_iso2`. Up to three letters (`ACT`). */
  stateIso2: string;
}

const country = z
  .object({ id: wire.id, country: wire.text, country_iso2: wire.text })
  .transform((wired): Country => ({ id: wired.id, name: wired.country, countryIso2: wired.country_iso2 }));

const state = z
  .object({ id: wire.id, state: wire.text, state_abbreviation: wire.text })
  .transform((wired): State => ({ id: wired.id, name: wired.state, stateIso2: wired.state_abbreviation }));

const HOUR_MS = 3_600_000;
const keepCountries = memoryCache<Country[]>({ ttlMs: HOUR_MS, maxEntries: 50 });
const keepStates = memoryCache<State[]>({ ttlMs: HOUR_MS, maxEntries: 500 });

/** Every country BigCommerce knows. They hardly change, so each process keeps a store's for an hour. */
export function listCountries(credentials: Credentials): Promise<Country[]> {
  return keepCountries(credentials.hash, () => listAllPages(credentials, '/v2/countries', country));
}

/** The states or provinces of a country; empty when it has none. Kept for an hour, as the countries are. */
export function listStates(credentials: Credentials, countryId: number): Promise<State[]> {
  const path = `/v2/countries/${countryId}/states`;
  return keepStates(`${credentials.hash} ${countryId}`, () => listAllPages(credentials, path, state));
}
