import { describe, expect, test } from 'vitest';
import { keepConnection } from '../api/connections';
import { addMethod, addZone } from '../seed/add-zone';
import { testSimulator } from '../testing/test-simulator';

function setUp() {
  const simulator = testSimulator();
  const { sim, store, request } = simulator;
  const base = `/manage/${store.hash}/${store.ownerId}/shipping`;
  const zone = addZone(sim, store, { handling_fees: { fixed_surcharge: '2', display_separately: true } });
  const method = addMethod(sim, { store, zone }, { name: 'UPS', type: 'perorder', settings: { rate: 9 } });
  return {
    ...simulator,
    zone: () => store.zones.get(zone.id),
    method: () => store.methods.get(method.id),
    get: async (path = '') => {
      const response = await request(base + path);
      return { status: response.status, html: await response.text() };
    },
    post: async (path: string, form: Record<string, string> = {}) => {
      const response = await request(base + path, { method: 'POST', body: new URLSearchParams(form) });
      return { status: response.status, html: await response.text() };
    },
    /** What the browser would send if the form on this page were submitted with some fields changed. */
    submit: async (path: string, changes: Record<string, string | null>) => {
      const form = formOf(await (await request(base + path)).text());
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) form.delete(name);
        else form.set(name, value);
      }
      const response = await request(base + path, { method: 'POST', body: form });
      return { status: response.status, html: await response.text() };
    },
  };
}

/** The fields of the page's editing form, as a browser reads them. */
function formOf(html: string): URLSearchParams {
  const form = html.split('class="form card">')[1]?.split('</form>')[0] ?? '';
  const plain = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const values = new URLSearchParams();
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    const isTick = attribute('type') === 'checkbox';
    if (!isTick) values.set(attribute('name') ?? '', plain(attribute('value') ?? ''));
    else if (/\schecked\s/.test(tag)) values.set(attribute('name') ?? '', 'on');
  }
  for (const [, name = '', text = ''] of form.matchAll(/<textarea[^>]*\sname="(\w+)"[^>]*>\n?([\s\S]*?)<\/textarea/g)) {
    values.set(name, plain(text));
  }
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]*\sname="(\w+)"[^>]*>([\s\S]*?)<\/select>/g)) {
    values.set(name, /value="(\w+)"\s+selected/.exec(options)?.[1] ?? '');
  }
  return values;
}

describe('a zone', () => {
  test('saved without a change stays as it was', async () => {
    const { submit, zone } = setUp();
    const before = zone();
    expect((await submit('/zones/1', {})).status).toBe(303);
    expect({ ...zone(), locations: [] }).toEqual({ ...before, locations: [] });
    expect(zone()?.locations).toMatchObject([{ countryIso2: 'US' }]);
  });

  test('can be renamed, moved, disabled and given free shipping and another fee', async () => {
    const { submit, zone } = setUp();
    const changes = {
      ...{ name: 'North America', places: 'us\n CA \n\nMX', enabled: null, freeShipping: 'on', minimum: '80' },
      ...{ feeKind: 'percentage', feeAmount: '5', feeSeparate: null },
    };
    await submit('/zones/1', changes);
    expect(zone()).toMatchObject({
      name: 'North America',
      enabled: false,
      locations: [{ countryIso2: 'US' }, { countryIso2: 'CA' }, { countryIso2: 'MX' }],
      freeShipping: { enabled: true, minimumSubTotal: '80.0000' },
      handlingFee: { kind: 'percentage', amount: '5', displaySeparately: false },
    });
  });

  test('loses its fee as far as one can be lost', async () => {
    const { submit, zone } = setUp();
    await submit('/zones/1', { feeKind: 'none' });
    expect(zone()?.handlingFee).toMatchObject({ kind: 'fixed', amount: '0' });
  });

  test.each([
    ['country', 'AU', { countryIso2: 'AU' }],
    ['state', 'au act', { countryIso2: 'AU', stateIso2: 'ACT' }],
    ['zip', 'GB SW1A 1AA', { countryIso2: 'GB', zip: 'SW1A 1AA' }],
  ])('of type %s can be added', async (type, places, place) => {
    const { submit, store } = setUp();
    expect((await submit('/zones/new', { name: 'New', type, places })).status).toBe(303);
    expect(store.zones.get(2)).toMatchObject({ name: 'New', type, locations: [place], handlingFee: null });
  });

  test('for the rest of the world needs no places', async () => {
    const { submit, store } = setUp();
    expect((await submit('/zones/new', { name: 'Rest', type: 'global' })).status).toBe(303);
    expect(store.zones.get(2)).toMatchObject({ type: 'global', locations: [] });
    expect((await submit('/zones/2', { name: 'World' })).status).toBe(303);
    expect(store.zones.get(2)?.name).toBe('World');
  });

  test('that is refused keeps what was typed and says why', async () => {
    const { submit, zone } = setUp();
    const { status, html } = await submit('/zones/1', { name: '<Zone>', places: '' });
    expect(status).toBe(400);
    expect(html).toContain('The field &#39;locations&#39; is invalid.');
    expect(html).toContain('value="&lt;Zone&gt;"');
    expect(zone()?.name).toBe('United States');
  });

  test('is switched off and on, and deleted with its methods', async () => {
    const { post, zone, store } = setUp();
    await post('/zones/1/toggle');
    expect(zone()?.enabled).toBe(false);
    await post('/zones/1/toggle');
    expect(zone()?.enabled).toBe(true);
    await post('/zones/1/delete');
    expect([store.zones.size, store.methods.size]).toEqual([0, 0]);
  });
});

