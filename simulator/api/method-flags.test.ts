import { expect, test } from 'vitest';
import { addMethod, addZone } from '../seed/add-zone';
import { invalid, resourceCalls } from '../testing/resource-calls';
import { testSimulator } from '../testing/test-simulator';

const path = '/v2/shipping/zones/1/methods';

function setUp() {
  const simulator = testSimulator();
  const zone = addZone(simulator.sim, simulator.store);
  const add = (fields?: Record<string, unknown>) => addMethod(simulator.sim, { store: simulator.store, zone }, fields);
  const channel = { id: 2, name: 'B2B', type: 'storefront', platform: 'bigcommerce' } as const;
  simulator.store.channels.set(2, { ...channel, status: 'active', createdAt: 0 });
  return { ...simulator, ...resourceCalls(simulator), add };
}

test.each([true, false])(
  'numbers in settings are told to the letter (undocumented fields: %o)',
  async (unknownFields) => {
    const { call, store } = setUp();
    store.flags.unknownFields = unknownFields;
    const settings = '{"rate":7.50,"big":12345678901234567890,"small":1e-7,"deep":{"list":[1.0,2]}}';
    const body = `{"name":"Odd","type":"perorder","settings":${settings},"handling_fees":{"fixed_surcharge":3.00}}`;
    const text = async (where: string, init?: RequestInit) => (await call(where, init)).text();
    expect(await text(path, { method: 'POST', body })).toContain(`"settings":${settings}`);
    expect(await text(path)).toContain(`"settings":${settings}`);
    expect(await text(`${path}/21`)).toContain(`"settings":${settings}`);
    const put = `{"enabled":false,"settings":${settings.replace('7.50', '8.0')}}`;
    expect(await text(`${path}/21`, { method: 'PUT', body: put })).toContain('"rate":8.0,');
  },
);

test('the type can change, or not by flag', async () => {
  const { add, put, store } = setUp();
  add();
  expect((await put(`${path}/21`, { type: 'peritem' })).body).toMatchObject({ type: 'peritem' });
  store.flags.methodTypeChange = 'refuse';
  expect(await put(`${path}/21`, { type: 'perorder' })).toEqual(invalid('type'));
  expect((await put(`${path}/21`, { type: 'peritem', enabled: false })).status).toBe(200);
});

test('free shipping serves all channels, or some by flag', async () => {
  const { post, put, store } = setUp();
  const free = { name: 'Free', type: 'freeshipping', settings: {} };
  expect(await post(path, { ...free, channel_ids: [1] })).toEqual(invalid('channel_ids'));
  expect((await post(path, { ...free, channel_ids: [2, 1] })).status).toBe(200);
  expect(await put(`${path}/21`, { channel_ids: [2] })).toEqual(invalid('channel_ids'));
  store.flags.freeShippingChannels = 'accept';
  expect((await put(`${path}/21`, { channel_ids: [2] })).body).toMatchObject({ channel_ids: [2] });
});

test('is_fallback and channel_ids are told, or not by flag', async () => {
  const { add, get, store } = setUp();
  add();
  expect((await get(`${path}/21`)).body).toMatchObject({ is_fallback: false, channel_ids: [1, 2] });
  store.flags.optionalMethodKeys = 'absent';
  const { body } = await get(`${path}/21`);
  expect(body).not.toHaveProperty('is_fallback');
  expect(body).not.toHaveProperty('channel_ids');
});

test('empty settings are told as {}, or as [] by flag', async () => {
  const { add, get, store } = setUp();
  add({ name: 'Free', type: 'freeshipping', settings: {} });
  add();
  store.flags.emptySettingsAs = 'list';
  expect((await get(`${path}/21`)).body).toMatchObject({ settings: [] });
  expect((await get(`${path}/22`)).body).toMatchObject({ settings: { rate: 9 } });
});
