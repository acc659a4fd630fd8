import { describe, expect, test } from 'vitest';
import { addMethod, addZone } from '../seed/add-zone';
import { cannotWrite, invalid, missing, notFound, resourceCalls } from '../testing/resource-calls';
import { testSimulator } from '../testing/test-simulator';

const path = '/v2/shipping/zones/1/methods';
const ups = {
  delivery_services: ['Ground'],
  packaging_type: '02',
  include_package_value: true,
  show_transit_time: false,
  surprise: { kept: true },
};

function setUp() {
  const simulator = testSimulator();
  const zone = addZone(simulator.sim, simulator.store);
  const add = (fields?: Record<string, unknown>) => addMethod(simulator.sim, { store: simulator.store, zone }, fields);
  return { ...simulator, ...resourceCalls(simulator), add };
}

test('a zone without methods answers 204', async () => {
  const { get } = setUp();
  expect(await get(path)).toEqual({ status: 204, body: undefined });
});

test('creating a method is 200, or 201 by flag, and serves all channels', async () => {
  const { post, store } = setUp();
  store.channels.set(2, {
    id: 2,
    name: 'B2B',
    type: 'storefront',
    platform: 'bigcommerce',
    status: 'active',
    createdAt: 0,
  });
  const flat = { name: 'Flat rate', type: 'perorder', settings: { rate: 9 } };
  const told = { ...flat, enabled: true, handling_fees: { fixed_surcharge: '0' }, is_fallback: false };
  expect(await post(path, flat)).toEqual({ status: 200, body: { id: 21, ...told, channel_ids: [1, 2] } });
  store.flags.methodCreateStatus = '201';
  expect((await post(path, flat)).status).toBe(201);
});

test.each(['perorder', 'peritem', 'weight', 'total', 'freeshipping', 'usps', 'zoom2u', 'carrier_33', 'carrier_50'])(
  'type %s can be created with settings {}',
  async (type) => {
    const { post } = setUp();
    expect((await post(path, { name: 'Method', type, settings: {} })).status).toBe(200);
  },
);

test.each([
  [missing('name'), { type: 'perorder' }],
  [missing('type'), { name: 'Method' }],
  [invalid('type'), { name: 'Method', type: 'pigeon' }],
  [invalid('type'), { name: 'Method', type: 'carrier_99999' }],
  [invalid('type'), { name: 'Method', type: 'shipperhq' }],
  [cannotWrite('id'), { id: 3, name: 'Method', type: 'perorder' }],
  [invalid('channel_ids'), { name: 'Method', type: 'perorder', channel_ids: [9] }],
  [invalid('settings'), { name: 'Method', type: 'perorder', settings: 'rate=9' }],
])('answers %o', async (answer, body) => {
  const { post } = setUp();
  expect(await post(path, body)).toEqual(answer);
});

test('numbers that came as text stay text', async () => {
  const { post } = setUp();
  const body = {
    name: 'Item',
    type: 'peritem',
    settings: { rate: '7.50' },
    handling_fees: { fixed_surcharge: '3.00' },
  };
  expect((await post(path, body)).body).toMatchObject({ settings: body.settings, handling_fees: body.handling_fees });
});

