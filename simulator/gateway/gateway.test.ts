import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createStore } from '../create-store';
import { install, testSimulator } from '../testing/test-simulator';

const zone = JSON.stringify({ name: 'Everywhere', type: 'global' });

describe('who may call', () => {
  test('a call without a token is refused with 401 and a V2 array', async () => {
    const { request, store } = testSimulator();
    const response = await request(`/stores/${store.hash}/v2/store`);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual([{ status: 401, message: expect.any(String) as string }]);
  });

  test('V3 refuses with an object', async () => {
    const { request, store } = testSimulator();
    const response = await request(`/stores/${store.hash}/v3/channels`, { headers: { 'x-auth-token': 'unknown' } });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      status: 401,
      title: 'Unauthorized',
      type: '/api-docs/getting-started/api-status-codes',
    });
  });

  test.each([
    ['object', { status: 401, title: expect.any(String) as string, type: expect.any(String) as string }],
    ['empty', null],
  ] as const)('V2 refuses with an %s body where the flag says so', async (shape, body) => {
    const { call, store } = testSimulator();
    store.flags.v2AuthErrorBody = shape;
    const response = await call('/v2/store', { headers: { 'x-auth-token': 'unknown' } });
    const text = await response.text();
    expect(response.status).toBe(401);
    expect(text === '' ? null : JSON.parse(text)).toEqual(body);
  });

  test('the token of another store is 401, or 403 by flag', async () => {
    const { sim, call, store } = testSimulator();
    const other = createStore(sim, { template: 'empty' });
    install(sim, other);
    const headers = { 'x-auth-token': other.installation?.accessToken ?? '' };
    expect((await call('/v2/store', { headers })).status).toBe(401);
    store.flags.foreignTokenStatus = '403';
    expect((await call('/v2/store', { headers })).status).toBe(403);
  });

  test('a missing scope is 403, in the documented words on V3', async () => {
    const { sim, call, store } = testSimulator();
    install(sim, store, ['store_v2_orders']);
    expect((await call('/v2/shipping/zones')).status).toBe(403);
    const response = await call('/v3/channels');
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      title: 'Unauthorized Access. You do not have permission to make this request.',
    });
  });

  test('a read-only scope reads and does not write', async () => {
    const { sim, call, store } = testSimulator();
    install(sim, store, ['store_v2_information_read_only']);
    expect((await call('/v2/shipping/zones')).status).toBe(204);
    expect((await call('/v2/shipping/zones', { method: 'POST', body: zone })).status).toBe(403);
    expect(store.zones.size).toBe(0);
  });
});

describe('what a call must look like', () => {
  test.each([
    ['GET', '/v2/nothing', 404],
    ['GET', '/v2/shipping/carrier/connection', 405],
    ['PATCH', '/v2/shipping/zones', 501],
  ])('%s %s is %i', async (method, path, status) => {
    const { call } = testSimulator();
    expect((await call(path, { method })).status).toBe(status);
  });

  test('only JSON can be asked for', async () => {
    const { call } = testSimulator();
    expect((await call('/v2/store', { headers: { accept: 'text/html' } })).status).toBe(406);
    expect((await call('/v2/store', { headers: { accept: 'text/html, */*;q=0.1' } })).status).toBe(200);
    expect((await call('/v2/store')).headers.get('content-type')).toBe('application/json');
  });

  test('a body must call itself JSON and be JSON', async () => {
    const { call } = testSimulator();
    const post = (body: string, type: string) =>
      call('/v2/shipping/zones', { method: 'POST', body, headers: { 'content-type': type } });
    expect((await post(zone, 'text/plain')).status).toBe(415);
    expect((await post('{"name":', 'application/json')).status).toBe(400);
    expect((await post(zone, 'application/json; charset=utf-8')).status).toBe(201);
  });

  test('more than 250 at once is 413', async () => {
    const { call } = testSimulator();
    expect((await call('/v2/orders?limit=251')).status).toBe(413);
    expect((await call('/v2/orders?limit=250')).status).toBe(204);
  });

  test('a .json suffix is tolerated', async () => {
    const { call } = testSimulator();
    expect((await call('/v2/store.json')).status).toBe(200);
  });

  test('http is sent to https where the flag says so', async () => {
    const { call, store } = testSimulator();
    store.flags.httpRedirectsToHttps = true;
    const response = await call('/v2/store');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toMatch(/^https:/);
  });
});

describe('the state of the store', () => {
  test.each([
    ['maintenance', 503, /maintenance/],
    ['suspended', 503, /^The store is suspended\./],
  ] as const)('a store in %s answers %i', async (state, status, message) => {
    const { call, store } = testSimulator();
    store.state = state;
    const response = await call('/v2/store');
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual([{ status, message: expect.stringMatching(message) as string }]);
  });

  test('a store at its plan’s limit reads but does not create', async () => {
    const { call, store } = testSimulator();
    store.state = 'plan_limit';
    expect((await call('/v2/store')).status).toBe(200);
    expect((await call('/v2/shipping/zones', { method: 'POST', body: zone })).status).toBe(507);
  });
});

