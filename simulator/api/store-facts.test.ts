import { describe, expect, test } from 'vitest';
import { createStore } from '../create-store';
import { notFound, resourceCalls } from '../testing/resource-calls';
import { install, testSimulator, type TestSimulator } from '../testing/test-simulator';

function setUp() {
  const simulator = testSimulator();
  return { ...simulator, ...resourceCalls(simulator) };
}

/** Calls of a second store, filled from a template. */
function filled(simulator: TestSimulator, template: 'standard' | 'pro') {
  const store = createStore(simulator.sim, { template });
  install(simulator.sim, store);
  const headers = { 'x-auth-token': store.installation?.accessToken ?? '' };
  const call = (path: string) => simulator.request(`/stores/${store.hash}${path}`, { headers });
  return { store, ...resourceCalls({ ...simulator, store, call }) };
}

describe('store information', () => {
  test('names the store by its hash and its number, with units, money and time zone', async () => {
    const { get, store } = setUp();
    expect((await get('/v2/store')).body).toMatchObject({
      id: store.hash,
      store_id: store.storeId,
      account_uuid: store.accountUuid,
      control_panel_base_url: `https://store-${store.hash}.mybigcommerce.com`,
      status: 'live',
      currency: 'USD',
      decimal_places: 2,
      weight_units: 'Ounces',
      dimension_units: 'Inches',
      timezone: { name: 'America/Los_Angeles', raw_offset: -28_800 },
      default_channel_id: 1,
      features: { multi_storefront_enabled: false },
    });
  });

  test('has a logo that is an object or an empty list, and tells several storefronts', async () => {
    const simulator = testSimulator();
    expect((await filled(simulator, 'standard').get('/v2/store')).body).toMatchObject({ logo: [] });
    expect((await filled(simulator, 'pro').get('/v2/store')).body).toMatchObject({
      logo: { url: expect.stringContaining('https://') as string },
      weight_units: 'KGS',
      dimension_units: 'Centimeters',
      currency: 'AUD',
      features: { multi_storefront_enabled: true },
    });
  });

  test('tells a sandbox by its plan', async () => {
    const { get, store } = setUp();
    store.sandbox = true;
    expect((await get('/v2/store')).body).toMatchObject({ plan_name: 'Partner Sandbox', plan_is_trial: true });
  });
});

test('the time is in whole seconds by the store’s clock', async () => {
  const { get, sim, store } = setUp();
  sim.setClockOffset(store, 600_000);
  const { time } = (await get('/v2/time')).body as { time: number };
  expect(Number.isInteger(time)).toBe(true);
  expect(Math.abs(time - (Date.now() / 1000 + 600))).toBeLessThan(5);
});

describe('geography', () => {
  test('has every country on one page of 250, and finds one by its code', async () => {
    const { get } = setUp();
    const all = (await get('/v2/countries?limit=250')).body as { country_iso2: string }[];
    expect(all).toHaveLength(249);
    expect(new Set(all.map(({ country_iso2 }) => country_iso2)).size).toBe(249);
    expect((await get('/v2/countries')).body).toHaveLength(50);
    expect((await get('/v2/countries?country_iso2=AU')).body).toMatchObject([
      { id: 13, country: 'Australia', country_iso3: 'AUS', states: { resource: '/countries/13/states' } },
    ]);
    expect((await get('/v2/countries?country=Mexico')).body).toMatchObject([{ country_iso2: 'MX' }]);
    expect((await get('/v2/countries?country_iso3=XXX')).status).toBe(204);
  });

  test('has states with abbreviations of two or three letters, or none', async () => {
    const { get } = setUp();
    const states = (await get('/v2/countries/13/states')).body as object[];
    expect(states).toHaveLength(8);
    const capital = { state: 'Australian Capital Territory', state_abbreviation: 'ACT', country_id: 13 };
    expect(states).toContainEqual({ ...capital, id: expect.any(Number) as number });
    expect((await get('/v2/countries/13/states?state_abbreviation=ACT')).body).toMatchObject([capital]);
    const [usa] = (await get('/v2/countries?country_iso2=US')).body as { id: number }[];
    const american = (await get(`/v2/countries/${String(usa?.id)}/states?limit=250`)).body as object[];
    expect(american).toContainEqual(expect.objectContaining({ state: 'Texas', state_abbreviation: 'TX' }));
    expect(american.length).toBeGreaterThan(50);
    expect((await get('/v2/countries/1/states')).status).toBe(204);
    expect(await get('/v2/countries/999/states')).toEqual(notFound);
  });
});

describe('channels', () => {
  test('come the V3 way, with pages', async () => {
    const { get } = filled(testSimulator(), 'pro');
    expect((await get('/v3/channels?limit=2')).body).toMatchObject({
      data: [{ id: 1, type: 'storefront', platform: 'bigcommerce' }, { id: 2 }],
      meta: { pagination: { total: 3, count: 2, per_page: 2, current_page: 1, total_pages: 2 } },
    });
    expect(await get('/v3/channels?page=9')).toMatchObject({ status: 200, body: { data: [] } });
    expect((await get('/v3/channels/3')).body).toMatchObject({ data: { id: 3 } });
    expect(await get('/v3/channels/9')).toMatchObject({ status: 404, body: { status: 404 } });
  });
});
