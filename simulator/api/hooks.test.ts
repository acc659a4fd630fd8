import { describe, expect, test } from 'vitest';
import { resourceCalls } from '../testing/resource-calls';
import { install, testSimulator } from '../testing/test-simulator';

function setUp() {
  const simulator = testSimulator();
  return { ...simulator, ...resourceCalls(simulator) };
}

const hook = { scope: 'store/order/created', destination: 'https://app.example/hooks', headers: { 'x-secret': 's' } };

function unprocessable(errors: Record<string, string>) {
  return { status: 422, body: expect.objectContaining({ status: 422, errors }) as unknown };
}

describe('the app’s own hooks', () => {
  test('are created, listed, read, changed and deleted, whatever scopes were granted', async () => {
    const { get, post, put, remove, sim, store } = setUp();
    install(sim, store, []);
    const seconds = Math.floor(sim.now(store) / 1000);
    const created = (await post('/v3/hooks', hook)) as { status: number; body: { data: { created_at: number } } };
    const data = { ...hook, id: 1, client_id: sim.app.clientId, store_hash: store.hash, is_active: true };
    expect(created).toMatchObject({ status: 200, body: { data, meta: {} } });
    expect(created.body.data.created_at).toBeGreaterThanOrEqual(seconds);
    expect(await get('/v3/hooks/1')).toMatchObject({ status: 200, body: { data } });
    expect(await put('/v3/hooks/1', { is_active: false })).toMatchObject({
      body: { data: { ...data, is_active: false } },
    });
    const list = { data: [{ id: 1 }], meta: { pagination: { total: 1 } } };
    expect(await get('/v3/hooks')).toMatchObject({ body: list });
    expect(await remove('/v3/hooks/1')).toMatchObject({ status: 200, body: { data: { id: 1 } } });
    expect(await get('/v3/hooks/1')).toMatchObject({ status: 404, body: { title: 'Webhook with id [1] not found' } });
  });

  test('are found by scope, destination and state, in pages', async () => {
    const { get, post } = setUp();
    await post('/v3/hooks', hook);
    await post('/v3/hooks', { ...hook, scope: 'store/shipment/*', is_active: false });
    const idsOf = async (query: string) => {
      const { body } = (await get(`/v3/hooks?${query}`)) as { body: { data: { id: number }[] } };
      return body.data.map(({ id }) => id);
    };
    expect(await idsOf('scope=store/shipment/*')).toEqual([2]);
    expect(await idsOf('is_active=true')).toEqual([1]);
    expect(await idsOf(`destination=${encodeURIComponent(hook.destination)}`)).toEqual([1, 2]);
    expect(await idsOf('destination=https://elsewhere.example/')).toEqual([]);
    expect(await idsOf('limit=1&page=2')).toEqual([2]);
  });

  test('are the only ones an app sees', async () => {
    const { get, put, control, store } = setUp();
    await control(`/stores/${store.hash}/webhooks/hooks`, { ...hook, client_id: 'another-app' });
    expect(await get('/v3/hooks')).toMatchObject({ body: { data: [] } });
    expect((await get('/v3/hooks/1')).status).toBe(404);
    expect((await put('/v3/hooks/1', { is_active: false })).status).toBe(404);
    expect((await get('/v3/hooks/admin')).body).toMatchObject({ data: { hooks_list: [] } });
  });

  test('can be answered bare, and the older route always does', async () => {
    const { post, store } = setUp();
    store.flags.hookAnswer = 'bare';
    expect((await post('/v3/hooks', hook)).body).toMatchObject({ id: 1 });
    expect(await post('/v2/hooks', { ...hook, scope: 'store/*' })).toMatchObject({ status: 201, body: { id: 2 } });
  });
});

