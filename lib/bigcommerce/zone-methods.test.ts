import { describe, expect, test } from 'vitest';
import { asArray, asBoolean } from '@/lib/bigcommerce/tolerant';
import {
  createMethod,
  deleteMethod,
  getMethod,
  listMethods,
  updateMethod,
  type ZoneMethodInput,
} from '@/lib/bigcommerce/zone-methods';
import { createZone } from '@/lib/bigcommerce/zones';
import { simulatedCredentials } from '@/tests/simulated-credentials';
import { control } from '@/tests/simulator-control';

const perOrder: ZoneMethodInput = {
  name: 'Standard',
  type: 'perorder',
  settings: { rate: 8 },
  enabled: true,
  handlingFees: { kind: 'fixed', amount: '3', displaySeparately: false },
};
const upsReady: ZoneMethodInput = {
  name: 'UPS',
  type: 'upsready',
  settings: {
    carrier_options: {
      delivery_services: ['Ground'],
      packaging_type: '02',
      show_transit_time: true,
      include_package_value: false,
    },
  },
  enabled: true,
};

async function zoneOf(input?: ZoneMethodInput) {
  const store = await simulatedCredentials();
  const { id: zoneId } = await createZone(store.credentials, {
    name: 'World',
    type: 'global',
    locations: [],
    freeShipping: { enabled: false, minimumSubTotal: '0', excludeFixedShippingProducts: false },
    handlingFees: null,
    enabled: true,
  });
  const methodId = input ? (await createMethod(store.credentials, zoneId, input)).id : 0;
  return { ...store, zoneId, methodId };
}

const optionsOf = (settings: Record<string, unknown>) => settings['carrier_options'] as Record<string, unknown>;

test('a flat rate comes back as it was made', async () => {
  const { credentials, zoneId, methodId } = await zoneOf(perOrder);
  const method = await getMethod(credentials, { zoneId, methodId });
  expect(method).toMatchObject({
    id: methodId,
    name: 'Standard',
    type: 'perorder',
    settings: { rate: 8 },
    enabled: true,
  });
  expect(method.handlingFees).toMatchObject({ kind: 'fixed' });
  expect(Number(method.handlingFees?.amount)).toBe(3);
  expect(await listMethods(credentials, zoneId)).toEqual([method]);
});

test.each([false, true])(
  'the quirks of real-time settings are readable, fields written as text: %s',
  async (stringMethodFields) => {
    const { credentials, zoneId, methodId } = await zoneOf(upsReady);
    const quirks = { stringBooleans: true, packagingKey: 'copy', singleServiceCollapses: true, stringMethodFields };
    await control('POST', '/flags', { store: credentials.hash, flags: quirks });
    for (const method of [
      await getMethod(credentials, { zoneId, methodId }),
      await updateMethod(credentials, { zoneId, methodId }, { settings: upsReady.settings }),
    ]) {
      const options = optionsOf(method.settings);
      expect(method).toMatchObject({ id: methodId, enabled: true, isFallback: false });
      expect(asArray(options['delivery_services'])).toEqual(['Ground']);
      expect(asBoolean(options['show_transit_time'])).toBe(true);
      expect(asBoolean(options['include_package_value'])).toBe(false);
      expect(options['packaging_type']).toBe('02');
    }
  },
);

test('unknown settings survive being read and sent back, the packaging echo does not', async () => {
  const { credentials, zoneId, methodId, requests } = await zoneOf(upsReady);
  const settings = { later: 1, carrier_options: { packaging_type: '02', packaging: [], surprise: { deep: ['kept'] } } };
  await updateMethod(credentials, { zoneId, methodId }, { settings });
  expect((await requests()).at(-1)?.body).toEqual({
    settings: { later: 1, carrier_options: { packaging_type: '02', surprise: { deep: ['kept'] } } },
  });
});

test("a provider's own setting called packaging is not the echo", async () => {
  const { credentials, zoneId, requests } = await zoneOf();
  const settings = { carrier_options: { packaging: 'box' } };
  // Whether carrier_33 exists does not matter: what counts is what was sent.
  await createMethod(credentials, zoneId, { name: 'P', type: 'carrier_33', settings, enabled: true }).catch(
    () => undefined,
  );
  expect((await requests()).at(-1)?.body).toMatchObject({ settings });
});

test('only what changes is sent', async () => {
  const { credentials, zoneId, methodId, requests } = await zoneOf(perOrder);
  const ids = { zoneId, methodId };
  expect(await updateMethod(credentials, ids, { enabled: false })).toMatchObject({
    enabled: false,
    settings: { rate: 8 },
  });
  expect((await requests()).at(-1)?.body).toEqual({ enabled: false });
  await updateMethod(credentials, ids, { name: 'Slow', handlingFees: null, channelIds: [1], isFallback: true });
  expect((await requests()).at(-1)?.body).toEqual({ name: 'Slow', channel_ids: [1], is_fallback: true });
});

test('a deleted method is gone', async () => {
  const { credentials, zoneId, methodId } = await zoneOf(perOrder);
  await deleteMethod(credentials, { zoneId, methodId });
  expect(await listMethods(credentials, zoneId)).toEqual([]);
});

describe('in odd JSON', () => {
  const read = async (body: Record<string, unknown>) => {
    const { credentials, plan } = await simulatedCredentials();
    await plan({ fault: { kind: 'status', status: 200, body } });
    return getMethod(credentials, { zoneId: 1, methodId: 29 });
  };

  test('a method may be all text', async () => {
    const body = {
      id: '29',
      name: 'P',
      type: 'carrier_33',
      settings: {},
      enabled: 'true',
      is_fallback: 'false',
      channel_ids: ['1', '7'],
    };
    expect(await read(body)).toMatchObject({ id: 29, enabled: true, isFallback: false, channelIds: [1, 7] });
  });

  test.each([[], null, {}, ''])('settings may be %j', async (settings) => {
    expect((await read({ id: 29, settings })).settings).toEqual({});
  });

  test('storefronts and fallback may be left out', async () => {
    expect(await read({ id: 29 })).toMatchObject({ channelIds: null, isFallback: false, handlingFees: null });
  });
});
