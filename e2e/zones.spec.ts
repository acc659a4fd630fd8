import type { Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessibility';
import type { ControlPanel } from './fixtures/control-panel';
import type { SimulatedStore, Simulator } from './fixtures/simulator';
import { expect, test } from './fixtures/test';

test.use({ template: 'empty' });

interface StoredMethod {
  id: number;
  name: string;
  type: string;
  settings: Record<string, unknown>;
  enabled: boolean;
}

const WRITE_METHOD = 'PUT /v2/shipping/zones/*/methods/*';
const ADD_METHOD = 'POST /v2/shipping/zones/*/methods';
const fedexOptions = {
  delivery_services: ['FEDEX_GROUND', 'FEDEX_MOON_SHUTTLE'],
  dropoff_type: 'REGULAR_PICKUP',
  packaging_type: 'YOUR_PACKAGING',
  packing_method: 'SEPARATE',
  rate_type: 'LIST',
  include_package_value: true,
  destination_type: 'residential',
  signature: 'adult',
};

/** A zone called Home in the store, and what the simulator knows of its methods. */
async function addZone(simulator: Simulator, store: SimulatedStore) {
  const zones = `/stores/${store.hash}/zones`;
  const { id } = await simulator.control<{ id: number }>('POST', zones, { name: 'Home' });
  return {
    path: `/zones/${id}`,
    addMethod: (method: object) => simulator.control<StoredMethod>('POST', `${zones}/${id}/methods`, method),
    changeMethod: (methodId: number, method: object) =>
      simulator.control('PUT', `${zones}/${id}/methods/${methodId}`, method),
    methods: async () => {
      const truth = await simulator.truth<{ zones: { methods: StoredMethod[] }[] }>(store);
      return truth.zones.flatMap(({ methods }) => methods);
    },
  };
}

/** The line of a method; the first one, because what it would cost stands below. */
const methodRow = (panel: ControlPanel, name: string) =>
  panel.app
    .getByRole('row')
    .filter({ has: panel.app.getByRole('cell', { name, exact: true }) })
    .first();

/** Tabs until the control with this label has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, panel: ControlPanel, label: string | RegExp) {
  const control = panel.app.getByLabel(label).first();
  for (let steps = 0; steps < 80; steps += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(label)}`);
}

test('a flat rate is added by keyboard, changed, switched off and on, and deleted', async ({
  page,
  panel,
  simulator,
  store,
}) => {
  const zone = await addZone(simulator, store);
  await panel.install();
  await panel.follow('Zones');
  await panel.app.getByRole('link', { name: 'Home', exact: true }).click();
  await panel.app.getByRole('link', { name: 'Add method' }).click();
  await panel.app.getByRole('link', { name: 'Add Flat rate per order' }).click();

  await expect(panel.app.getByRole('heading', { name: 'Add Flat rate per order to Home' })).toBeVisible();
  await panel.app.getByLabel(/^Name/).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Standard');
  await tabTo(page, panel, /^Rate per order/);
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');

  await expect(panel.app.getByText('“Standard” is saved and enabled.')).toBeVisible();
  await expect(methodRow(panel, 'Standard')).toContainText('$8.00 per order');
  expect(await zone.methods()).toMatchObject([{ name: 'Standard', settings: { rate: 8 }, enabled: true }]);

  await panel.app.getByRole('link', { name: 'Edit Standard' }).click();
  await panel.app.getByLabel(/^Rate per order/).fill('9.50');
  await panel.app.getByRole('button', { name: 'Save changes' }).click();
  await expect(methodRow(panel, 'Standard')).toContainText('$9.50 per order');

  const control = panel.app.getByRole('switch', { name: 'Enabled: Standard' });
  await control.press('Space');
  await expect(panel.app.getByText('“Standard” is disabled.')).toBeVisible();
  await expect(control).not.toBeChecked();
  await expect(panel.app.getByText('No method of this zone is enabled')).toBeVisible();
  await control.press('Space');
  await expect(panel.app.getByText('“Standard” is enabled.')).toBeVisible();
  expect(await zone.methods()).toMatchObject([{ settings: { rate: 9.5 }, enabled: true }]);

  await panel.app.getByRole('button', { name: 'Delete Standard' }).click();
  await expect(panel.app.getByRole('dialog')).toContainText('you can undo this on the activity page');
  await panel.app.getByRole('button', { name: 'Delete method' }).click();
  await expect(panel.app.getByText('“Standard” is deleted.')).toBeVisible();
  expect(await zone.methods()).toEqual([]);

  await panel.follow('Activity');
  for (const deed of ['Added', 'Changed', 'Disabled', 'Enabled', 'Deleted']) {
    await expect(
      panel.app.getByRole('row', { name: new RegExp(`${deed} a shipping method.*Standard in Home`) }),
    ).toBeVisible();
  }
});

test('a carrier’s method is added with its options, and says that the carrier is not connected', async ({
  panel,
  simulator,
  store,
}) => {
  const zone = await addZone(simulator, store);
  await panel.install();
  await panel.openApp(`${zone.path}/methods/new`);
  const royalMail = panel.app.getByRole('listitem').filter({ hasText: 'Royal Mail' });
  await expect(royalMail).toContainText('Not connected');
  await expect(royalMail.getByRole('link', { name: 'Connect Royal Mail' })).toBeVisible();
  await royalMail.getByRole('link', { name: 'Add Royal Mail' }).click();
  await expect(panel.app.getByText('Royal Mail is not connected')).toBeVisible();

  await panel.app.getByRole('button', { name: 'Add method' }).click();
  await expect(panel.app.getByText('Choose at least one option for Delivery services')).toBeVisible();
  await panel.app.getByLabel('Express by 9am').press('Space');
  await panel.app.getByLabel('Express 24').press('Space');
  await panel.app.getByRole('button', { name: 'Add method' }).click();
  await expect(methodRow(panel, '2 services')).toBeVisible();
  expect(await simulator.requests(store, ADD_METHOD)).toMatchObject([
    {
      body: {
        type: 'royalmail',
        name: 'Royal Mail',
        settings: { carrier_options: { delivery_services: ['Express9', 'Express24'] } },
        enabled: true,
      },
    },
  ]);
});

test('editing keeps what the app does not know, and shows it', async ({ panel, simulator, store }) => {
  const zone = await addZone(simulator, store);
  const { id } = await zone.addMethod({ name: 'FedEx', type: 'fedex', settings: { carrier_options: fedexOptions } });
  await panel.install();
  await panel.openApp(`${zone.path}/methods/${id}`);
  await expect(panel.app.getByText('carrier_options.signature')).toBeVisible();
  await expect(panel.app.getByLabel('FEDEX_MOON_SHUTTLE (set in BigCommerce)')).toBeChecked();
  await panel.app.getByLabel('FedEx 2Day', { exact: true }).press('Space');
  await panel.app.getByRole('button', { name: 'Save changes' }).click();
  await expect(methodRow(panel, '3 services')).toBeVisible();
  const [method] = await zone.methods();
  expect(method?.settings).toEqual({
    carrier_options: { ...fedexOptions, delivery_services: ['FEDEX_GROUND', 'FEDEX_2_DAY', 'FEDEX_MOON_SHUTTLE'] },
  });
});

test('a method that changed in BigCommerce meanwhile is not overwritten silently', async ({
  panel,
  simulator,
  store,
}) => {
  const zone = await addZone(simulator, store);
  const { id } = await zone.addMethod({ name: 'Flat', type: 'perorder', settings: { rate: 9 } });
  await panel.install();
  await panel.openApp(`${zone.path}/methods/${id}`);
  await panel.app.getByLabel(/^Name/).fill('Mine');
  await zone.changeMethod(id, { settings: { rate: 11 } });
  await panel.app.getByRole('button', { name: 'Save changes' }).click();

  await expect(panel.app.getByRole('row', { name: 'Rate per order 9 11 9' })).toBeVisible();
  expect(await simulator.requests(store, WRITE_METHOD)).toEqual([]);
  await panel.app.getByRole('button', { name: 'Keep my changes' }).click();
  await expect(panel.app.getByLabel(/^Rate per order/)).toHaveValue('11');
  await panel.app.getByRole('button', { name: 'Save changes' }).click();
  await expect(methodRow(panel, 'Mine')).toContainText('$11.00 per order');
});

test('a lost answer makes one method, whatever is pressed', async ({ panel, simulator, store }) => {
  const zone = await addZone(simulator, store);
  await simulator.fault(store, { route: ADD_METHOD, fault: { kind: 'drop', when: 'after' } });
  await panel.install();
  await panel.openApp(`${zone.path}/methods/new?type=peritem`);
  await panel.app.getByLabel(/^Rate per item/).fill('2');
  await panel.app.getByRole('button', { name: 'Add method' }).dblclick();
  await expect(methodRow(panel, 'Flat rate per item')).toContainText('$2.00 per item');
  expect(await zone.methods()).toHaveLength(1);
});

test('a person whose role only reads sees methods and no controls', async ({ panel, simulator, store }) => {
  const zone = await addZone(simulator, store);
  const { id } = await zone.addMethod({ name: 'Flat' });
  await panel.install();
  const staff = panel.as('user');
  await staff.openApp();
  await expect(staff.app.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  await panel.openApp('/settings');
  const person = store.users.find(({ role }) => role === 'user');
  const row = panel.app.getByRole('row').filter({ hasText: person?.email ?? '' });
  await row.getByRole('combobox').click();
  await panel.app.getByRole('option', { name: 'Viewer' }).click();
  await row.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.app.getByText(/is now viewer/)).toBeVisible();

  await staff.openApp(zone.path);
  await expect(methodRow(staff, 'Flat')).toContainText('Enabled');
  await expect(staff.app.getByRole('switch')).toHaveCount(0);
  await expect(staff.app.getByRole('link', { name: 'Add method' })).toHaveCount(0);
  await staff.openApp(`${zone.path}/methods/${id}`);
  await expect(staff.app.getByText(/Your role shows zones only/)).toBeVisible();
  await expect(staff.app.getByRole('button', { name: 'Save changes' })).toHaveCount(0);
});

test('zones of nobody and of other stores are not found', async ({ panel, browserConsole }) => {
  browserConsole.allow(/404/);
  await panel.install();
  for (const path of ['/zones/999999', '/zones/abc', '/zones/999999/methods/new', '/zones/999999/methods/5']) {
    await panel.openApp(path);
    await expect(panel.app.getByRole('heading', { level: 1 })).toHaveText(/not found|does not exist/i);
  }
});

test('the list says when BigCommerce cannot be read, and tries again', async ({ panel, simulator, store }) => {
  await addZone(simulator, store);
  await panel.install();
  await simulator.fault(store, {
    route: 'GET /v2/shipping/zones',
    times: 'endless',
    fault: { kind: 'status', status: 500 },
  });
  await panel.openApp('/zones');
  await expect(panel.app.getByText('BigCommerce could not be read')).toBeVisible();
  await simulator.control('DELETE', `/faults?store=${store.hash}`);
  await panel.app.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.app.getByRole('link', { name: 'Home', exact: true })).toBeVisible();
});

for (const width of [400, 1280] as const) {
  test(`every page of zones is accessible and fits at ${width} px`, async ({ page, panel, simulator, store }) => {
    const zone = await addZone(simulator, store);
    const { id } = await zone.addMethod({ name: 'FedEx', type: 'fedex', settings: { carrier_options: fedexOptions } });
    await zone.addMethod({ name: 'Standard', type: 'perorder', settings: { rate: 8 }, enabled: false });
    await panel.install();
    const pages = {
      '/zones': 'Zones',
      [zone.path]: 'Home',
      [`${zone.path}/methods/new`]: 'Add method to Home',
      [`${zone.path}/methods/new?type=upsready`]: 'Add UPS Ready to Home',
      [`${zone.path}/methods/${id}`]: 'Edit FedEx',
    };
    for (const [path, heading] of Object.entries(pages)) {
      await panel.openApp(path);
      await expect(panel.app.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      await panel.expectToFit(width);
      await expectAccessible(page);
    }
  });
}
