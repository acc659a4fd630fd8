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
  // Colours under the mouse are BigDesign's.
  await page.mouse.move(0, 0);
  for (const width of WIDTHS) {
    await panel.expectToFit(width);
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

test('a new zone of each type, and what is wrong with it', async ({ page, panel }) => {
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
