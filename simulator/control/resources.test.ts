import { expect, test } from 'vitest';
import { createControlApp } from './control-app';
import { testSimulator } from '../testing/test-simulator';

function setUp() {
  const simulator = testSimulator();
  const control = async (path: string, body?: unknown, method?: string) => {
    const response = await simulator.control(`/stores/${simulator.store.hash}${path}`, body, method);
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  };
  return { ...simulator, control };
}

test('{} makes an order of two physical lines that awaits fulfillment', async () => {
  const { control, store } = setUp();
  const { status, body } = await control('/orders', {});
  expect(status).toBe(201);
  expect(body).toMatchObject({
    id: 101,
    products: [
      { id: 501, type: 'physical', quantity: 2, orderAddressId: 301 },
      { id: 502, type: 'physical', quantity: 1, orderAddressId: 301 },
    ],
    addresses: [{ id: 301 }],
  });
  expect(store.orders.get(101)).toMatchObject({ statusId: 11, customerId: 0 });
});

test('an order is made as told, with shipments for what is shipped and no mails', async () => {
  const { control, store } = setUp();
  const lines = [{ quantity: 3, shipped: 2 }, { quantity: 1, addressIndex: 1 }, { type: 'digital' }];
  await control('/orders', { lines, addresses: [{ city: 'Oslo' }, { city: 'Bergen' }], statusId: 3 });
  expect((await control('/orders/101')).body).toMatchObject({
    statusId: 3,
    addresses: [{ postal: { city: 'Oslo' } }, { postal: { city: 'Bergen' } }],
    products: [{ quantityShipped: 2, orderAddressId: 301 }, { orderAddressId: 302 }, { orderAddressId: 0 }],
    shipments: [{ orderAddressId: 301, items: [{ orderProductId: 501, quantity: 2 }] }],
  });
  expect(store.mails).toEqual([]);
});

test('a key it does not know is 400 and makes nothing', async () => {
  const { control, store } = setUp();
  expect((await control('/orders', { line: [] })).status).toBe(400);
  expect(store.orders.size).toBe(0);
});

test('{} ships all that is left to the first address, out of the journal, with the mail', async () => {
  const { control, store, sim } = setUp();
  await control('/orders', { lines: [{ quantity: 3, shipped: 1 }, { addressIndex: 1 }] });
  expect(await control('/orders/101/shipments', {})).toMatchObject({
    status: 201,
    body: { order_address_id: 301, items: [{ order_product_id: 501, quantity: 2 }] },
  });
  expect(await control('/orders/101/shipments', { tracking_number: 'N1' })).toMatchObject({
    body: { order_address_id: 302, tracking_number: 'N1' },
  });
  expect(store.orders.get(101)?.statusId).toBe(2);
  expect(store.mails).toHaveLength(2);
  expect(sim.journal.list()).toEqual([]);
  expect((await control('/orders/101/shipments', {})).status).toBe(400);
});

test('{} makes a zone and a method, and a zone is changed without its name', async () => {
  const { control } = setUp();
  expect(await control('/zones', {})).toMatchObject({ status: 201, body: { id: 1, type: 'country', enabled: true } });
  expect(await control('/zones/1/methods', {})).toMatchObject({ status: 201, body: { id: 21, type: 'perorder' } });
  expect(await control('/zones/1', { enabled: false }, 'PUT')).toMatchObject({ status: 200, body: { enabled: false } });
  expect((await control('/zones/1/methods/21', { enabled: false }, 'PUT')).body).toMatchObject({ enabled: false });
  expect((await control('/zones/1', undefined, 'DELETE')).status).toBe(204);
});

test('a zone of 40,000 postal codes takes one line, and few codes too many are refused', async () => {
  const { control, store } = setUp();
  const answer = await control('/zones', { name: 'Long', postal_codes: { first: 501, count: 40_000 } });
  expect(answer).toMatchObject({ status: 201, body: { name: 'Long', type: 'zip' } });
  const places = store.zones.get(1)?.locations ?? [];
  expect([places.length, places[0]?.zip, places.at(-1)?.zip]).toEqual([40_000, '00501', '40500']);
  expect((await control('/zones', { postal_codes: { count: 90_000 } })).status).toBe(400);
  expect((await control('/zones', { postal_codes: { country_iso2: 'AU', first: 2000, count: 2 } })).body).toMatchObject(
    {
      locations: [{ country_iso2: 'AU', zip: '02000' }, { zip: '02001' }],
    },
  );
});

test('numbers in the settings of a method are kept to the letter, out of band too', async () => {
  const { store, ...simulator } = setUp();
  simulator.sim.flagOverrides.unknownFields = false;
  await simulator.control('/zones', {});
  const headers = { 'x-auth-token': store.installation?.accessToken ?? '' };
  const raw = (path: string, init?: RequestInit) => simulator.request(path, { headers, ...init });
  const app = createControlApp(simulator.sim);
  const send = (method: string, path: string, body: string) =>
    app.request(`/__sim/stores/${store.hash}/zones/1/methods${path}`, { method, body });
  await send('POST', '', '{"type":"perorder","settings":{"rate":1.10}}');
  const read = async () => (await raw(`/stores/${store.hash}/v2/shipping/zones/1/methods/21`)).text();
  expect(await read()).toContain('"settings":{"rate":1.10}');
  await send('PUT', '/21', '{"settings":{"rate":2.0}}');
  expect(await read()).toContain('"settings":{"rate":2.0}');
  expect(await (await app.request(`/__sim/stores/${store.hash}`)).text()).toContain('"settings":{"rate":2.0}');
});
