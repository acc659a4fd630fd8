import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { request } from '@/lib/bigcommerce/client';
import { inBackground } from '@/lib/bigcommerce/credentials';
import { getStore } from '@/lib/bigcommerce/store';
import { createZone, deleteZone, getZone, listZones, updateZone, type ZoneInput } from '@/lib/bigcommerce/zones';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { simulatedCredentials } from '@/tests/simulated-credentials';
import { control } from '@/tests/simulator-control';

const zoneInput: ZoneInput = {
  name: 'Canada',
  type: 'country',
  locations: [{ countryIso2: 'CA' }],
  freeShipping: { enabled: false, minimumSubTotal: '0', excludeFixedShippingProducts: false },
  handlingFees: null,
  enabled: true,
};

type Simulated = Awaited<ReturnType<typeof simulatedCredentials>>;

async function failure(attempted: Promise<unknown>): Promise<AppError> {
  const error: unknown = await attempted.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error(`expected an AppError, got ${inspect(error)}`);
  return error;
}

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
    expect(await failure(read(store, zone?.id))).toMatchObject({ code: 'unavailable', applied: 'no' });
    expect(await store.requests()).toHaveLength(4);
  });

  test.each(refusals)('is not repeated after %i, which is %s', async (number, code) => {
    const store = await simulatedCredentials();
    await store.plan({ fault: status(number), times: 'endless' });
    expect(await failure(getStore(store.credentials))).toMatchObject({ code, status: number, applied: 'no' });
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
    const error = await failure(createZone(store.credentials, zoneInput));
    expect(error).toMatchObject({ code: 'unavailable', applied: 'unknown' });
    expect(error.message).toMatch(/not certain|may be under maintenance/);
    expect(await store.requests()).toHaveLength(1);
  });

  test.each(refusals)('was read and refused when it ends in %i, which is %s', async (number, code) => {
    const store = await simulatedCredentials();
    await store.plan({ fault: status(number) });
    expect(await failure(createZone(store.credentials, zoneInput))).toMatchObject({
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
    expect(await failure(createZone(store.credentials, zoneInput))).toMatchObject({ code, status: number, applied });
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
    expect(await failure(updateZone(store.credentials, id, zoneInput))).toMatchObject({
      code: 'rejected',
      applied: 'unknown',
      fields: { name: "The field 'name' is invalid." },
    });

    await store.plan({ fault: { kind: 'after', status: 500 } });
    await store.plan({ fault: limited('headers', 30) });
    expect(await failure(updateZone(store.credentials, id, zoneInput))).toMatchObject({
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
    expect(await failure(deleteZone(store.credentials, 999))).toMatchObject({ code: 'not_found', applied: 'refused' });
  });
});

describe('a 429', () => {
  test.each([limited('headers', 0.2), limited('left', 0.2), limited('bare', 0)])(
    '%j is waited for, then sent again',
    async (fault) => {
      const store = await simulatedCredentials();
      await store.plan({ fault });
      const began = Date.now();
      expect(await getStore(store.credentials)).toMatchObject({ status: 'live' });
      expect(Date.now() - began).toBeGreaterThanOrEqual(100);
      expect(await store.requests()).toHaveLength(2);
    },
  );

  test('that asks for more than a person waits fails at once and says for how long', async () => {
    const store = await simulatedCredentials();
    await store.plan({ fault: limited('headers', 25) });
    const error = await failure(createZone(store.credentials, zoneInput));
    expect(error).toMatchObject({ code: 'rate_limited', applied: 'no', status: 429 });
    expect(error.retryAfterMs).toBeGreaterThan(24_000);
    expect(error.message).toContain('in 25 seconds');
  });

  test("holds back the store's other calls without sending them", async () => {
    const store = await simulatedCredentials();
    await store.plan({ fault: limited('headers', 25) });
    await failure(getStore(store.credentials));
    expect(await failure(listZones(store.credentials))).toMatchObject({ code: 'rate_limited', applied: 'no' });
    expect(await store.requests()).toHaveLength(1);
  });

  test('without headers, again and again, ends after three calls', async () => {
    const store = await simulatedCredentials();
    await store.plan({ fault: limited('bare', 0), times: 'endless' });
    const error = await failure(createZone(store.credentials, zoneInput));
    expect(error).toMatchObject({ code: 'rate_limited', applied: 'no', retryAfterMs: undefined });
    expect(await store.requests()).toHaveLength(3);
  });
});

describe('the quota', () => {
  test('is used to the last request, and a 429 at its end says when to come back', async () => {
    const store = await simulatedCredentials();
    await control('POST', `/stores/${store.credentials.hash}/quota`, { quota: 2, used: 0 });
    await getStore(store.credentials);
    await getStore(store.credentials);
    const error = await failure(getStore(store.credentials));
    expect(error.code).toBe('rate_limited');
    expect(error.retryAfterMs).toBeGreaterThan(20_000);
    expect(await store.requests()).toHaveLength(3);
  });

  test('is left to people and other apps by background work once 70 % of it is used', async () => {
    const store = await simulatedCredentials();
    const background = inBackground(store.credentials);
    await getStore(background);
    await control('POST', `/stores/${store.credentials.hash}/quota`, { quota: 100, used: 69 });
    await getStore(background);
    expect(await failure(getStore(background))).toMatchObject({ code: 'rate_limited', applied: 'no' });
    expect(await getStore(store.credentials)).toMatchObject({ status: 'live' });
    expect(await store.requests()).toHaveLength(3);
  });
});

describe('a store', () => {
  test('never gets more than three calls at a time', async () => {
    const store = await simulatedCredentials();
    await control('POST', '/flags', { store: store.credentials.hash, flags: { concurrencyCap: 3 } });
    await store.plan({ fault: { kind: 'slow', ms: 20, when: 'after' }, times: 'endless' });
    await Promise.all(Array.from({ length: 12 }, () => getStore(store.credentials)));
    expect((await store.requests()).map((call) => call.status)).toEqual(Array(12).fill(200));
  });

  test('under maintenance or suspended is unavailable, in the words of BigCommerce', async () => {
    const store = await simulatedCredentials();
    await control('POST', `/stores/${store.credentials.hash}/state`, { state: 'suspended' });
    const error = await failure(getStore(store.credentials));
    expect(error).toMatchObject({ code: 'unavailable', status: 503, applied: 'no' });
    expect(error.upstream).toMatch(/^The store is suspended/);
  });

  test('whose token was revoked must be opened again', async () => {
    const store = await simulatedCredentials();
    await control('POST', `/stores/${store.credentials.hash}/token/revoke`);
    expect(await failure(getStore(store.credentials))).toMatchObject({ code: 'reauthorize', status: 401 });
  });

  test('that lacks a scope is told to approve it', async () => {
    const store = await simulatedCredentials('empty', ['store_v2_orders']);
    const error = await failure(createZone(store.credentials, zoneInput));
    expect(error).toMatchObject({ code: 'reauthorize', status: 403, applied: 'refused' });
    expect(error.message).toContain('may lack a permission');
  });
});

describe('every call', () => {
  test('says who asks and what it can read', async () => {
    const store = await simulatedCredentials();
    await createZone(store.credentials, zoneInput);
    const [call] = await store.requests();
    expect(call?.headers).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/json',
      'user-agent': expect.stringMatching(/^CarrierDesk\/\d+\.\d+\.\d+$/) as unknown,
    });
  });

  test.each([301, 302, 307, 308])('does not follow a %i, which could carry the token elsewhere', async (number) => {
    const store = await simulatedCredentials();
    const other = await simulatedCredentials();
    const elsewhere = `${process.env['BIGCOMMERCE_API_URL'] ?? ''}/stores/${other.credentials.hash}/v2/store`;
    await store.plan({ fault: { kind: 'status', status: number, headers: { location: elsewhere } }, times: 'endless' });
    expect(await failure(getStore(store.credentials))).toMatchObject({ code: 'unavailable', applied: 'no' });
    expect(await other.requests()).toEqual([]);
  });

  test('keeps token, query values and body out of the log', async () => {
    const written = vi.spyOn(log(), 'debug');
    const store = await simulatedCredentials();
    await request(
      store.credentials,
      { method: 'GET', path: '/v2/orders', query: { email: 'shopper@example.com' } },
      z.unknown(),
    );
    await createZone(store.credentials, zoneInput);
    const lines = inspect(written.mock.calls, { depth: 10 });
    expect(lines).toContain('/v2/orders');
    expect(lines).not.toMatch(new RegExp(`${store.token}|shopper@example|Canada`));
  });
});

