import { Hono } from 'hono';
import type { StoreEntity } from '../entities/store';
import type { GatewayEnv } from '../gateway/env';
import { notFound } from '../gateway/errors';
import { countries, type Country, type State } from '../geography/countries';
import { apiUrl } from '../send/links';
import type { SimulatorContext } from '../simulator';
import { answerList, pageOf, readPaging } from './paging';

export const geographyScope = 'store_v2_information';

/** Countries and their states. BigCommerce docs: geography V2. */
export function geographyRoutes(sim: SimulatorContext): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();

  routes.get('/countries', (c) => {
    const { country, country_iso2: iso2, country_iso3: iso3 } = c.req.query();
    const found = countries
      .filter(({ name }) => country === undefined || name === country)
      .filter((candidate) => iso2 === undefined || candidate.iso2 === iso2)
      .filter((candidate) => iso3 === undefined || candidate.iso3 === iso3);
    const page = pageOf(found, readPaging(c));
    return answerList(
      sim,
      c,
      page.map((candidate) => sendCountry(c.get('store'), candidate)),
    );
  });

  routes.get('/countries/:countryId', (c) => {
    return c.json(sendCountry(c.get('store'), requireCountry(c.req.param('countryId'))));
  });

  routes.get('/countries/:countryId/states', (c) => {
    const country = requireCountry(c.req.param('countryId'));
    const { state, state_abbreviation: abbreviation } = c.req.query();
    const found = country.states
      .filter(({ name }) => state === undefined || name === state)
      .filter((candidate) => abbreviation === undefined || candidate.abbreviation === abbreviation);
    const page = pageOf(found, readPaging(c));
    return answerList(
      sim,
      c,
      page.map((candidate) => sendState(country, candidate)),
    );
  });

  return routes;
}

function requireCountry(id: string): Country {
  const country = countries.find((candidate) => String(candidate.id) === id);
  if (!country) throw notFound();
  return country;
}

function sendCountry(store: StoreEntity, { id, name, iso2, iso3 }: Country): Record<string, unknown> {
  const resource = `/countries/${id}/states`;
  const states = { url: apiUrl(store, resource), resource };
  return { id, country: name, country_iso2: iso2, country_iso3: iso3, states };
}

function sendState(country: Country, { id, name, abbreviation }: State): Record<string, unknown> {
  return { id, state: name, state_abbreviation: abbreviation, country_id: country.id };
}
