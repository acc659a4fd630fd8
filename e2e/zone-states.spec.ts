import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessibility';
import type { ControlPanel } from './fixtures/control-panel';
import type { SimulatedStore, Simulator } from './fixtures/simulator';
import { expect, test } from './fixtures/test';

test.use({ template: 'empty' });
test.slow();

const WIDTHS = [400, 1280] as const;
const viewport = { width: 1280, height: 900 };
const READ_ZONES = 'GET /v2/shipping/zones';

/** Looks at the app as it stands: it fits both widths and axe finds nothing; a picture of each goes to the test's output. */
async function look(page: Page, panel: ControlPanel, state: string): Promise<void> {
  for (const width of WIDTHS) {
    await panel.expectToFit(width);
    // Away from buttons: their colours under the mouse are BigDesign's.
    await panel.app.getByRole('heading', { level: 1, includeHidden: true }).hover({ force: true });
    await expectAccessible(page);
    // A frame of another site is painted only as far as the window shows it.
    const height = await panel.app.locator('html').evaluate((element) => element.scrollHeight);
    await page.setViewportSize({ ...viewport, height: height + 200 });
    const path = test.info().outputPath(`${state.replaceAll(' ', '-')}-${width}.png`);
    await page.locator('iframe[title="Carrier Desk"]').screenshot({ path });
    await page.setViewportSize(viewport);
  }
  await panel.expectToFit(1280);
}

const addZone = (simulator: Simulator, store: SimulatedStore, zone: object = {}) =>
  simulator.control<{ id: number }>('POST', `/stores/${store.hash}/zones`, zone);

const addMethod = (simulator: Simulator, store: SimulatedStore, at: { zoneId: number; method: object }) =>
  simulator.control<{ id: number }>('POST', `/stores/${store.hash}/zones/${at.zoneId}/methods`, at.method);

async function choose(panel: ControlPanel, label: string, option: string): Promise<void> {
  await panel.app.getByRole('combobox', { name: label }).click();
  await panel.app.getByRole('option', { name: option, exact: true }).click();
}

test('the list: empty, unreadable, and with zones of every type', async ({ page, panel, simulator, store }) => {
  await panel.install();
  await panel.follow('Zones');
  await expect(panel.app.getByText('no shipping zones yet')).toBeVisible();
  await look(page, panel, 'list empty');

  await simulator.fault(store, { route: READ_ZONES, times: 'endless', fault: { kind: 'status', status: 500 } });
  await panel.openApp('/zones');
  await expect(panel.app.getByRole('heading', { name: 'Zones', level: 1 })).toBeVisible();
  await expect(panel.app.getByRole('button', { name: 'Try again' })).toBeVisible();
  await look(page, panel, 'list unreadable');

  await simulator.control('DELETE', `/faults?store=${store.hash}`);
  const us = await addZone(simulator, store, { name: 'United States with a name that is rather long for a table' });
  await addMethod(simulator, store, { zoneId: us.id, method: {} });
  const states = ['NC', 'SC', 'VA'].map((state) => ({ country_iso2: 'US', state_iso2: state }));
  await addZone(simulator, store, { name: 'Three states', type: 'state', locations: states, enabled: false });
  await addZone(simulator, store, { name: 'Codes', postal_codes: { count: 1200 } });
  await addZone(simulator, store, { name: 'Elsewhere', type: 'global' });
  await panel.openApp('/zones');
  await expect(panel.app.getByRole('row')).toHaveCount(5);
  await look(page, panel, 'list');

  await panel.app.getByRole('button', { name: 'Delete United States' }).click();
  await expect(panel.app.getByRole('dialog')).toBeVisible();
  await look(page, panel, 'delete zone dialog');
});

test('a new zone of countries or states, and what is wrong with it', async ({ page, panel }) => {
  await panel.install();
  await panel.openApp('/zones/new');
  await expect(panel.app.getByRole('group', { name: 'Countries' })).toBeVisible();
  await look(page, panel, 'new zone countries');

  await panel.app.getByRole('button', { name: 'Add zone' }).click();
  await expect(panel.app.getByLabel(/^Name/)).toBeFocused();
  await look(page, panel, 'new zone refused');

  await choose(panel, 'Type', 'States or provinces');
  await panel.app.getByRole('combobox', { name: 'Country' }).fill('United States (US');
  await panel.app.getByRole('option', { name: 'United States (US)' }).click();
  await panel.app.getByRole('button', { name: /^Choose all 62 / }).click();
  await look(page, panel, 'new zone states');
});