describe('a method', () => {
  const path = '/zones/1/methods/21';

  test('saved without a change stays as it was, numbers to the letter', async () => {
    const { submit, method, call } = setUp();
    await submit(path, { settings: '{"rate": 1.10, "note": "<b> & \\"q\\""}' });
    const before = method();
    expect((await submit(path, {})).status).toBe(303);
    expect(method()).toEqual(before);
    expect(await (await call('/v2/shipping/zones/1/methods/21')).text()).toContain('"rate":1.10,');
  });

  test('can be renamed, disabled, priced and given a fee', async () => {
    const { submit, method } = setUp();
    const changes = { name: 'Flat', enabled: null, settings: '{"rate": 12}', feeKind: 'fixed', feeAmount: '1.5' };
    await submit(path, changes);
    expect(method()).toMatchObject({
      ...{ name: 'Flat', type: 'perorder', enabled: false, settings: { rate: 12 } },
      handlingFee: { kind: 'fixed', amount: '1.5' },
      channelIds: [1],
    });
  });

  test('can be added with any type', async () => {
    const { submit, store } = setUp();
    const settings = '{"carrier_options": {"delivery_services": ["FEDEX_GROUND"]}}';
    expect((await submit('/zones/1/methods/new', { name: 'FedEx', type: 'fedex', settings })).status).toBe(303);
    expect(store.methods.get(22)).toMatchObject({ name: 'FedEx', type: 'fedex', zoneId: 1, enabled: true });
  });

  test.each(['{"rate": ', '[1]'])('with settings %s is refused and keeps them', async (settings) => {
    const { submit, method } = setUp();
    const { status, html } = await submit(path, { settings });
    expect(status).toBe(400);
    expect(html).toContain('role="alert"');
    expect(html).toContain(settings.replaceAll('"', '&quot;'));
    expect(method()?.settings).toEqual({ rate: 9 });
  });

  test('is switched off and on, and deleted', async () => {
    const { post, method, store } = setUp();
    await post(`${path}/toggle`);
    expect(method()?.enabled).toBe(false);
    await post(`${path}/toggle`);
    expect(method()?.enabled).toBe(true);
    await post(`${path}/delete`);
    expect(store.methods.size).toBe(0);
  });

  test('of another zone, and zones that do not exist, are not found', async () => {
    const { get, post, sim, store, method } = setUp();
    addZone(sim, store);
    for (const missing of ['/zones/9', '/zones/9/methods/new', '/zones/2/methods/21', '/zones/1/methods/99']) {
      expect((await get(missing)).status).toBe(404);
      expect((await post(missing)).status).toBe(404);
    }
    for (const missing of ['/zones/9', '/zones/2/methods/21']) {
      expect((await post(`${missing}/toggle`)).status).toBe(404);
      expect((await post(`${missing}/delete`)).status).toBe(404);
    }
    expect(method()?.enabled).toBe(true);
  });
});

test('a carrier can be disconnected', async () => {
  const { post, sim, store } = setUp();
  keepConnection(sim, store, { carrierId: 'fedex', values: {} });
  await post('/connections/fedex/delete');
  expect(store.connections.size).toBe(0);
});

describe('the checkout preview', () => {
  test('shows the zone, each price, and why a method is missing', async () => {
    const { get, sim, store, zone } = setUp();
    const { status, html } = await get('?country=us&orderTotal=50&weight=2&items=1&channel=1');
    expect(status).toBe(200);
    expect(html).toContain('Zone: <strong>United States</strong>');
    expect(html).toMatch(/9 USD[\s\S]*2 USD, shown separately[\s\S]*11 USD/);
    const place = { store, zone: zone() ?? addZone(sim, store) };
    addMethod(sim, place, { name: 'FedEx', type: 'fedex', settings: {} });
    expect((await get('?country=US')).html).toContain('The carrier is not connected.');
  });

  test('says when nothing covers the address, or the question makes no sense', async () => {
    const { get } = setUp();
    expect((await get('?country=MX')).html).toContain('No enabled zone covers this address.');
    expect((await get('?country=Mexico')).html).toContain('role="alert"');
    expect((await get()).html).not.toContain('role="status"');
  });
});
