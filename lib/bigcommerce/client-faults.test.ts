import { describe, expect, test } from 'vitest';
import { getStore } from '@/lib/bigcommerce/store';
import { createZone, deleteZone, getZone, listZones, updateZone, type ZoneInput } from '@/lib/bigcommerce/zones';
import { expectAppError } from '@/tests/expect-app-error';
import { simulatedCredentials } from '@/tests/simulated-credentials';

const zoneInput: ZoneInput = {
  name: 'Canada',
  type: 'country',
  locations: [{ countryIso2: 'CA' }],
  freeShipping: { enabled: false, minimumSubTotal: '0', excludeFixedShippingProducts: false },
  handlingFees: null,
  enabled: true,
};

type Simulated = Awaited<ReturnType<typeof simulatedCredentials>>;

const status = (number: number) => ({ kind: 'status', status: number });
const garbage = (variant: string) => ({ kind: 'garbage', variant, status: 200 });
const limited = (variant: string, retryAfterSeconds: number) => ({ kind: 'rate_limited', variant, retryAfterSeconds });

/** Every way in which an answer can be lost or broken, whatever was asked. */
const faults = {
  500: status(500),
  502: status(502),
  503: status(503),
  504: status(504),
  'a connection dropped before the call was read': { kind: 'drop', when: 'before' },
  'a connection dropped after the call was applied': { kind: 'drop', when: 'after' },
  'a connection dropped in the middle of the body': { kind: 'drop', when: 'mid-body' },
  'an HTML page': garbage('html'),
  'an XML document': garbage('xml'),
  'half of the JSON': garbage('half_json'),
  'an empty body': garbage('empty'),
  'a broken compression': garbage('truncated_gzip'),
  'a list in place of an object': { kind: 'status', status: 200, body: [] },
  'a number in place of an object': { kind: 'status', status: 200, body: 7 },
  'an object without an id': { kind: 'status', status: 200, body: { name: 'Canada' } },
};

/** What BigCommerce says with a 4xx or a final 5xx, and what it means. */
const refusals: [number, string][] = [
  [400, 'rejected'],
  [401, 'reauthorize'],
  [403, 'reauthorize'],
  [404, 'not_found'],
  [405, 'rejected'],
  [406, 'rejected'],
  [409, 'conflict'],
  [413, 'rejected'],
  [415, 'rejected'],
  [422, 'rejected'],
];

describe('a read', () => {
  test.each(Object.entries(faults))('is repeated after %s', async (_, fault) => {
    const store = await simulatedCredentials('standard');
    const [zone] = await listZones(store.credentials);
    await store.plan({ fault });
    expect(await read(store, zone?.id)).toEqual(zone);
    expect(await store.requests()).toHaveLength(3);
  });

  test.each(Object.entries(faults))('gives up after three times %s', async (_, fault) => {
    const store = await simulatedCredentials('standard');
    const [zone] = await listZones(store.credentials);
    await store.plan({ fault, times: 'endless' });
    expect(await expectAppError(read(store, zone?.id))).toMatchObject({ code: 'unavailable', applied: 'no' });
    expect(await store.requests()).toHaveLength(4);
  });

  test.each(refusals)('is not repeated after %i, which is %s', async (number, code) => {
    const store = await simulatedCredentials();
    await store.plan({ fault: status(number), times: 'endless' });
    expect(await expectAppError(getStore(store.credentials))).toMatchObject({ code, status: number, applied: 'no' });
    expect(await store.requests()).toHaveLength(1);
  });

  test('understands an answer that begins with a byte order mark', async () => {
    const store = await simulatedCredentials();
    await store.plan({ fault: garbage('bom') });
    expect(await getStore(store.credentials)).toMatchObject({ status: 'live' });
    expect(await store.requests()).toHaveLength(1);
  });

  test('takes 204, an empty body and an empty object for an empty list', async () => {
    const store = await simulatedCredentials('standard');
    await store.plan({ fault: status(204) });
    await store.plan({ fault: garbage('empty') });
    await store.plan({ fault: { kind: 'status', status: 200, body: {} } });
    const lists = [
      await listZones(store.credentials),
      await listZones(store.credentials),
      await listZones(store.credentials),
    ];
    expect(lists).toEqual([[], [], []]);
    expect(await store.requests()).toHaveLength(3);
  });

  const read = (store: Simulated, zoneId = 0) => getZone(store.credentials, zoneId);
});

