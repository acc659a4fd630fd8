import { describe, expect, test } from 'vitest';
import { flags } from '../flags';
import { seedStores } from '../seed-stores';
import { createSimulator } from '../create-simulator';
import { readConfig } from '../config';
import { createControlApp } from './control-app';
import { testSimulator } from '../testing/test-simulator';

async function json(response: Promise<Response>): Promise<unknown> {
  return (await response).json();
}

describe('stores', () => {
  test('a new store is empty, has four people, and no app unless asked', async () => {
    const { control } = testSimulator();
    const response = await control('/stores', {});
    expect(response.status).toBe(201);
    const store = (await response.json()) as { hash: string };
    expect(store).toMatchObject({
      context: `stores/${store.hash}`,
      accessToken: null,
      owner: { role: 'owner' },
      users: [{ role: 'owner' }, { role: 'authorized' }, { role: 'user' }, { role: 'user' }],
    });
    expect(await json(control(`/stores/${store.hash}`))).toMatchObject({
      installed: false,
      zones: [],
      connections: [],
      counts: { orders: 0, shipments: 0, mails: 0 },
    });
  });

  test('an installed store has a token that works and the scopes asked for', async () => {
    const { control, request } = testSimulator();
    const store = (await json(control('/stores', { installed: true, scopes: ['store_v2_orders'] }))) as {
      hash: string;
      accessToken: string;
    };
    const headers = { 'x-auth-token': store.accessToken };
    expect((await request(`/stores/${store.hash}/v2/orders`, { headers })).status).toBe(204);
    expect((await request(`/stores/${store.hash}/v2/shipping/zones`, { headers })).status).toBe(403);
  });

  test('two stores never share a hash or people', async () => {
    const { control } = testSimulator();
    const a = (await json(control('/stores', {}))) as { hash: string; owner: { id: number } };
    const b = (await json(control('/stores', {}))) as { hash: string; owner: { id: number } };
    expect(a.hash).not.toBe(b.hash);
    expect(a.owner.id).not.toBe(b.owner.id);
  });

  test.each([{ plan: 'gold' }, { hash: '../x' }, { colour: 'red' }])('%j is refused with a reason', async (body) => {
    const response = await testSimulator().control('/stores', body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: expect.stringContaining(Object.keys(body)[0] ?? '') as string });
  });

  test('an unknown store is 404', async () => {
    expect((await testSimulator().control('/stores/nowhere')).status).toBe(404);
  });
});

describe('what happens to a store', () => {
  test('its token can be revoked', async () => {
    const { control, call, store } = testSimulator();
    const headers = { 'x-auth-token': store.installation?.accessToken ?? '' };
    await control(`/stores/${store.hash}/token/revoke`, {});
    expect((await call('/v2/store', { headers })).status).toBe(401);
  });

  test('a new owner keeps the app and its token, and must consent', async () => {
    const { control, call, store } = testSimulator();
    const [before, next] = store.users;
    await control(`/stores/${store.hash}/state`, { ownerId: next?.id });
    expect(before?.role).toBe('authorized');
    expect(next?.role).toBe('owner');
    expect(store.needsConsent).toBe(true);
    expect((await call('/v2/store')).status).toBe(200);
    const { jwt } = (await json(control(`/stores/${store.hash}/signed-payload`, { callback: 'load' }))) as {
      jwt: string;
    };
    const claims = Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString();
    expect(JSON.parse(claims)).toMatchObject({ owner: { id: next?.id }, sub: `stores/${store.hash}` });
  });

  test('the owner’s new e-mail asks for consent', async () => {
    const { control, store } = testSimulator();
    await control(`/stores/${store.hash}/state`, { ownerEmail: 'new@shop.example' });
    expect(store.needsConsent).toBe(true);
    expect(store.users[0]?.email).toBe('new@shop.example');
  });

  test('new scopes ask every store with the app for consent', async () => {
    const { control, store } = testSimulator();
    await control('/app', { url: 'http://localhost:4999/', scopes: ['store_v2_orders'] });
    expect(store.needsConsent).toBe(true);
    expect(await json(control(`/stores/${store.hash}/code`, {}))).toMatchObject({ scope: 'store_v2_orders' });
    const { callbackUrl } = (await json(
      control(`/stores/${store.hash}/signed-payload`, { callback: 'uninstall' }),
    )) as {
      callbackUrl: string;
    };
    expect(callbackUrl).toMatch(/^http:\/\/localhost:4999\/api\/bigcommerce\/uninstall\?signed_payload_jwt=/);
  });
});

test('letting in more users asks for consent again', async () => {
  const { control, store, request } = testSimulator();
  await control('/app', { multipleUsers: false });
  expect(store.needsConsent).toBe(false);
  const apps = async (index: number) =>
    (await request(`/manage/${store.hash}/${store.users[index]?.id ?? 0}/apps/carrier-desk`)).status;
  expect([await apps(0), await apps(2)]).toEqual([200, 302]);
  await control('/app', { multipleUsers: true });
  expect(store.needsConsent).toBe(true);
  expect(await apps(2)).toBe(200);
});

