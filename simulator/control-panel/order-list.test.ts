import { describe, expect, test } from 'vitest';
import type { AppExtensionEntity } from '../entities/app-extension';
import { addOrder } from '../seed/add-order';
import { testSimulator } from '../testing/test-simulator';
import { settleWebhooks } from '../webhooks/send-due';

const panel: AppExtensionEntity = {
  id: 1,
  context: 'PANEL',
  model: 'ORDERS',
  url: '/orders/${id}?again=${id}',
  label: { defaultValue: 'Create shipment', locales: [{ value: 'Sendung anlegen', localeCode: 'de-DE' }] },
};

/** A store with one order, and its control panel as that user sees it. */
function setUp(extensions: AppExtensionEntity[] = [panel], userIndex = 0) {
  const simulator = testSimulator();
  for (const extension of extensions) simulator.store.appExtensions.set(extension.id, extension);
  const { order } = addOrder(simulator.sim, simulator.store, {});
  const base = `/manage/${simulator.store.hash}/${simulator.store.users[userIndex]?.id ?? 0}`;
  const get = async (path: string) => {
    const response = await simulator.request(base + path);
    return { status: response.status, html: await response.text(), location: response.headers.get('location') };
  };
  return { ...simulator, order, base, get };
}

/** The items of the order's Action menu. */
function menuItems(html: string): string[] {
  return [...html.matchAll(/role="menuitem"[^>]*>([^<]*)</g)].map((match) => (match[1] ?? '').trim());
}

function claimsOf(location: string | null): { url: string; user: object } {
  const jwt = new URL(location ?? '').searchParams.get('signed_payload_jwt') ?? '';
  return JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as { url: string; user: object };
}

describe('the Action menu of an order', () => {
  test('holds the app’s extensions for orders, and no others', async () => {
    const { get } = setUp([
      panel,
      { ...panel, id: 2, model: 'PRODUCTS', label: { defaultValue: 'Weigh', locales: [] } },
    ]);
    expect(menuItems((await get('/orders')).html)).toEqual(['View order', 'Create shipment']);
  });

  test('speaks the language of the person, or the default', async () => {
    const { get, store } = setUp();
    Object.assign(store.users[0] ?? {}, { locale: 'de-de' });
    expect(menuItems((await get('/orders')).html)).toContain('Sendung anlegen');
    Object.assign(store.users[0] ?? {}, { locale: 'de-AT' });
    expect(menuItems((await get('/orders')).html)).toContain('Create shipment');
  });

  test('hides the app from a person who is not let in, and from everybody once it is gone', async () => {
    const { get, order } = setUp([panel], 3);
    expect(menuItems((await get('/orders')).html)).toEqual(['View order']);
    expect((await get(`/orders/${order.id}/extensions/1`)).status).toBe(404);
    const gone = setUp();
    gone.store.installation = null;
    expect(menuItems((await gone.get('/orders')).html)).toEqual(['View order']);
  });
});

test('a panel loads the app with the order’s number filled in, for this person', async () => {
  const { get, order, store, base, sim } = setUp([panel], 2);
  const { html } = await get('/orders');
  const src = /data-panel-src="([^"]+)"/.exec(html)?.[1] ?? '';
  const { location } = await get(src.replace(base, ''));
  expect(location).toContain(`${sim.app.url}/api/bigcommerce/load?`);
  expect(claimsOf(location)).toMatchObject({
    url: `/orders/${order.id}?again=${order.id}`,
    user: { id: store.users[2]?.id },
  });
});

test('a link goes to the app’s page with the order’s number filled in', async () => {
  const { get, order, base } = setUp([{ ...panel, context: 'LINK' }]);
  const { html } = await get('/orders');
  expect(html).not.toContain('data-panel-src');
  const href = new RegExp(`href="${base}(/apps/carrier-desk\\?url=[^"]+)"`).exec(html)?.[1] ?? '';
  const frame = /<iframe[^>]*\ssrc="([^"]+)"/.exec((await get(href)).html)?.[1] ?? '';
  expect(claimsOf(frame.replaceAll('&amp;', '&')).url).toBe(`/orders/${order.id}?again=${order.id}`);
});