describe('rate limits', () => {
  test('every answer carries the four headers', async () => {
    const { call, store } = testSimulator();
    store.plan = 'standard';
    await call('/v2/store');
    const { headers } = await call('/v2/nothing');
    expect(headers.get('x-rate-limit-time-window-ms')).toBe('30000');
    expect(headers.get('x-rate-limit-requests-quota')).toBe('150');
    expect(headers.get('x-rate-limit-requests-left')).toBe('148');
    expect(Number(headers.get('x-rate-limit-time-reset-ms'))).toBeGreaterThan(29_000);
  });

  test('the quota ends in 429 and begins again with the next window', async () => {
    const { sim, call, store } = testSimulator();
    store.quotaOverride = 2;
    const statuses = [(await call('/v2/store')).status, (await call('/v2/store')).status];
    const limited = await call('/v2/store');
    expect([...statuses, limited.status]).toEqual([200, 200, 429]);
    expect(limited.headers.get('x-rate-limit-requests-left')).toBe('0');
    expect(Number(limited.headers.get('x-retry-after'))).toBe(30);
    sim.setClockOffset(store, 30_000);
    expect((await call('/v2/store')).status).toBe(200);
  });

  test('a refused write is not applied', async () => {
    const { call, store } = testSimulator();
    store.quotaOverride = 0;
    expect((await call('/v2/shipping/zones', { method: 'POST', body: zone })).status).toBe(429);
    expect(store.zones.size).toBe(0);
  });

  test('another app can take quota in the middle of a window', async () => {
    const { call, control, store } = testSimulator();
    await call('/v2/store');
    await control(`/stores/${store.hash}/quota`, { quota: 10, used: 9 });
    const { headers } = await call('/v2/store');
    expect(headers.get('x-rate-limit-requests-quota')).toBe('10');
    expect(headers.get('x-rate-limit-requests-left')).toBe('0');
  });

  test('more in flight than the cap is 429', async () => {
    const { sim, call, store } = testSimulator();
    store.flags.concurrencyCap = 3;
    const slow = { kind: 'slow', ms: 30, when: 'before' } as const;
    sim.faults.plan({ store: store.hash, nth: 1, times: 4, fault: slow });
    const responses = await Promise.all(Array.from({ length: 4 }, () => call('/v2/store')));
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect((await call('/v2/store')).status).toBe(200);
  });
});

describe('what goes out', () => {
  test('resources carry fields nobody documented, lists and V3 data too', async () => {
    const { call, store } = testSimulator();
    await call('/v2/shipping/zones', { method: 'POST', body: zone });
    const keys = async (path: string, pick: (body: never) => object) =>
      Object.keys(pick((await (await call(path)).json()) as never)).sort();
    const list = (body: object[]) => body[0] ?? {};
    const channels = (body: { data: object[] }) => body.data[0] ?? {};
    const withExtra = [await keys('/v2/shipping/zones', list), await keys('/v3/channels', channels)];
    store.flags.unknownFields = false;
    const without = [await keys('/v2/shipping/zones', list), await keys('/v3/channels', channels)];
    expect(withExtra.map(({ length }) => length)).toEqual(without.map(({ length }) => length + 1));
  });

  test('answers are compressed for clients that accept it', async () => {
    const { call } = testSimulator();
    const response = await call('/v2/time', { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const text = gunzipSync(Buffer.from(await response.arrayBuffer())).toString();
    expect(JSON.parse(text)).toMatchObject({ time: expect.any(Number) as number });
  });

  test('V2 speaks XML to a client that does not ask for JSON, where the flag says so', async () => {
    const { call, store } = testSimulator();
    store.flags.xmlDefault = true;
    const response = await call('/v2/time');
    expect(response.headers.get('content-type')).toMatch(/^application\/xml/);
    expect(await response.text()).toMatch(/<time>\d+<\/time>/);
    const asked = await call('/v2/time', { headers: { accept: 'application/json' } });
    expect(await asked.json()).toHaveProperty('time');
  });

  test('an error’s inner status may differ from the HTTP status', async () => {
    const { call, store } = testSimulator();
    store.flags.innerStatusDiffers = true;
    const response = await call('/v2/shipping/zones', { method: 'POST', body: '{}' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject([{ status: 404 }]);
  });

  test('the same POST twice makes two zones', async () => {
    const { call, store } = testSimulator();
    await call('/v2/shipping/zones', { method: 'POST', body: zone });
    await call('/v2/shipping/zones', { method: 'POST', body: zone });
    expect(store.zones.size).toBe(2);
  });
});

test('the journal keeps method, path, body and status, but not the token', async () => {
  const { call, control, store } = testSimulator();
  await call('/v2/shipping/zones?x=1', { method: 'POST', body: zone });
  const entries = (await (await control(`/requests?store=${store.hash}&route=POST%20/v2/**`)).json()) as object[];
  expect(entries).toMatchObject([
    { method: 'POST', path: '/v2/shipping/zones?x=1', body: { name: 'Everywhere', type: 'global' }, status: 201 },
  ]);
  expect(JSON.stringify(entries)).not.toContain(store.installation?.accessToken);
});
