import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addOrder } from '../seed/add-order';
import { addShipment } from '../seed/add-shipment';
import { keepConnection } from '../api/connections';
import { listeningApp, type ListeningApp } from '../testing/listening-app';
import { testSimulator, type TestSimulator } from '../testing/test-simulator';

let app: ListeningApp;
beforeEach(async () => {
  app = await listeningApp(200, '{}');
});
afterEach(() => app.close());

interface Person {
  /** Below this person's control panel. */
  get: (path: string) => Promise<{ status: number; html: string; location: string | null }>;
  post: (path: string, form?: Record<string, string>) => Promise<{ status: number; location: string }>;
}

/** The owner (0), an authorized user (1), a plain user (2) and one who is not let in (3). */
function person({ store, request }: TestSimulator, index: number): Person {
  const base = `/manage/${store.hash}/${store.users[index]?.id ?? 0}`;
  return {
    async get(path) {
      const response = await request(base + path);
      return { status: response.status, html: await response.text(), location: response.headers.get('location') };
    },
    async post(path, form = {}) {
      const response = await request(base + path, { method: 'POST', body: new URLSearchParams(form) });
      return { status: response.status, location: (response.headers.get('location') ?? '').replace(base, '') };
    },
  };
}

function uninstalled(): TestSimulator {
  const simulator = testSimulator();
  simulator.sim.app.url = app.url;
  simulator.store.installation = null;
  return simulator;
}

function frameSrc(html: string): URL {
  const src = /<iframe[^>]*\ssrc="([^"]+)"/.exec(html)?.[1] ?? '';
  return new URL(src.replaceAll('&amp;', '&'), 'http://panel');
}

describe('installing', () => {
  test('lists every scope, then sends the browser to the auth callback inside the frame', async () => {
    const simulator = uninstalled();
    const { sim, store, request } = simulator;
    const owner = person(simulator, 0);
    const consent = await owner.get('/apps/carrier-desk/install');
    for (const scope of sim.app.scopes) expect(consent.html).toContain(`>${scope}<`);

    const confirmed = await owner.post('/apps/carrier-desk/install');
    const src = frameSrc((await owner.get(confirmed.location)).html);
    const redirect = await request(src.pathname + src.search);
    expect(redirect.status).toBe(302);
    const callback = redirect.headers.get('location') ?? '';
    expect(callback).toContain('scope=store_v2_information+store_v2_orders+');
    expect(callback).toContain(`context=stores%2F${store.hash}`);
    const url = new URL(callback);
    expect(url.origin + url.pathname).toBe(`${app.url}/api/bigcommerce/auth`);
    expect([...url.searchParams.keys()]).toEqual(['code', 'scope', 'context', 'account_uuid']);
    expect(sim.state.grantCodes.get(url.searchParams.get('code') ?? '')?.userId).toBe(store.ownerId);
  });

  test('a reload after the installation opens the app instead of using the code again', async () => {
    const simulator = uninstalled();
    const owner = person(simulator, 0);
    const { location } = await owner.post('/apps/carrier-desk/install');
    for (const grant of simulator.sim.state.grantCodes.values()) grant.redeemed = true;
    simulator.store.installation = testSimulator().store.installation;
    expect(frameSrc((await owner.get(location)).html).pathname).toBe('/api/bigcommerce/load');
  });

  test('is for the owner and authorized users', async () => {
    const simulator = uninstalled();
    expect((await person(simulator, 1).get('/apps/carrier-desk/install')).status).toBe(200);
    const plain = person(simulator, 2);
    expect((await plain.get('/apps')).html).not.toContain('Install');
    expect((await plain.post('/apps/carrier-desk/install')).status).toBe(403);
    expect(simulator.sim.state.grantCodes.size).toBe(0);
  });

  test('a draft app installs only where the owner has the developer’s e-mail', async () => {
    const simulator = uninstalled();
    const { sim, store } = simulator;
    store.flags.draftApp = true;
    expect((await person(simulator, 0).get('/apps/carrier-desk/install')).status).toBe(403);
    Object.assign(store.users[0] ?? {}, { email: sim.app.developerEmail });
    expect((await person(simulator, 0).get('/apps/carrier-desk/install')).status).toBe(200);
  });

  test('from outside adds external_install', async () => {
    const simulator = uninstalled();
    const { sim, store, request } = simulator;
    const base = `/app/${sim.app.clientId}/install`;
    expect(await (await request(base)).text()).toContain(store.users[0]?.email);
    const choice = `${store.hash}/${store.ownerId}`;
    const confirmed = await request(base, { method: 'POST', body: new URLSearchParams({ person: choice }) });
    const redirect = await request(confirmed.headers.get('location') ?? '');
    expect(new URL(redirect.headers.get('location') ?? '').searchParams.has('external_install')).toBe(true);
    expect((await request(`${base}/succeeded`)).status).toBe(200);
    expect((await request(`${base}/failed`)).status).toBe(200);
  });
});

