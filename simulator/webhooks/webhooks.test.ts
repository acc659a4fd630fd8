import { createHash, createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { uninstallApp } from '../login/uninstall-app';
import { addOrder } from '../seed/add-order';
import { listeningApp, type ListeningApp, type ReceivedCallback } from '../testing/listening-app';
import { resourceCalls } from '../testing/resource-calls';
import { testSimulator } from '../testing/test-simulator';
import { isDestination } from './destination';
import { matchesScope } from './emit-event';
import { webhookMutations } from './mutations';
import { settleWebhooks } from './send-due';

let app: ListeningApp;
beforeEach(async () => {
  // The clock stands still, so that seconds can be counted on a slow machine too.
  vi.useFakeTimers({ toFake: ['Date'] });
  app = await listeningApp(200, '{"ok":true}');
});
afterEach(async () => {
  vi.useRealTimers();
  await app.close();
});

interface View {
  mode: string;
  hooks: { id: number; scope: string; is_active: boolean }[];
  deliveries: {
    number: number;
    state: string;
    scope: string;
    attempts: { status: number | null; answer: string }[];
    nextInSeconds: number | null;
  }[];
  blocked: string[];
  mails: { to: string; subject: string }[];
}

/** A store with hooks of these scopes at the listening app, and an order. */
async function setUp(...scopes: string[]) {
  const simulator = testSimulator();
  const { store, sim, control } = simulator;
  const calls = resourceCalls(simulator);
  sim.app.url = app.url;
  store.flags.loopbackWebhooks = true;
  for (const scope of scopes) await calls.post('/v3/hooks', hookOf(scope));
  const { order, products, addresses } = addOrder(sim, store, { lines: [{ quantity: 2 }] });
  const shipment = { order_address_id: addresses[0]?.id, items: [{ order_product_id: products[0]?.id, quantity: 1 }] };
  const webhooks = async (path = '', body?: object): Promise<View> => {
    const response = await control(`/stores/${store.hash}/webhooks${path}`, body);
    const view = (await response.json()) as View & { error?: string };
    if (view.error !== undefined) throw new Error(view.error);
    return view;
  };
  return { ...simulator, ...calls, order, shipment, webhooks };
}

function hookOf(scope: string) {
  return {
    scope,
    destination: `${app.url}/hooks?of=${encodeURIComponent(scope)}`,
    headers: { 'X-Store-Secret': 'abc' },
  };
}

function payloads(): Record<string, unknown>[] {
  return app.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
}

function told(): string[] {
  return payloads().map(({ scope, data }) => `${String(scope)} ${JSON.stringify(data)}`);
}

/** By the specification, apart from the code under test. */
function isGenuine({ headers, body }: ReceivedCallback, secret: string): boolean {
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  return headers['webhook-signature'] === `v1,${createHmac('sha256', secret).update(signed).digest('base64')}`;
}

/** BigCommerce docs: webhooks overview, callback retry mechanism. */
const documentedRetries = [60, 180, 300, 600, 900, 1800, 3600, 7200, 21_600, 50_400, 86_400];

const someOrder = { scope: 'store/order/updated', data: { type: 'order', id: 7 } };

describe('a delivery', () => {
  test('has the documented payload, the hook’s headers and a signature with the client secret', async () => {
    const { put, order, sim, store, webhooks } = await setUp('store/order/updated');
    await put(`/v2/orders/${order.id}`, { staff_notes: 'Fragile' });
    await webhooks();
    const [delivery] = app.received;
    const payload = payloads()[0] ?? {};
    const { hash, ...rest } = payload;
    expect(rest).toEqual({
      scope: 'store/order/updated',
      store_id: String(store.storeId),
      data: { type: 'order', id: order.id },
      created_at: expect.any(Number) as number,
      producer: `stores/${store.hash}`,
    });
    expect(hash).toBe(createHash('sha1').update(JSON.stringify(rest)).digest('hex'));
    expect(delivery?.headers).toMatchObject({ 'x-store-secret': 'abc', 'content-type': 'application/json' });
    expect(delivery && isGenuine(delivery, sim.app.clientSecret)).toBe(true);
    expect(Math.abs(Number(delivery?.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(5);
  });

  test('is kept with the app’s answer', async () => {
    const { webhooks } = await setUp('store/order/updated');
    app.status = 204;
    const { deliveries } = await webhooks('/send', someOrder);
    expect(deliveries).toMatchObject([{ state: 'delivered', scope: someOrder.scope, attempts: [{ status: 204 }] }]);
  });

  test('goes to hooks of its scope, of all scopes of its kind, and to nobody else', async () => {
    const { webhooks } = await setUp('store/order/*', 'store/order/updated', 'store/shipment/*');
    const { deliveries } = await webhooks('/send', someOrder);
    expect(deliveries).toHaveLength(2);
    expect(new Set(app.received.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
  });

  test('does not go to hooks that are switched off or too new', async () => {
    const { webhooks, put, store } = await setUp('store/order/*');
    await put('/v3/hooks/1', { is_active: false });
    expect((await webhooks('/send', someOrder)).deliveries).toEqual([]);
    await put('/v3/hooks/1', { is_active: true });
    store.flags.webhookActivationDelayMs = 60_000;
    expect((await webhooks('/send', someOrder)).deliveries).toEqual([]);
    store.clockOffsetMs = 60_000;
    expect((await webhooks('/send', someOrder)).deliveries).toHaveLength(1);
  });

  test('never leaves this machine', async () => {
    const { webhooks, post } = await setUp();
    await post('/v3/hooks', { scope: 'store/order/updated', destination: 'https://app.example/hooks' });
    const { deliveries } = await webhooks('/send', someOrder);
    expect(deliveries[0]?.attempts).toMatchObject([{ status: null, answer: 'The simulator calls this machine only.' }]);
  });

  test('has a hash of data alone, and the hook’s creation date, where the flags say so', async () => {
    const { webhooks, store, sim } = await setUp('store/order/updated');
    Object.assign(store.flags, { webhookHashOf: 'data', webhookCreatedAt: 'hook' });
    const createdAt = Math.floor((store.webhooks.hooks.get(1)?.createdAt ?? 0) / 1000);
    sim.setClockOffset(store, 500_000);
    await webhooks('/send', someOrder);
    expect(payloads()[0]).toMatchObject({
      created_at: createdAt,
      hash: createHash('sha1').update(JSON.stringify(someOrder.data)).digest('hex'),
    });
  });
});

describe('what happens to orders and shipments', () => {
  const everything = ['store/order/*', 'store/shipment/*'];

  test('a shipment moves its order on', async () => {
    const { post, put, remove, order, shipment, store } = await setUp(...everything);
    const { body } = await post(`/v2/orders/${order.id}/shipments`, shipment);
    const { id } = body as { id: number };
    await settleWebhooks(store);
    const ofShipment = `{"type":"shipment","id":${id},"orderId":${order.id}}`;
    const ofOrder = `{"type":"order","id":${order.id}}`;
    const status = `{"type":"order","id":${order.id},"status":{"previous_status_id":11,"new_status_id":3}}`;
    expect(told().sort()).toEqual([
      `store/order/statusUpdated ${status}`,
      `store/order/updated ${ofOrder}`,
      `store/shipment/created ${ofShipment}`,
    ]);
    app.received.length = 0;
    store.flags.shipmentFiresOrderUpdated = false;
    await put(`/v2/orders/${order.id}/shipments/${id}`, { tracking_number: 'T-2' });
    await settleWebhooks(store);
    await remove(`/v2/orders/${order.id}/shipments`);
    await settleWebhooks(store);
    expect(told()).toEqual([`store/shipment/updated ${ofShipment}`, `store/shipment/deleted ${ofShipment}`]);
  });

  test('a status and the archive are told apart from other changes', async () => {
    const { put, remove, order, store } = await setUp('store/order/*');
    const scopesOf = async (work: Promise<unknown>) => {
      await work;
      await settleWebhooks(store);
      const scopes = payloads().map(({ scope }) => String(scope).replace('store/order/', ''));
      app.received.length = 0;
      return scopes.sort();
    };
    const path = `/v2/orders/${order.id}`;
    expect(await scopesOf(put(path, { staff_notes: 'x' }))).toEqual(['updated']);
    expect(await scopesOf(put(path, { status_id: 9 }))).toEqual(['statusUpdated', 'updated']);
    expect(await scopesOf(put(path, { status_id: 9 }))).toEqual(['updated']);
    expect(await scopesOf(put(path, { status_id: 99 }))).toEqual([]);
    expect(await scopesOf(remove(path))).toEqual(['archived', 'updated']);
    expect(await scopesOf(put(`${path}/shipping_addresses/${order.addressIds[0] ?? 0}`, { city: 'Ely' }))).toEqual([
      'updated',
    ]);
  });

  test('a new order is told, and what the merchant does behind the app’s back', async () => {
    const { control, order, store } = await setUp(...everything);
    await control(`/stores/${store.hash}/orders`, {});
    await control(`/stores/${store.hash}/orders/${order.id}/shipments`, {});
    await settleWebhooks(store);
    const scopes = payloads().map(({ scope }) => scope);
    expect(scopes).toContain('store/order/created');
    expect(scopes).toContain('store/shipment/created');
    expect(scopes).toContain('store/order/statusUpdated');
  });

  test('zones and connections fire nothing', async () => {
    const { post, store } = await setUp('store/*');
    await post('/v2/shipping/zones', { name: 'Rest', type: 'global' });
    expect(store.webhooks.messages).toEqual([]);
  });
});

describe('uninstalling', () => {
  test('sends the event, then deletes the app’s hooks', async () => {
    const { sim, store, control } = await setUp('store/app/uninstalled');
    await control(`/stores/${store.hash}/webhooks/hooks`, {
      ...hookOf('store/order/created'),
      client_id: 'another-app',
    });
    await uninstallApp(sim, store, store.ownerId);
    await settleWebhooks(store);
    expect(
      app.received.filter(({ path }) => path === '/hooks').map(({ body }) => JSON.parse(body) as object),
    ).toMatchObject([{ scope: 'store/app/uninstalled', data: { type: 'store' } }]);
    expect([...store.webhooks.hooks.values()].map(({ clientId }) => clientId)).toEqual(['another-app']);
  });

  test('tells nothing where the deletion is quicker', async () => {
    const { sim, store } = await setUp('store/app/uninstalled');
    store.flags.uninstalledEvent = 'never';
    await uninstallApp(sim, store, store.ownerId);
    await settleWebhooks(store);
    expect(store.webhooks.messages).toEqual([]);
  });
});

describe('retries', () => {
  test('follow the documented schedule with the same id, then the hook is switched off and a mail sent', async () => {
    const { webhooks, sim } = await setUp('store/order/updated');
    app.status = 500;
    await webhooks('/send', someOrder);
    for (const seconds of documentedRetries) {
      const before = app.received.length;
      expect((await webhooks()).deliveries[0]?.nextInSeconds).toBe(seconds);
      await webhooks('/advance', { seconds: seconds - 1 });
      expect(app.received).toHaveLength(before);
      await webhooks('/advance', { seconds: 1 });
      expect(app.received).toHaveLength(before + 1);
    }
    expect(new Set(app.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const { deliveries, hooks, mails } = await webhooks();
    expect(deliveries).toMatchObject([{ state: 'failed', nextInSeconds: null }]);
    expect(hooks).toMatchObject([{ is_active: false }]);
    expect(mails).toMatchObject([{ to: sim.app.developerEmail }]);
  });

  test('carry a signature of their own time', async () => {
    const { webhooks, sim } = await setUp('store/order/updated');
    app.status = 503;
    await webhooks('/send', someOrder);
    app.status = 200;
    const { deliveries } = await webhooks('/advance', { seconds: 3600 });
    expect(deliveries).toMatchObject([{ state: 'delivered', attempts: [{ status: 503 }, { status: 200 }] }]);
    expect(app.received.every((delivery) => isGenuine(delivery, sim.app.clientSecret))).toBe(true);
    expect(Math.abs(Number(app.received[1]?.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(30);
  });

  test('end with their hook', async () => {
    const { webhooks, remove } = await setUp('store/order/updated');
    app.status = 500;
    await webhooks('/send', someOrder);
    await remove('/v3/hooks/1');
    expect((await webhooks('/advance', { seconds: 60 })).deliveries).toMatchObject([{ state: 'dropped' }]);
    expect(app.received).toHaveLength(1);
  });

  test('wait for nothing once their hook is switched off', async () => {
    const { webhooks } = await setUp('store/order/updated');
    app.status = 500;
    await webhooks('/send', someOrder);
    await webhooks('/deactivate', {});
    expect((await webhooks('/advance', { seconds: 60 })).deliveries).toMatchObject([{ state: 'dropped' }]);
    expect(app.received).toHaveLength(1);
  });

  test('are told to the exceptions’ hook, the first of ten minutes and the last', async () => {
    const { webhooks, post } = await setUp('store/order/updated');
    const exceptions = await listeningApp(200, '');
    const scope = 'store/hook/deliveryException';
    await post('/v3/hooks', { scope, destination: `${exceptions.url}/exceptions` });
    app.status = 500;
    await webhooks('/send', someOrder);
    await webhooks('/advance', { seconds: 300_000 });
    await exceptions.close();
    const codes = exceptions.received.map(({ body }) => {
      return (JSON.parse(body) as { data: { error: { code: number } } }).data.error.code;
    });
    expect(codes[0]).toBe(90_001);
    expect(codes.at(-1)).toBe(90_002);
    expect(codes.filter((code) => code === 90_001).length).toBeLessThan(documentedRetries.length);
  });
});

describe('a domain with too many failures', () => {
  test('is left alone for three minutes', async () => {
    const { webhooks, get } = await setUp('store/order/updated');
    app.status = 500;
    const { blocked, mails } = await webhooks('/send', { ...someOrder, times: 100 });
    expect(blocked).toEqual([new URL(app.url).host]);
    expect(mails).toHaveLength(1);
    const domains = [{ destination: new URL(app.url).host, time_left: 180, reasons: [] }];
    expect((await get('/v3/hooks/admin')).body).toMatchObject({ data: { blocked_domains: domains } });
    app.status = 200;
    const before = app.received.length;
    const { deliveries } = await webhooks('/send', someOrder);
    expect(deliveries.at(-1)).toMatchObject({ state: 'waiting', attempts: [], nextInSeconds: 180 });
    await webhooks('/advance', { seconds: 170 });
    expect(app.received).toHaveLength(before);
    await webhooks('/advance', { seconds: 10 });
    expect((await webhooks()).deliveries.every(({ state }) => state === 'delivered')).toBe(true);
  });

  test('is blocked for fewer than 90 in 100 only', async () => {
    const { webhooks } = await setUp('store/order/updated');
    await webhooks('/send', { ...someOrder, times: 90 });
    app.status = 500;
    expect((await webhooks('/send', { ...someOrder, times: 10 })).blocked).toEqual([]);
    expect((await webhooks('/send', { ...someOrder, times: 2 })).blocked).toHaveLength(1);
  });

  test('takes the whole client with it where the flag says so', async () => {
    const { webhooks, store, sim } = await setUp('store/order/updated');
    store.flags.webhookBlocklistOf = 'client';
    app.status = 500;
    expect((await webhooks('/send', { ...someOrder, times: 100 })).blocked).toEqual([sim.app.clientId]);
  });
});

describe('what reaches an app that BigCommerce did not mean so', () => {
  test('duplicates have the same id and body', async () => {
    const { webhooks } = await setUp('store/order/updated');
    await webhooks('/send', someOrder);
    await webhooks('/duplicate', { times: 2 });
    expect(new Set(app.received.map(({ body, headers }) => `${String(headers['webhook-id'])} ${body}`)).size).toBe(1);
    expect(app.received).toHaveLength(3);
    await expect(webhooks('/duplicate', { number: 99 })).rejects.toThrow('no such webhook');
  });

  test('what was held arrives late, also the other way round', async () => {
    const { webhooks } = await setUp('store/order/updated');
    await webhooks('/mode', { mode: 'hold' });
    for (const id of [1, 2, 3]) await webhooks('/send', { ...someOrder, data: { type: 'order', id } });
    expect(app.received).toEqual([]);
    await webhooks('/mode', { mode: 'deliver' });
    await webhooks('/release', { order: 'reversed' });
    expect(payloads().map(({ data }) => (data as { id: number }).id)).toEqual([3, 2, 1]);
  });

  test('what is lost never arrives', async () => {
    const { webhooks } = await setUp('store/order/updated');
    await webhooks('/mode', { mode: 'lose' });
    const { deliveries } = await webhooks('/send', someOrder);
    expect(deliveries).toMatchObject([{ state: 'lost', attempts: [] }]);
    await webhooks('/advance', { seconds: 90_000 });
    expect(app.received).toEqual([]);
  });

  test('hooks can be found switched off', async () => {
    const { webhooks } = await setUp('store/order/updated', 'store/order/created');
    const { hooks } = await webhooks('/deactivate', { scope: 'store/order/created' });
    expect(hooks.map(({ is_active }) => is_active)).toEqual([true, false]);
  });
});

describe('forged deliveries', () => {
  test.each(Object.keys(webhookMutations))('%s', async (as) => {
    const { webhooks, sim, store } = await setUp('store/order/updated');
    app.status = 401;
    const { deliveries } = await webhooks('/forge', { ...someOrder, as });
    expect(deliveries).toMatchObject([
      { mutation: as, state: 'failed', attempts: [{ status: 401 }], nextInSeconds: null },
    ]);
    const [forged] = app.received;
    const now = Date.now() / 1000;
    const age = now - Number(forged?.headers['webhook-timestamp']);
    const isWell =
      forged !== undefined &&
      isGenuine(forged, sim.app.clientSecret) &&
      Math.abs(age) < 300 &&
      forged.headers['x-store-secret'] === 'abc' &&
      forged.body.endsWith('}') &&
      forged.body.includes(`stores/${store.hash}`);
    expect(isWell).toBe(false);
    expect(store.webhooks.scores.size).toBe(0);
  });

  test('have to be known', async () => {
    const { webhooks } = await setUp('store/order/updated');
    await expect(webhooks('/forge', { ...someOrder, as: 'constructor' })).rejects.toThrow('Forged how?');
  });
});

test.each([
  ['store/order/*', 'store/order/created', true],
  ['store/*', 'store/order/created', true],
  ['store/order/*', 'store/orders/created', false],
  ['store/order/created', 'store/order/createdAgain', false],
])('%s takes %s: %s', (pattern, scope, takes) => {
  expect(matchesScope(pattern, scope)).toBe(takes);
});

test('a path with a colon is not a port', () => {
  expect(isDestination('https://app.example/a:80', false)).toBe(true);
});