describe('an error', () => {
  test('never holds the token, even when BigCommerce repeats it', async () => {
    const store = await simulatedCredentials();
    const bodies = [
      [{ status: 400, message: `Token ${store.token} is odd` }],
      { title: `Token ${store.token} is odd`, errors: { token: store.token } },
      `<html>${store.token}</html>`,
      store.token,
    ];
    for (const body of bodies) await store.plan({ fault: { kind: 'status', status: 400, body } });
    for (const body of bodies) {
      const error = await failure(getStore(store.credentials));
      expect(inspect(error, { depth: 10, showHidden: true }), inspect(body)).not.toContain(store.token);
    }
    await store.plan({ fault: { kind: 'drop', when: 'before' }, times: 'endless' });
    expect(inspect(await failure(getStore(store.credentials)), { depth: 10, showHidden: true })).not.toContain(
      store.token,
    );
  });

  test('quotes V2 and V3, and never markup', async () => {
    const store = await simulatedCredentials();
    await store.plan({
      fault: { kind: 'status', status: 400, body: [{ status: 404, message: 'The sum\n is wrong.' }] },
    });
    await store.plan({
      fault: { kind: 'status', status: 422, body: { status: 422, title: 'Bad', errors: { sum: 'is wrong' } } },
    });
    await store.plan({ fault: { kind: 'garbage', variant: 'html', status: 502 }, times: 3 });
    expect(await failure(getStore(store.credentials))).toMatchObject({ status: 400, upstream: 'The sum is wrong.' });
    expect(await failure(getStore(store.credentials))).toMatchObject({
      upstream: 'Bad sum: is wrong',
      fields: { sum: 'is wrong' },
    });
    expect(await failure(getStore(store.credentials))).toMatchObject({ status: 502, upstream: undefined });
  });
});
