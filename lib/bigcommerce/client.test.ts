import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { request } from '@/lib/bigcommerce/client';
import { getStore } from '@/lib/bigcommerce/store';
import { createZone, type ZoneInput } from '@/lib/bigcommerce/zones';
import { log } from '@/lib/log';
import { expectAppError } from '@/tests/expect-app-error';
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

describe('a store', () => {
  test('under maintenance or suspended is unavailable, in the words of BigCommerce', async () => {
    const store = await simulatedCredentials();
    await control('POST', `/stores/${store.credentials.hash}/state`, { state: 'suspended' });
    const error = await expectAppError(getStore(store.credentials));
    expect(error).toMatchObject({ code: 'unavailable', status: 503, applied: 'no' });
    expect(error.upstream).toMatch(/^The store is suspended/);
  });

  test('whose token was revoked must be opened again', async () => {
    const store = await simulatedCredentials();
    await control('POST', `/stores/${store.credentials.hash}/token/revoke`);
    expect(await expectAppError(getStore(store.credentials))).toMatchObject({ code: 'reauthorize', status: 401 });
  });

  test('that lacks a scope is told to approve it', async () => {
    const store = await simulatedCredentials('empty', ['store_v2_orders']);
    const error = await expectAppError(createZone(store.credentials, zoneInput));
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
    expect(await expectAppError(getStore(store.credentials))).toMatchObject({ code: 'unavailable', applied: 'no' });
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
      const error = await expectAppError(getStore(store.credentials));
      expect(inspect(error, { depth: 10, showHidden: true }), inspect(body)).not.toContain(store.token);
    }
    await store.plan({ fault: { kind: 'drop', when: 'before' }, times: 'endless' });
    expect(inspect(await expectAppError(getStore(store.credentials)), { depth: 10, showHidden: true })).not.toContain(
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
    expect(await expectAppError(getStore(store.credentials))).toMatchObject({
      status: 400,
      upstream: 'The sum is wrong.',
    });
    expect(await expectAppError(getStore(store.credentials))).toMatchObject({
      upstream: 'Bad. sum: is wrong',
      fields: { sum: 'is wrong' },
    });
    expect(await expectAppError(getStore(store.credentials))).toMatchObject({ status: 502, upstream: undefined });
  });
});