describe('the quirks of a carrier’s settings', () => {
  test('yes/no options are read as "1" and "0", and a packaging key appears', async () => {
    const { add, get } = setUp();
    add({ name: 'UPS', type: 'upsready', settings: { carrier_options: ups } });
    const carrierOptions = { ...ups, include_package_value: '1', show_transit_time: '0', packaging: [] };
    expect(((await get(path)).body as object[])[0]).toMatchObject({ settings: { carrier_options: carrierOptions } });
  });

  test('a single service collapses in the answer to a PUT and nowhere else', async () => {
    const { add, get, put } = setUp();
    const { id } = add({ name: 'UPS', type: 'upsready', settings: { carrier_options: ups } });
    const service = (body: unknown) =>
      (body as { settings: { carrier_options: { delivery_services: unknown } } }).settings.carrier_options
        .delivery_services;
    expect(service((await put(`${path}/${id}`, { enabled: false })).body)).toEqual({ value: 'Ground' });
    expect(service((await get(`${path}/${id}`)).body)).toEqual(['Ground']);
  });

  test('all of them can be switched off', async () => {
    const { add, put, store } = setUp();
    Object.assign(store.flags, { stringBooleans: false, packagingKey: 'absent', singleServiceCollapses: false });
    const { id } = add({ name: 'UPS', type: 'upsready', settings: { carrier_options: ups } });
    expect((await put(`${path}/${id}`, {})).body).toMatchObject({ settings: { carrier_options: ups } });
    expect(JSON.stringify((await put(`${path}/${id}`, {})).body)).not.toContain('"packaging"');
  });

  test('packaging can be a copy, fields can be text, settings can be empty', async () => {
    const { add, get, store } = setUp();
    const { id } = add({ name: 'UPS', type: 'upsready', settings: { carrier_options: ups } });
    store.flags.packagingKey = 'copy';
    expect((await get(`${path}/${id}`)).body).toMatchObject({ settings: { carrier_options: { packaging: '02' } } });
    Object.assign(store.flags, { stringMethodFields: true, emptyMethodSettings: true });
    const told = { id: String(id), enabled: 'true', is_fallback: 'false', settings: {} };
    expect((await get(`${path}/${id}`)).body).toMatchObject(told);
  });

  test('a provider’s settings are told as they were written', async () => {
    const { add, put } = setUp();
    const settings = { carrier_options: { delivery_services: ['fast'], packaging: 'tube', show_transit_time: true } };
    const { id } = add({ name: 'Parcelwise', type: 'carrier_33', settings });
    expect((await put(`${path}/${id}`, {})).body).toMatchObject({ settings });
  });
});

describe('changing a method', () => {
  test('may be partial at the top and replaces settings wholly', async () => {
    const { add, put } = setUp();
    const { id } = add({ name: 'Item', type: 'peritem', settings: { rate: 8, unknown: 'x' } });
    expect((await put(`${path}/${id}`, { enabled: false })).body).toMatchObject({
      name: 'Item',
      enabled: false,
      settings: { rate: 8, unknown: 'x' },
    });
    expect((await put(`${path}/${id}`, { settings: { rate: 6 } })).body).toMatchObject({ settings: { rate: 6 } });
    expect(JSON.stringify((await put(`${path}/${id}`, {})).body)).not.toContain('unknown');
  });

  test('merges settings by flag, carrier options too', async () => {
    const { add, get, put, store } = setUp();
    Object.assign(store.flags, { methodSettingsReplaced: false, packagingKey: 'absent' });
    const { id } = add({ name: 'UPS', type: 'upsready', settings: { carrier_options: ups } });
    await put(`${path}/${id}`, { settings: { carrier_options: { packaging_type: '04' } } });
    expect((await get(`${path}/${id}`)).body).toMatchObject({
      settings: { carrier_options: { delivery_services: ['Ground'], packaging_type: '04' } },
    });
  });
});

test('a carrier that is not connected is accepted, or refused by flag', async () => {
  const { post, store } = setUp();
  const fedex = {
    name: 'FedEx',
    type: 'fedex',
    settings: { carrier_options: { delivery_services: ['FEDEX_GROUND'] } },
  };
  expect((await post(path, fedex)).status).toBe(200);
  store.flags.unconnectedMethods = 'refuse';
  expect(await post(path, fedex)).toEqual(invalid('type'));
});

test('services are compared to the letter only where the flag says so', async () => {
  const { post, store } = setUp();
  const lower = {
    name: 'FedEx',
    type: 'fedex',
    settings: { carrier_options: { delivery_services: ['fedex_ground'] } },
  };
  expect((await post(path, lower)).status).toBe(200);
  store.flags.unknownServices = 'refuse';
  expect(await post(path, lower)).toEqual(invalid('delivery_services'));
});

test('a method is found only in its own zone, and is gone after DELETE', async () => {
  const { add, get, remove, sim, store } = setUp();
  const { id } = add();
  addZone(sim, store);
  expect(await get(`/v2/shipping/zones/2/methods/${id}`)).toEqual(notFound);
  expect(await remove(`${path}/${id}`)).toEqual({ status: 204, body: undefined });
  expect(await get(`${path}/${id}`)).toEqual(notFound);
  expect(await get('/v2/shipping/zones/9/methods')).toEqual(notFound);
});