describe('out of band', () => {
  test('an empty order is two lines to ship to one address', async () => {
    const { control, call, store } = testSimulator();
    const order = (await json(control(`/stores/${store.hash}/orders`, {}))) as { id: number; products: object[] };
    expect(order.products).toHaveLength(2);
    expect(await json(call(`/v2/orders/${order.id}`))).toMatchObject({ id: order.id, status_id: 11 });
  });

  test('shipping, editing and deleting leave no trace in the journal', async () => {
    const { control, store } = testSimulator();
    const base = `/stores/${store.hash}`;
    const order = (await json(control(`${base}/orders`, {}))) as { id: number };
    const shipment = await control(`${base}/orders/${order.id}/shipments`, { tracking_number: 'T1' });
    expect(shipment.status).toBe(201);
    expect(await shipment.json()).toMatchObject({ order_id: order.id, tracking_number: 'T1' });
    const zone = (await json(control(`${base}/zones`, { name: 'A' }))) as { id: number };
    const method = (await json(control(`${base}/zones/${zone.id}/methods`, {}))) as { id: number };
    expect(await json(control(`${base}/zones/${zone.id}`, { name: 'B' }, 'PUT'))).toMatchObject({ name: 'B' });
    expect((await control(`${base}/zones/${zone.id}/methods/${method.id}`, undefined, 'DELETE')).status).toBe(204);
    expect(store.methods.size).toBe(0);
    expect((await control(`${base}/zones/${zone.id}`, undefined, 'DELETE')).status).toBe(204);
    expect(store.zones.size).toBe(0);
    expect(await json(control(`/outbox?store=${store.hash}`))).toMatchObject([
      { orderId: order.id, trackingNumber: 'T1' },
    ]);
    expect(await json(control(`/requests?store=${store.hash}`))).toEqual([]);
  });
});

describe('flags', () => {
  test('hold for one store or for all, the store’s own first', async () => {
    const { sim, control, store } = testSimulator();
    await control('/flags', { flags: { grantCodeTtlMs: 5 } });
    expect(sim.flag(store, 'grantCodeTtlMs')).toBe(5);
    await control('/flags', { store: store.hash, flags: { grantCodeTtlMs: 7 } });
    expect(sim.flag(store, 'grantCodeTtlMs')).toBe(7);
    expect(sim.flag(null, 'grantCodeTtlMs')).toBe(5);
    expect(await json(control(`/flags?store=${store.hash}`))).toMatchObject({
      grantCodeTtlMs: { value: 7, default: 30_000, assumed: true },
    });
  });

  test.each([{ nothing: true }, { grantCodeTtlMs: 'soon' }, { v2AuthErrorBody: 'poem' }])(
    '%j is refused',
    async (values) => {
      const { control, sim } = testSimulator();
      expect((await control('/flags', { flags: values })).status).toBe(400);
      expect(sim.flagOverrides).toEqual({});
    },
  );

  test('what BigCommerce does not document is marked as assumed', () => {
    const assumed = Object.entries(flags).filter(([, flag]) => flag.assumed);
    expect(assumed.map(([name]) => name)).toEqual(
      expect.arrayContaining(['grantCodeTtlMs', 'callbackTimeoutMs', 'tokenRevokedOnUninstall', 'v2AuthErrorBody']),
    );
  });
});

test('the clock of one store can be moved without the others', async () => {
  const { sim, control, store } = testSimulator();
  await control('/clock', { store: store.hash, offsetMs: -600_000 });
  expect(Math.abs(Date.now() - 600_000 - sim.now(store))).toBeLessThan(1000);
  expect(Math.abs(Date.now() - sim.now())).toBeLessThan(1000);
});

test('reset brings back the seed and forgets flags, faults, clock, codes and other stores', async () => {
  const sim = createSimulator(readConfig({}).app, seedStores);
  const control = createControlApp(sim);
  const post = (path: string, body: object) =>
    control.request(`/__sim${path}`, { method: 'POST', body: JSON.stringify(body) });
  await post('/stores', { hash: 'passing' });
  await post('/flags', { flags: { gzip: false } });
  await post('/clock', { offsetMs: 99_000 });
  await post('/app', { url: 'http://localhost:4999' });
  await post('/stores/harbor01/code', {});
  expect(await json(Promise.resolve(post('/reset', {})))).toEqual({ stores: ['harbor01', 'meridian'] });
  expect(sim.flag(null, 'gzip')).toBe(true);
  expect(sim.app.url).toBe('http://localhost:3000');
  expect(sim.state.grantCodes.size).toBe(0);
  expect(Math.abs(Date.now() - sim.now())).toBeLessThan(1000);
});