test('a new zone of postal codes, or for the rest of the world', async ({ page, panel }) => {
  await panel.install();
  await panel.openApp('/zones/new');
  await expect(panel.app.getByRole('group', { name: 'Countries' })).toBeVisible();
  await choose(panel, 'Type', 'Postal codes');
  await panel.app.getByRole('combobox', { name: 'Country' }).fill('Australia');
  await panel.app.getByRole('option', { name: 'Australia (AU)' }).click();
  await panel.app.getByLabel('Postal codes to add').fill('2000, 2001\n20x0 2000-2010\n123456');
  await panel.app.getByRole('button', { name: 'Add codes' }).click();
  await expect(panel.app.getByRole('region', { name: 'Check of the postal codes' })).toBeVisible();
  await look(page, panel, 'new zone postal codes to look at');
  await panel.app.getByRole('button', { name: /^Add 2 postal codes$/ }).click();
  await panel.app.getByRole('checkbox', { name: 'Free shipping' }).press('Space');
  await choose(panel, 'Handling fee', 'Percentage');
  await look(page, panel, 'new zone postal codes');

  await choose(panel, 'Type', 'Rest of the world');
  await look(page, panel, 'new zone rest of the world');
});

test('a zone that is edited: as it is, with 40,000 codes, and changed meanwhile', async ({
  page,
  panel,
  simulator,
  store,
}) => {
  const us = await addZone(simulator, store, { name: 'Home' });
  const codes = await addZone(simulator, store, { name: 'Codes', postal_codes: { count: 40_000 } });
  await panel.install();
  await panel.openApp(`/zones/${us.id}/edit`);
  await expect(panel.app.getByLabel(/^Name/)).toHaveValue('Home');
  await look(page, panel, 'edit zone');

  await simulator.control('PUT', `/stores/${store.hash}/zones/${us.id}`, { name: 'Renamed by somebody else' });
  await panel.app.getByLabel(/^Name/).fill('Renamed here');
  await panel.app.getByRole('button', { name: 'Save changes' }).click();
  await expect(panel.app.getByRole('button', { name: 'Keep my changes' })).toBeVisible();
  await look(page, panel, 'edit zone conflict');

  await panel.openApp(`/zones/${codes.id}/edit`);
  await expect(panel.app.getByText('40,000 of 40,000 postal codes.')).toBeVisible();
  await look(page, panel, 'edit zone 40000 codes');
});

test('one zone: empty, with what is wrong with it, and what a shopper would pay', async ({
  page,
  panel,
  simulator,
  store,
}) => {
  const free = { enabled: true, minimum_sub_total: 80, exclude_fixed_shipping_products: true };
  const fee = { fixed_surcharge: '1.50', display_separately: true };
  const home = await addZone(simulator, store, { name: 'Home', free_shipping: free, handling_fees: fee });
  await panel.install();
  await panel.openApp(`/zones/${home.id}`);
  await expect(panel.app.getByText('This zone has no methods yet.')).toBeVisible();
  await look(page, panel, 'zone without methods');

  const carolinas = { name: 'Home again', type: 'country', locations: [{ country_iso2: 'US' }] };
  await addZone(simulator, store, carolinas);
  const byWeight = { default_cost: null, default_cost_type: 'fixed_amount', range: gappy };
  const services = { carrier_options: { delivery_services: ['FEDEX_GROUND'] } };
  for (const method of [
    { name: 'By weight', type: 'weight', settings: byWeight },
    { name: 'A flat rate with a long name that has to wrap somewhere', type: 'perorder', settings: { rate: 9 } },
    { name: 'FedEx', type: 'fedex', settings: services },
    { name: 'Per item, not now', type: 'peritem', settings: { rate: 2.5 }, enabled: false },
    { name: 'Parcelwise', type: 'carrier_33', settings: { carrier_options: { speed: 'fast' } } },
  ]) {
    await addMethod(simulator, store, { zoneId: home.id, method });
  }
  await panel.openApp(`/zones/${home.id}`);
  await expect(panel.app.getByText('Other zones cover the same places')).toBeVisible();
  await panel.app.getByLabel(/^Weight/).fill('25');
  await panel.app.getByText('What this takes for granted').click();
  await look(page, panel, 'zone with warnings and calculator');

  await panel.app.getByLabel(/^Weight/).fill('much');
  await look(page, panel, 'zone calculator refused');
  await panel.app.getByRole('button', { name: 'Duplicate FedEx' }).click();
  await expect(panel.app.getByRole('dialog')).toBeVisible();
  await look(page, panel, 'zone duplicate dialog');
  await panel.app.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await panel.app.getByRole('button', { name: 'Copy FedEx to zones' }).click();
  await expect(panel.app.getByRole('dialog')).toBeVisible();
  await look(page, panel, 'zone copy dialog');
});