describe('a hook is refused', () => {
  test.each([
    [{ scope: undefined }, { scope: 'error.path.missing' }],
    [{ destination: undefined }, { destination: 'error.path.missing' }],
    [{ scope: 'order/created' }, { scope: 'error.invalid' }],
    [{ scope: 5 }, { scope: 'error.expected.string' }],
    [{ is_active: 'yes' }, { is_active: 'error.expected.boolean' }],
    [{ headers: ['x'] }, { headers: 'error.expected.object' }],
  ])('with %o', async (change, errors) => {
    const { post } = setUp();
    expect(await post('/v3/hooks', { ...hook, ...change })).toEqual(unprocessable(errors));
  });

  test.each([
    'http://app.example/hooks',
    'https://app.example:8443/hooks',
    'https://app.example:443/hooks',
    'http://localhost:3000/hooks',
    'https://user:1@app.example:444',
    'ftp://app.example',
    'app.example',
  ])('at %s', async (destination) => {
    const { post } = setUp();
    expect(await post('/v3/hooks', { ...hook, destination })).toEqual(unprocessable({ destination: 'error.invalid' }));
  });

  test.each([
    ['65 headers', Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`x-${index}`, 'v']))],
    ['a name of 65 bytes', { ['x'.repeat(65)]: 'v' }],
    ['a value above 8 KB', { x: 'v'.repeat(8193) }],
    ['a value that is no text', { x: 1 }],
    ['a value no header can have', { x: 'a\nb' }],
  ])('with %s', async (_, headers) => {
    const { post } = setUp();
    expect(await post('/v3/hooks', { ...hook, headers })).toEqual(unprocessable({ headers: 'error.invalid' }));
  });

  test('when nothing would be changed', async () => {
    const { post, put } = setUp();
    await post('/v3/hooks', hook);
    expect((await put('/v3/hooks/1', {})).status).toBe(422);
  });

  test('as a second one of the same scope and destination, unless it is another app’s', async () => {
    const { post, put, control, store } = setUp();
    await control(`/stores/${store.hash}/webhooks/hooks`, { ...hook, client_id: 'another-app' });
    expect((await post('/v3/hooks', hook)).status).toBe(200);
    expect(await post('/v3/hooks', hook)).toEqual(unprocessable({ destination: 'error.duplicate' }));
    await post('/v3/hooks', { ...hook, destination: 'https://app.example/other' });
    expect((await put('/v3/hooks/3', { destination: hook.destination })).status).toBe(422);
    store.flags.hookConflictStatus = '409';
    expect((await post('/v3/hooks', hook)).status).toBe(409);
  });

  test('as the eleventh of a scope', async () => {
    const { post } = setUp();
    const at = (index: number) => ({ ...hook, destination: `https://app.example/${index}` });
    for (let index = 0; index < 10; index += 1) expect((await post('/v3/hooks', at(index))).status).toBe(200);
    expect(await post('/v3/hooks', at(10))).toEqual(unprocessable({ scope: 'error.limit' }));
    expect((await post('/v3/hooks', { ...at(10), scope: 'store/order/updated' })).status).toBe(200);
  });
});

test('headers at their limits are taken', async () => {
  const { post } = setUp();
  const headers = {
    ['x'.repeat(64)]: 'v'.repeat(8192),
    ...Object.fromEntries(Array.from({ length: 63 }, (_, i) => [`x-${i}`, ''])),
  };
  expect((await post('/v3/hooks', { ...hook, headers })).status).toBe(200);
});

test.each(['http://localhost:3000/hooks', 'http://127.0.0.1/hooks', 'http://[::1]:5000/hooks'])(
  'with the flag %s is a destination, and nothing else over http is',
  async (destination) => {
    const { post, store } = setUp();
    store.flags.loopbackWebhooks = true;
    expect((await post('/v3/hooks', { ...hook, destination })).status).toBe(200);
    expect((await post('/v3/hooks', { ...hook, destination: 'http://app.example/' })).status).toBe(422);
  },
);

test('the people told about trouble can be named', async () => {
  const { get, put, post } = setUp();
  await post('/v3/hooks', hook);
  expect((await put('/v3/hooks/admin', { emails: ['ops@app.example'] })).status).toBe(204);
  expect((await put('/v3/hooks/admin', { emails: ['nobody'] })).status).toBe(422);
  expect((await get('/v3/hooks/admin')).body).toMatchObject({
    data: { emails: ['ops@app.example'], hooks_list: [{ id: 1, status: 'active' }], blocked_domains: [] },
  });
});