describe('opening', () => {
  test('puts the load callback with this person and their language into the frame', async () => {
    const simulator = testSimulator();
    const clerk = person(simulator, 2);
    await clerk.post('/switch-language', { locale: 'de-DE' });
    const { html } = await clerk.get('/apps/carrier-desk');
    expect(html).toMatch(/<iframe\s+title="Carrier Desk"/);
    const payload = frameSrc(html).searchParams.get('signed_payload_jwt')?.split('.')[1] ?? '';
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { user: object; url: string };
    expect(claims.user).toMatchObject({ id: simulator.store.users[2]?.id, locale: 'de-DE' });
    expect(claims.url).toBe('/');
  });

  test('asks for consent first when the store needs it', async () => {
    const simulator = testSimulator();
    simulator.store.needsConsent = true;
    const opened = await person(simulator, 0).get('/apps/carrier-desk');
    expect(opened.location).toMatch(/\/apps\/carrier-desk\/install$/);
    expect(simulator.store.installation?.accessToken).not.toBeNull();
  });

  test('a person who is not let in does not see the app', async () => {
    const simulator = testSimulator();
    const trainee = person(simulator, 3);
    expect((await trainee.get('/apps')).html).not.toContain('Open Carrier Desk');
    expect((await trainee.get('/apps/carrier-desk')).location).toMatch(/\/apps$/);
    await person(simulator, 0).post(`/users/${simulator.store.users[3]?.id ?? 0}/permit`);
    expect((await trainee.get('/apps')).html).toContain('Open Carrier Desk');
  });
});

describe('leaving', () => {
  test('uninstalling shows what the app answered', async () => {
    const simulator = testSimulator();
    simulator.sim.app.url = app.url;
    await person(simulator, 1).post('/apps/carrier-desk/uninstall');
    expect(app.received.map(({ path }) => path)).toEqual(['/api/bigcommerce/uninstall']);
    const { html } = await person(simulator, 0).get('/apps');
    expect(html).toContain('Not installed');
    expect(html).toContain('HTTP 200');
  });

  test('only the owner removes users', async () => {
    const simulator = testSimulator();
    simulator.sim.app.url = app.url;
    const path = `/users/${simulator.store.users[2]?.id ?? 0}/remove`;
    expect((await person(simulator, 1).post(path)).status).toBe(403);
    expect((await person(simulator, 0).post(path)).location).toBe('/users');
    expect(app.received.map((call) => call.path)).toEqual(['/api/bigcommerce/remove_user']);
    expect((await person(simulator, 2).get('/apps')).html).not.toContain('Open Carrier Desk');
  });
});

describe('what the API hides', () => {
  test('refused connections are told from good ones', async () => {
    const simulator = testSimulator();
    const { sim, store } = simulator;
    keepConnection(sim, store, { carrierId: 'fedex', values: { key: 'bad-key' } });
    keepConnection(sim, store, { carrierId: 'royalmail', values: {} });
    const { html } = await person(simulator, 0).get('/shipping');
    expect(html.match(/fedex[\s\S]*?<strong class="(\w+)">/)?.[1]).toBe('bad');
    expect(html.match(/royalmail[\s\S]*?<strong class="(\w+)">/)?.[1]).toBe('good');
  });

  test('orders, their shipments and the mail about them', async () => {
    const simulator = testSimulator();
    const { sim, store } = simulator;
    const { order } = addOrder(sim, store, { billing: { firstName: '<b>Eve</b>' } });
    addShipment(sim, { store, order }, { tracking_number: 'TRACK-1' });
    const owner = person(simulator, 0);
    expect((await owner.get('/orders')).html).toContain('3 of 3');
    expect((await owner.get('/orders')).html).toContain('&lt;b&gt;Eve');
    expect((await owner.get(`/orders/${order.id}`)).html).toContain('TRACK-1');
    expect((await owner.get('/outbox')).html).toContain('TRACK-1');
  });
});

test('unknown stores, people and orders are not found', async () => {
  const simulator = testSimulator();
  expect((await simulator.request('/manage/nowhere')).status).toBe(404);
  expect((await simulator.request(`/manage/${simulator.store.hash}/1/apps`)).status).toBe(404);
  expect((await person(simulator, 0).get('/orders/999')).status).toBe(404);
});

test('the control panel and the SDK refer to nothing outside the simulator', async () => {
  const { request } = testSimulator();
  const scripts = ['panel', 'frame', 'action-menu', 'side-panel'].map((name) => `/assets/${name}.js`);
  const files = ['/', '/assets/panel.css', ...scripts, '/jssdk/bc-sdk.js'];
  for (const file of files) {
    const response = await request(file);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toMatch(/https?:\/\//);
  }
});
