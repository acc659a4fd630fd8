import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../gateway/fault';
import type { RunningSimulator } from '../start-simulator';
import { listeningSimulator } from '../testing/listening-simulator';
import { shippoAccounts } from '../testing/shippo-calls';

let running: RunningSimulator;
beforeAll(async () => {
  running = await listeningSimulator();
});
afterAll(() => running.close());

let key = '';
let count = 0;
beforeEach(() => {
  count += 1;
  key = `shippo_test_faults${count}`;
});

const route = 'POST /shippo/carrier_accounts';

async function control(method: string, path: string, body?: object): Promise<unknown> {
  const init = { method, ...(body ? { body: JSON.stringify(body) } : {}) };
  const text = await (await fetch(`${running.controlUrl}/__sim${path}`, init)).text();
  return text === '' ? undefined : JSON.parse(text);
}

function plan(fault: Fault): Promise<unknown> {
  return control('POST', '/faults', { store: key, route, fault });
}

function post(as = key): Promise<Response> {
  return fetch(`${running.simulatorUrl}/shippo/carrier_accounts/`, {
    method: 'POST',
    headers: { authorization: `ShippoToken ${as}`, 'content-type': 'application/json' },
    body: JSON.stringify(shippoAccounts.ups),
  });
}

/** How many accounts of the merchant's own Shippo has. */
function owned(): number {
  const accounts = running.sim.state.shippo.keys.get(key)?.carrierAccounts.values() ?? [];
  return [...accounts].filter((account) => !account.isShippoAccount).length;
}

interface Entry {
  store: string;
  status: number | null;
  held?: string;
  headers: Record<string, string>;
}

async function journal(): Promise<Entry[]> {
  return (await control('GET', `/requests?store=${key}&route=${encodeURIComponent(route)}`)) as Entry[];
}

describe('nothing is connected', () => {
  test('after an error, which is told in Shippo’s words', async () => {
    await plan({ kind: 'status', status: 503 });
    const response = await post();
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ detail: 'Simulated failure 503.' });
    expect(owned()).toBe(0);
    expect((await post()).status).toBe(201);
  });

  test.each([
    ['with Retry-After', { variant: 'headers', retryAfterSeconds: 6.5 }, '7'],
    ['without Retry-After', { variant: 'bare' }, null],
  ] as const)('after 429 %s', async (_, options, retryAfter) => {
    await plan({ kind: 'rate_limited', ...options });
    const response = await post();
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe(retryAfter);
    expect(await response.json()).toEqual({ detail: expect.any(String) as string });
    expect(owned()).toBe(0);
  });

  test('when the connection is lost before', async () => {
    await plan({ kind: 'drop', when: 'before' });
    await expect(post()).rejects.toThrow();
    expect(owned()).toBe(0);
    expect(await journal()).toMatchObject([{ status: null }]);
  });
});

describe('an account is connected', () => {
  test('when the connection is lost after', async () => {
    await plan({ kind: 'drop', when: 'after' });
    await expect(post()).rejects.toThrow();
    expect(owned()).toBe(1);
  });

  test('later than its caller waits', async () => {
    await plan({ kind: 'commit_late', ms: 50 });
    await expect(post()).rejects.toThrow();
    expect(owned()).toBe(0);
    await expect.poll(owned).toBe(1);
  });

  test('slowly', async () => {
    await plan({ kind: 'slow', ms: 60, when: 'before' });
    const begun = performance.now();
    expect((await post()).status).toBe(201);
    expect(performance.now() - begun).toBeGreaterThan(50);
  });

  test('when it is held and then released', async () => {
    await plan({ kind: 'hold', when: 'before' });
    const answer = post();
    await expect.poll(async () => (await journal()).map(({ held }) => held)).toEqual(['before']);
    expect(owned()).toBe(0);
    expect(await control('POST', '/held/release', { store: key, route })).toEqual({ released: 1 });
    expect((await answer).status).toBe(201);
  });
});

test('a fault of one key leaves the others alone', async () => {
  await plan({ kind: 'status', status: 500 });
  expect((await post(`${key}_other`)).status).toBe(201);
  expect((await post()).status).toBe(500);
});

test('the journal tells what was asked, for one key, and keeps the key to itself', async () => {
  await post(`${key}_other`);
  await post();
  await post();
  const entries = await journal();
  expect(entries).toMatchObject([
    {
      store: 'shippo_test_faul…',
      method: 'POST',
      path: '/shippo/carrier_accounts',
      body: shippoAccounts.ups,
      status: 201,
    },
    { status: 400 },
  ]);
  expect(entries[0]?.headers.authorization).toBe('ShippoToken shippo_test_faul…');
  expect(JSON.stringify(entries)).not.toContain(key);
});

test('a call without a key is in the journal as well', async () => {
  await fetch(`${running.simulatorUrl}/shippo/carrier_accounts?page=7`);
  const all = await control('GET', `/requests?route=${encodeURIComponent('GET /shippo/**')}`);
  expect(all).toMatchObject([{ store: null, path: '/shippo/carrier_accounts?page=7', status: 401 }]);
});