describe('a POST', () => {
  test.each(Object.entries(faults))('is never repeated after %s, and may have been applied', async (_, fault) => {
    const store = await simulatedCredentials();
    await store.plan({ fault, times: 'endless' });
    const error = await expectAppError(createZone(store.credentials, zoneInput));
    expect(error).toMatchObject({ code: 'unavailable', applied: 'unknown' });
    expect(error.message).toContain('not certain whether this was carried out');
    expect(await store.requests()).toHaveLength(1);
  });

  test.each(refusals)('was read and refused when it ends in %i, which is %s', async (number, code) => {
    const store = await simulatedCredentials();
    await store.plan({ fault: status(number) });
    expect(await expectAppError(createZone(store.credentials, zoneInput))).toMatchObject({
      code,
      status: number,
      applied: 'refused',
    });
    expect(await store.requests()).toHaveLength(1);
  });

  test.each([
    [423, 'unavailable', 'refused'],
    [501, 'unavailable', 'unknown'],
    [507, 'rejected', 'unknown'],
  ])('ends at once with %i, which is %s and applied: %s', async (...[number, code, applied]) => {
    const store = await simulatedCredentials();
    await store.plan({ fault: status(number) });
    expect(await expectAppError(createZone(store.credentials, zoneInput))).toMatchObject({
      code,
      status: number,
      applied,
    });
    expect(await store.requests()).toHaveLength(1);
  });

  test('is sent again after a 429, because it was turned away', async () => {
    const store = await simulatedCredentials();
    await store.plan({ fault: limited('headers', 0.1) });
    expect(await createZone(store.credentials, zoneInput)).toMatchObject({ name: 'Canada' });
    expect(await listZones(store.credentials)).toHaveLength(1);
  });
});

describe('a PUT', () => {
  test.each(Object.entries(faults))('is repeated after %s', async (_, fault) => {
    const store = await simulatedCredentials();
    const { id } = await createZone(store.credentials, zoneInput);
    await store.plan({ fault });
    expect(await updateZone(store.credentials, id, { ...zoneInput, name: 'North' })).toMatchObject({
      id,
      name: 'North',
    });
    expect(await store.requests()).toHaveLength(3);
  });

  test('may have been applied when its repeats are refused or turned away', async () => {
    const store = await simulatedCredentials();
    const { id } = await createZone(store.credentials, zoneInput);
    await store.plan({ fault: { kind: 'after', status: 500 } });
    await store.plan({
      fault: { kind: 'status', status: 400, body: [{ status: 400, message: "The field 'name' is invalid." }] },
    });
    expect(await expectAppError(updateZone(store.credentials, id, zoneInput))).toMatchObject({
      code: 'rejected',
      applied: 'unknown',
      fields: { name: "The field 'name' is invalid." },
    });

    await store.plan({ fault: { kind: 'after', status: 500 } });
    await store.plan({ fault: limited('headers', 30) });
    expect(await expectAppError(updateZone(store.credentials, id, zoneInput))).toMatchObject({
      code: 'unavailable',
      applied: 'unknown',
    });
  });
});

describe('a DELETE', () => {
  test.each([{ kind: 'after', status: 500 }, { kind: 'drop', when: 'after' }, garbage('html')])(
    'is done when its repeat after %j finds nothing',
    async (fault) => {
      const store = await simulatedCredentials();
      const { id } = await createZone(store.credentials, zoneInput);
      await store.plan({ fault });
      await deleteZone(store.credentials, id);
      const [, , repeat] = await store.requests();
      expect(repeat).toMatchObject({ method: 'DELETE', status: 404 });
    },
  );

  test('of what was gone before it is not_found', async () => {
    const store = await simulatedCredentials();
    expect(await expectAppError(deleteZone(store.credentials, 999))).toMatchObject({
      code: 'not_found',
      applied: 'refused',
    });
  });
});