/** Ranges with a gap and an overlap, that begin above 0. */
const gappy = [
  { lower_limit: 1, upper_limit: 20, shipping_cost: 5 },
  { lower_limit: 30, upper_limit: 50, shipping_cost: 9 },
  { lower_limit: 45, upper_limit: 90, shipping_cost: 14.5 },
];

test('what was changed outside the app, and activity that can be undone', async ({ page, panel, simulator, store }) => {
  const home = await addZone(simulator, store, { name: 'Home' });
  const gone = await addZone(simulator, store, { name: 'Gone soon', postal_codes: { count: 300 } });
  const flat = await addMethod(simulator, store, { zoneId: home.id, method: { name: 'Flat' } });
  const item = { name: 'Item', type: 'peritem', settings: { rate: 2 } };
  const deleted = await addMethod(simulator, store, { zoneId: home.id, method: item });
  await panel.install();
  await panel.openApp('/zones');
  await expect(panel.app.getByRole('row')).toHaveCount(3);
  await panel.openApp(`/zones/${home.id}`);
  await expect(panel.app.getByRole('link', { name: 'Edit Item' })).toBeVisible();

  const zones = `/stores/${store.hash}/zones`;
  await simulator.control('PUT', `${zones}/${home.id}`, {
    name: 'Home sweet home',
    enabled: false,
    locations: ['CA', 'MX', 'DE'].map((country) => ({ country_iso2: country })),
  });
  await simulator.control('PUT', `${zones}/${home.id}/methods/${flat.id}`, { settings: { rate: 12 }, enabled: false });
  await simulator.control('DELETE', `${zones}/${home.id}/methods/${deleted.id}`);
  await addMethod(simulator, store, { zoneId: home.id, method: { name: 'Added elsewhere' } });
  await simulator.control('DELETE', `${zones}/${gone.id}`);
  await addZone(simulator, store, { name: 'New elsewhere', type: 'global' });

  await panel.openApp(`/zones/${home.id}`);
  await expect(panel.app.getByText(/^Changed outside this app since/)).toBeVisible();
  await look(page, panel, 'zone changed outside');
  await panel.openApp('/zones');
  await expect(panel.app.getByText('Zones added or deleted outside this app')).toBeVisible();
  await look(page, panel, 'list changed outside');

  await panel.app.getByRole('switch', { name: 'Enabled: Home sweet home' }).press('Space');
  await expect(panel.app.getByText('“Home sweet home” is enabled')).toBeVisible();
  await panel.app.getByRole('button', { name: 'Delete New elsewhere' }).click();
  await panel.app.getByRole('button', { name: 'Delete zone' }).click();
  await expect(panel.app.getByText('“New elsewhere” is deleted')).toBeVisible();
  await panel.follow('Activity');
  const undo = panel.app.getByRole('button', { name: /^Undo: Deleted/ });
  await expect(undo).toBeVisible();
  await look(page, panel, 'activity');
  await undo.click();
  await expect(panel.app.getByRole('dialog')).toBeVisible();
  await look(page, panel, 'activity undo dialog');
  await panel.app.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await expect(panel.app.getByText(/^Undone /).first()).toBeVisible();
  await look(page, panel, 'activity undone');
});

