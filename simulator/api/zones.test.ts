import { describe, expect, test } from 'vitest';
import { addMethod, addZone } from '../seed/add-zone';
import { cannotWrite, invalid, missing, notFound, resourceCalls } from '../testing/resource-calls';
import { testSimulator } from '../testing/test-simulator';

const path = '/v2/shipping/zones';
const mexico = { name: 'Mexico', type: 'country', locations: [{ country_iso2: 'MX' }] };

function setUp() {
  const simulator = testSimulator();
  return { ...simulator, ...resourceCalls(simulator) };
}

test('a store without zones answers 204 without a body, or 200 [] by flag', async () => {
  const { get, store } = setUp();
  expect(await get(path)).toEqual({ status: 204, body: undefined });
  store.flags.emptyListStatus = '200';
  expect(await get(path)).toEqual({ status: 200, body: [] });
});

test('creating a zone is 201 and tells it whole, without handling fees', async () => {
  const { post, get } = setUp();
  const zone = {
    ...{ id: 1, name: 'Mexico', type: 'country', locations: [{ id: 1, country_iso2: 'MX' }], enabled: true },
    free_shipping: { enabled: false, minimum_sub_total: '0.0000', exclude_fixed_shipping_products: false },
  };
  expect(await post(path, mexico)).toEqual({ status: 201, body: zone });
  expect(await get(`${path}/1`)).toEqual({ status: 200, body: zone });
});

test('lists are sorted by id and know no paging', async () => {
  const { get, sim, store } = setUp();
  for (let index = 0; index < 60; index += 1) addZone(sim, store);
  const zones = (await get(path)).body as { id: number }[];
  expect(zones.map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
});

test.each([
  ['country', { locations: [{ country_iso2: 'MX' }] }],
  ['state', { locations: [{ country_iso2: 'AU', state_iso2: 'ACT' }] }],
  ['zip', { locations: [{ country_iso2: 'US', zip: '11103' }] }],
  ['global', {}],
])('a zone of type %s needs the places of that type', async (type, places) => {
  const { post } = setUp();
  expect((await post(path, { name: 'Zone', type, ...places })).status).toBe(201);
  const bare = await post(path, { name: 'Zone', type, locations: [{ zip: '', state_iso2: '' }] });
  expect(bare.status).toBe(type === 'global' ? 201 : 400);
});

test.each([
  [missing('name'), { type: 'global' }],
  [missing('type'), { name: 'Zone' }],
  [invalid('type'), { name: 'Zone', type: 'continent' }],
  [invalid('locations'), { name: 'Zone', type: 'country' }],
  [cannotWrite('id'), { id: 4, ...mexico }],
  [invalid('minimum_sub_total'), { ...mexico, free_shipping: { minimum_sub_total: '-1' } }],
  [invalid('handling_fees'), { ...mexico, handling_fees: { fixed_surcharge: 1, percentage_surcharge: 2 } }],
])('answers %o', async (answer, body) => {
  const { post, store } = setUp();
  expect(await post(path, body)).toEqual(answer);
  expect(store.zones.size).toBe(0);
});

describe('amounts', () => {
  test.each([
    [75, '75.0000'],
    ['75', '75.0000'],
    ['75.5', '75.5000'],
  ])('the free-shipping minimum %o is told with four decimals', async (sent, told) => {
    const { post } = setUp();
    const answer = await post(path, { ...mexico, free_shipping: { enabled: true, minimum_sub_total: sent } });
    expect(answer.body).toMatchObject({ free_shipping: { enabled: true, minimum_sub_total: told } });
  });

  test('a handling fee keeps the text it came as, or is told as a number by flag', async () => {
    const { post, get, store } = setUp();
    const fee = { fixed_surcharge: '5.00', display_separately: true };
    expect((await post(path, { ...mexico, handling_fees: fee })).body).toMatchObject({ handling_fees: fee });
    store.flags.handlingFeeAmounts = 'number';
    expect((await get(`${path}/1`)).body).toMatchObject({ handling_fees: { ...fee, fixed_surcharge: 5 } });
  });
});

describe('changing a zone', () => {
  test('needs the name even when nothing else changes', async () => {
    const { put, sim, store } = setUp();
    addZone(sim, store);
    expect(await put(`${path}/1`, { enabled: false })).toEqual(missing('name'));
    expect(await put(`${path}/1`, { name: 'US', enabled: false })).toMatchObject({
      status: 200,
      body: { name: 'US', enabled: false, locations: [{ country_iso2: 'US' }] },
    });
  });

  test('replaces the locations, or adds to them by flag', async () => {
    const { put, sim, store } = setUp();
    addZone(sim, store);
    const change = { name: 'Americas', locations: [{ country_iso2: 'CA' }] };
    expect((await put(`${path}/1`, change)).body).toMatchObject({ locations: [{ id: 2, country_iso2: 'CA' }] });
    store.flags.zoneLocationsReplaced = false;
    const added = await put(`${path}/1`, { name: 'Americas', locations: [{ country_iso2: 'MX' }] });
    expect(added.body).toMatchObject({ locations: [{ country_iso2: 'CA' }, { country_iso2: 'MX' }] });
  });

  test('takes back what was read, location ids and unknown fields included', async () => {
    const { put, get, sim, store } = setUp();
    addZone(sim, store, { handling_fees: { percentage_surcharge: '5' } });
    const { id, ...read } = (await get(`${path}/1`)).body as Record<string, unknown>;
    expect((await put(`${path}/${String(id)}`, { ...read, _hint: 1 })).status).toBe(200);
  });
});

test('more than 40,000 postal codes are 400, or 403 by flag', async () => {
  const { post, store } = setUp();
  const locations = Array.from({ length: 40_001 }, (_, index) => ({ country_iso2: 'US', zip: String(index) }));
  const tooMany = { name: 'Everywhere', type: 'zip', locations };
  expect((await post(path, tooMany)).status).toBe(400);
  store.flags.zipLimitStatus = '403';
  expect((await post(path, tooMany)).status).toBe(403);
  expect((await post(path, { ...tooMany, locations: locations.slice(1) })).status).toBe(201);
});

test('deleting a zone is 204 and takes its methods along, unless the flag keeps them', async () => {
  const { remove, get, sim, store } = setUp();
  for (const keep of [false, true]) {
    store.flags.zoneDeleteRemovesMethods = !keep;
    const zone = addZone(sim, store);
    const method = addMethod(sim, { store, zone });
    expect(await remove(`${path}/${zone.id}`)).toEqual({ status: 204, body: undefined });
    expect(await get(`${path}/${zone.id}`)).toEqual(notFound);
    expect(store.methods.has(method.id)).toBe(keep);
  }
});

test.each(['99', 'abc', '0'])('zone %s is not there', async (id) => {
  const { get, put, remove } = setUp();
  expect(await get(`${path}/${id}`)).toEqual(notFound);
  expect(await put(`${path}/${id}`, mexico)).toEqual(notFound);
  expect(await remove(`${path}/${id}`)).toEqual(notFound);
});
