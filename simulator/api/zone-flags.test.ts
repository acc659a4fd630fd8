import { describe, expect, test } from 'vitest';
import { addZone } from '../seed/add-zone';
import { invalid, resourceCalls } from '../testing/resource-calls';
import { testSimulator } from '../testing/test-simulator';

const path = '/v2/shipping/zones';
const mexico = { name: 'Mexico', type: 'country', locations: [{ country_iso2: 'MX' }] };
const world = { name: 'World', type: 'global' };

function setUp() {
  const simulator = testSimulator();
  return { ...simulator, ...resourceCalls(simulator) };
}

test('a handling fee that was never set is absent, or a fixed 0 by flag', async () => {
  const { post, get, store } = setUp();
  await post(path, mexico);
  expect((await get(`${path}/1`)).body).not.toHaveProperty('handling_fees');
  store.flags.unsetHandlingFees = 'zero';
  const fee = { fixed_surcharge: '0', display_separately: false };
  expect((await get(`${path}/1`)).body).toMatchObject({ handling_fees: fee });
});

describe('what a PUT leaves out', () => {
  const rich = {
    ...mexico,
    enabled: false,
    free_shipping: { enabled: true, minimum_sub_total: 50 },
    handling_fees: { fixed_surcharge: '2', display_separately: true },
  };

  test('is kept', async () => {
    const { post, put } = setUp();
    const { body } = await post(path, rich);
    expect((await put(`${path}/1`, { name: 'Mexico 2' })).body).toEqual({ ...(body as object), name: 'Mexico 2' });
  });

  test('is reset by flag, and the locations are then required', async () => {
    const { post, put, store } = setUp();
    await post(path, rich);
    store.flags.zoneFieldsOmitted = 'reset';
    expect(await put(`${path}/1`, { name: 'Mexico 2' })).toEqual(invalid('locations'));
    const { body } = await put(`${path}/1`, { name: 'Mexico 2', locations: rich.locations });
    expect(body).toMatchObject({ type: 'country', enabled: true, free_shipping: { enabled: false } });
    expect(body).not.toHaveProperty('handling_fees');
  });
});

test('locations that are added are those that were not there', async () => {
  const { put, sim, store } = setUp();
  addZone(sim, store);
  store.flags.zoneLocationsReplaced = false;
  const locations = [{ country_iso2: 'US' }, { country_iso2: 'CA' }];
  const told = {
    locations: [
      { id: 1, country_iso2: 'US' },
      { id: 2, country_iso2: 'CA' },
    ],
  };
  expect((await put(`${path}/1`, { name: 'America', locations })).body).toMatchObject(told);
});

test('the type can change with its locations, or not by flag', async () => {
  const { put, sim, store } = setUp();
  addZone(sim, store);
  const states = { name: 'Carolinas', type: 'state', locations: [{ country_iso2: 'US', state_iso2: 'NC' }] };
  expect(await put(`${path}/1`, { name: 'Carolinas', type: 'state' })).toEqual(invalid('locations'));
  expect((await put(`${path}/1`, states)).body).toMatchObject({ type: 'state', locations: [{ state_iso2: 'NC' }] });
  store.flags.zoneTypeChange = 'refuse';
  expect(await put(`${path}/1`, { ...mexico })).toEqual(invalid('type'));
  expect((await put(`${path}/1`, states)).status).toBe(200);
});

test('places that no list of BigCommerce has are accepted, or refused by flag', async () => {
  const { post, store } = setUp();
  const nowhere = { ...mexico, locations: [{ country_iso2: 'ZZ' }] };
  const noState = { name: 'A', type: 'state', locations: [{ country_iso2: 'AU', state_iso2: 'ZZZ' }] };
  expect([(await post(path, nowhere)).status, (await post(path, noState)).status]).toEqual([201, 201]);
  store.flags.unknownPlaces = 'refuse';
  expect(await post(path, nowhere)).toEqual(invalid('country_iso2'));
  expect(await post(path, noState)).toEqual(invalid('state_iso2'));
  const capital = { ...noState, locations: [{ country_iso2: 'AU', state_iso2: 'ACT' }] };
  expect((await post(path, capital)).status).toBe(201);
});

test('a second zone of a name is accepted, or refused by flag; a zone may keep its own', async () => {
  const { post, put, store } = setUp();
  await post(path, mexico);
  expect((await post(path, mexico)).status).toBe(201);
  store.zones.delete(2);
  store.flags.duplicateZoneNames = 'refuse';
  expect(await post(path, { ...mexico, name: 'MEXICO' })).toEqual(invalid('name'));
  expect((await put(`${path}/1`, mexico)).status).toBe(200);
});

test('a second zone for the rest of the world is accepted, or refused by flag', async () => {
  const { post, put, store } = setUp();
  await post(path, world);
  expect((await post(path, world)).status).toBe(201);
  store.zones.delete(2);
  store.flags.secondGlobalZone = 'refuse';
  expect(await post(path, world)).toEqual(invalid('type'));
  expect((await put(`${path}/1`, world)).status).toBe(200);
});

test('the limit of postal codes is for each zone, or for all together by flag', async () => {
  const { post, put, store } = setUp();
  Object.assign(store.flags, { zipLocationLimit: 3 });
  const codes = (...zips: string[]) => ({
    name: 'Near',
    type: 'zip',
    locations: zips.map((zip) => ({ country_iso2: 'US', zip })),
  });
  expect((await post(path, codes('1', '2'))).status).toBe(201);
  expect((await post(path, codes('3', '4'))).status).toBe(201);
  store.flags.zipLimitPer = 'store';
  expect((await post(path, codes('5'))).status).toBe(400);
  expect((await put(`${path}/1`, codes('1', '2'))).status).toBe(400);
  expect((await put(`${path}/1`, codes('1'))).status).toBe(200);
});