test('methods: the choice, and a form of every kind', async ({ page, panel, simulator, store }) => {
  const { id } = await addZone(simulator, store, { name: 'Home' });
  await panel.install();
  await panel.openApp(`/zones/${id}/methods/new`);
  await expect(panel.app.getByRole('link', { name: 'Add FedEx' })).toBeVisible();
  await look(page, panel, 'add method');

  for (const type of ['perorder', 'usps', 'fedex', 'freeshipping']) {
    await panel.openApp(`/zones/${id}/methods/new?type=${type}`);
    await expect(panel.app.getByRole('button', { name: 'Add method' })).toBeVisible();
    await look(page, panel, `add method ${type}`);
  }
  await panel.openApp(`/zones/${id}/methods/new?type=fedex`);
  await panel.app.getByLabel(/^Name/).fill('');
  await panel.app.getByRole('button', { name: 'Add method' }).click();
  await expect(panel.app.getByText('Name is required')).toBeVisible();
  await look(page, panel, 'add method refused');

  const settings = { default_cost: 4, default_cost_type: 'percentage_of_total', range: gappy, note: { by: 'me' } };
  const weight = await addMethod(simulator, store, { zoneId: id, method: { name: 'Bulk', type: 'weight', settings } });
  await panel.openApp(`/zones/${id}/methods/${weight.id}`);
  await expect(panel.app.getByText(/^Gap: orders between/)).toBeVisible();
  await look(page, panel, 'edit method ranges');

  await simulator.control('PUT', `/stores/${store.hash}/zones/${id}/methods/${weight.id}`, { name: 'Theirs' });
  await panel.app.getByLabel(/^Name/).fill('Ours');
  await panel.app.getByRole('button', { name: 'Save changes' }).click();
  await expect(panel.app.getByRole('button', { name: 'Keep my changes' })).toBeVisible();
  await look(page, panel, 'edit method conflict');

  const provider = { carrier_options: { speed: 'fast', insured: true, depot: null, token: 'abc' } };
  const own = await addMethod(simulator, store, {
    zoneId: id,
    method: { name: 'Parcelwise', type: 'carrier_33', settings: provider },
  });
  await panel.openApp(`/zones/${id}/methods/${own.id}`);
  await expect(panel.app.getByLabel('Value of speed', { exact: true })).toBeVisible();
  await look(page, panel, 'edit method provider');
});

test.describe('in a store with several storefronts', () => {
  test.use({ template: 'pro' });

  test('every method by storefront, and the storefronts of one', async ({ page, panel, simulator, store }) => {
    const { id } = await addZone(simulator, store, { name: 'Home' });
    await addMethod(simulator, store, { zoneId: id, method: { name: 'Free', type: 'freeshipping', settings: {} } });
    const flat = await addMethod(simulator, store, { zoneId: id, method: { name: 'Flat rate with a long name' } });
    await panel.install();
    await panel.openApp('/zones/storefronts');
    await expect(panel.app.getByRole('heading', { name: 'Methods by storefront' })).toBeVisible();
    await expect(panel.app.getByRole('checkbox').first()).toBeVisible();
    await look(page, panel, 'storefronts');

    await simulator.fault(store, {
      route: 'PUT /v2/shipping/zones/*/methods/*',
      times: 'endless',
      fault: { kind: 'status', status: 422, body: [{ status: 422, message: 'The channel is closed.' }] },
    });
    await panel.app
      .getByRole('checkbox', { name: 'Flat rate with a long name in Home on Meridian Trade' })
      .press('Space');
    await panel.app.getByRole('button', { name: /^Save/ }).click();
    await expect(panel.app.getByText('Not everything was saved')).toBeVisible();
    await look(page, panel, 'storefronts refused');

    await panel.openApp(`/zones/${id}/methods/${flat.id}`);
    await panel.app.getByRole('radio', { name: 'Only those chosen' }).press('Space');
    await look(page, panel, 'edit method storefronts');
  });
});
