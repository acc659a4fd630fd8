import { describe, expect, test } from 'vitest';
import { inBackground } from '@/lib/bigcommerce/credentials';
import { getStore } from '@/lib/bigcommerce/store';
import { createZone, listZones, type ZoneInput } from '@/lib/bigcommerce/zones';
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

const limited = (variant: string, retryAfterSeconds: number) => ({ kind: 'rate_limited', variant, retryAfterSeconds });

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
    const error = await expectAppError(createZone(store.credentials, zoneInput));
    expect(error).toMatchObject({ code: 'rate_limited', applied: 'no', status: 429 });
    expect(error.retryAfterMs).toBeGreaterThan(24_000);
    expect(error.message).toContain('in 25 seconds');
  });

  test("holds back the store's other calls without sending them", async () => {
    const store = await simulatedCredentials();
    await store.plan({ fault: limited('headers', 25) });
    await expectAppError(getStore(store.credentials));
    expect(await expectAppError(listZones(store.credentials))).toMatchObject({ code: 'rate_limited', applied: 'no' });
    expect(await store.requests()).toHaveLength(1);
  });

  test('without headers, again and again, ends after three calls', async () => {
    const store = await simulatedCredentials();
    await store.plan({ fault: limited('bare', 0), times: 'endless' });
    const error = await expectAppError(createZone(store.credentials, zoneInput));
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
    const error = await expectAppError(getStore(store.credentials));
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
    expect(await expectAppError(getStore(background))).toMatchObject({ code: 'rate_limited', applied: 'no' });
    expect(await getStore(store.credentials)).toMatchObject({ status: 'live' });
    expect(await store.requests()).toHaveLength(3);
  });
});

test('a store never gets more than three calls at a time', async () => {
  const store = await simulatedCredentials();
  await control('POST', '/flags', { store: store.credentials.hash, flags: { concurrencyCap: 3 } });
  await store.plan({ fault: { kind: 'slow', ms: 20, when: 'after' }, times: 'endless' });
  await Promise.all(Array.from({ length: 12 }, () => getStore(store.credentials)));
  expect((await store.requests()).map((call) => call.status)).toEqual(Array(12).fill(200));
});