test('while the app waits for consent its extensions lead to the consent page', async () => {
  const { get, store } = setUp();
  store.needsConsent = true;
  const { html } = await get('/orders');
  expect(html).not.toContain('data-panel-src');
  expect(html).toMatch(/href="[^"]*\/apps\/carrier-desk\?url=/);
});

test('nothing opens for an order or an extension that is not there', async () => {
  const { get, order } = setUp();
  expect((await get('/orders/9/extensions/1')).status).toBe(404);
  expect((await get(`/orders/${order.id}/extensions/9`)).status).toBe(404);
});

test('a long list comes in pages', async () => {
  const simulator = setUp();
  for (let count = 0; count < 120; count += 1) addOrder(simulator.sim, simulator.store, {});
  const first = (await simulator.get('/orders')).html;
  expect(first).toContain('Page 1 of 3');
  expect(first.match(/aria-haspopup="menu"/g)).toHaveLength(50);
  const last = (await simulator.get('/orders?page=3')).html;
  expect(last.match(/aria-haspopup="menu"/g)).toHaveLength(21);
  expect(last).toContain(`for order ${simulator.order.id}"`);
});

describe('what a merchant does with an order', () => {
  function acting() {
    const simulator = setUp();
    const post = async (path: string, form: Record<string, string> = {}) => {
      const body = new URLSearchParams(form);
      const response = await simulator.request(simulator.base + path, { method: 'POST', body });
      return { status: response.status, html: await response.text() };
    };
    const hook = { id: 1, clientId: simulator.sim.app.clientId, scope: 'store/*', destination: 'https://app.example/' };
    simulator.store.webhooks.hooks.set(1, { ...hook, headers: null, isActive: true, createdAt: 0, updatedAt: 0 });
    const told = () => simulator.store.webhooks.messages.splice(0).map(({ scope }) => scope);
    return { ...simulator, post, told };
  }

  test('adding, shipping, changing the status and deleting the shipment are told to apps', async () => {
    const { post, get, told, store, order } = acting();
    expect((await post('/orders/new')).status).toBe(303);
    expect(told()).toEqual(['store/order/created']);

    await post(`/orders/${order.id}/ship`, { tracking_number: 'T-1' });
    expect(told()).toEqual(['store/shipment/created', 'store/order/updated', 'store/order/statusUpdated']);
    expect(store.mails).toMatchObject([{ trackingNumber: 'T-1' }]);

    await post(`/orders/${order.id}/status`, { status_id: '10' });
    expect(told()).toEqual(['store/order/updated', 'store/order/statusUpdated']);

    const { html } = await get(`/orders/${order.id}`);
    const action = /action="[^"]*(\/orders\/\d+\/shipments\/\d+\/delete)"/.exec(html)?.[1] ?? '';
    await post(action);
    expect(told()).toEqual(['store/shipment/deleted', 'store/order/updated']);
    expect(order.shipmentIds).toEqual([]);
  });

  test('what cannot be done is said in the API’s words', async () => {
    const { post, order, told } = acting();
    await post(`/orders/${order.id}/ship`);
    told();
    const again = await post(`/orders/${order.id}/ship`);
    expect(again.status).toBe(400);
    expect(again.html).toContain('role="alert"');
    expect((await post(`/orders/${order.id}/status`, { status_id: '99' })).status).toBe(400);
    expect((await post('/orders/9/ship')).status).toBe(404);
    expect(told()).toEqual([]);
  });

  test('the webhooks stand on the apps page with the answers', async () => {
    const { post, get, store } = acting();
    await post('/orders/new');
    await settleWebhooks(store);
    expect((await get('/apps')).html).toContain('The simulator calls this machine only.');
  });
});
