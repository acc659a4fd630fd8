import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessibility';
import type { ControlPanel } from './fixtures/control-panel';
import type { SimulatedStore, Simulator } from './fixtures/simulator';
import { expect, test } from './fixtures/test';

test.use({ template: 'empty' });

const POST = 'POST /v2/shipping/zones';
const PUT = 'PUT /v2/shipping/zones/*';

interface StoredZone {
  id: number;
  name: string;
  type: string;
  enabled: boolean;
}

const addZone = (simulator: Simulator, store: SimulatedStore, zone: object) =>
  simulator.control<StoredZone>('POST', `/stores/${store.hash}/zones`, zone);
const changeZone = (simulator: Simulator, store: SimulatedStore, { id, ...zone }: { id: number; name: string }) =>
  simulator.control('PUT', `/stores/${store.hash}/zones/${id}`, zone);
const sent = async (simulator: Simulator, store: SimulatedStore, route: string) =>
  (await simulator.requests(store, route)).map(({ body }) => body);

const zoneRow = (panel: ControlPanel, name: string) =>
  panel.app.getByRole('row').filter({ has: panel.app.getByRole('link', { name, exact: true }) });

/** Tabs until the control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, control: Locator) {
  for (let steps = 0; steps < 120; steps += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(control)}`);
}

/** Opens a drop-down list by keyboard and takes an option. */
async function choose(page: Page, panel: ControlPanel, { list, option }: { list: RegExp; option: string }) {
  await tabTo(page, panel.app.getByRole('combobox', { name: list }));
  await page.keyboard.press('ArrowDown');
  const wanted = panel.app.getByRole('option', { name: option, exact: true });
  for (let steps = 0; steps < 20; steps += 1) {
    const active = await panel.app.getByRole('combobox', { name: list }).getAttribute('aria-activedescendant');
    if (active !== null && active === (await wanted.getAttribute('id'))) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

async function openNewForm(panel: ControlPanel) {
  await panel.install();
  await panel.follow('Zones');
  await panel.app.getByRole('link', { name: 'Add zone' }).first().press('Enter');
  await expect(panel.app.getByRole('heading', { name: 'Add zone', level: 1 })).toBeVisible();
  await panel.app.getByLabel(/^Name/).focus();
}

test('a zone of countries is added by keyboard, with free shipping and a fee', async ({
  page,
  panel,
  simulator,
  store,
}) => {
  await openNewForm(panel);
  await page.keyboard.type('Down under');
  await tabTo(page, panel.app.getByLabel('Search countries'));
  await page.keyboard.type('austra');
  await page.keyboard.press('Enter');
  await page.keyboard.type('nz');
  await tabTo(page, panel.app.getByLabel('New Zealand (NZ)'));
  await page.keyboard.press('Space');
  await expect(panel.app.getByRole('list', { name: 'Chosen countries' })).toContainText('Australia');
  await tabTo(page, panel.app.getByLabel('Free shipping'));
  await page.keyboard.press('Space');
  await tabTo(page, panel.app.getByLabel(/^Minimum order total/));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('99.50');
  await tabTo(page, panel.app.getByLabel(/^Leave out products/));
  await page.keyboard.press('Space');
  await choose(page, panel, { list: /^Handling fee/, option: 'Percentage' });
  await tabTo(page, panel.app.getByLabel(/^Percentage/));
  await page.keyboard.type('2.5');
  await tabTo(page, panel.app.getByLabel('Show it separately'));
  await page.keyboard.press('Space');
  await tabTo(page, panel.app.getByRole('button', { name: 'Add zone' }));
  await page.keyboard.press('Enter');

  await expect(panel.app.getByText('“Down under” is saved.')).toBeVisible();
  await expect(zoneRow(panel, 'Down under')).toContainText('Countries: Australia and New Zealand');
  await expect(panel.app.getByRole('link', { name: 'Add a method to Down under' })).toBeVisible();
  expect(await sent(simulator, store, POST)).toEqual([
    {
      name: 'Down under',
      type: 'country',
      locations: [{ country_iso2: 'AU' }, { country_iso2: 'NZ' }],
      free_shipping: { enabled: true, minimum_sub_total: '99.50', exclude_fixed_shipping_products: true },
      handling_fees: { percentage_surcharge: '2.5', display_separately: true },
      enabled: true,
    },
  ]);
});

test('a zone of states is added from two countries, three letters included', async ({
  page,
  panel,
  simulator,
  store,
}) => {
  await openNewForm(panel);
  await page.keyboard.type('Capitals');
  await choose(page, panel, { list: /^Type/, option: 'States or provinces' });
  for (const [country, search, state] of [
    ['Australia (AU)', 'act', 'Australian Capital Territory'],
    ['United States (US)', 'district', 'District of Columbia'],
  ] as const) {
    const list = panel.app.getByRole('combobox', { name: /^Country/ });
    await tabTo(page, list);
    await list.fill(country);
    await panel.app.getByRole('option', { name: country, exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, panel.app.getByLabel(/^Search states of/));
    await page.keyboard.type(search);
    await page.keyboard.press('Enter');
    await expect(panel.app.getByRole('list', { name: 'Chosen states or provinces' })).toContainText(state);
    await panel.app.getByLabel(/^Name/).focus();
  }
  await tabTo(page, panel.app.getByRole('button', { name: 'Add zone' }));
  await page.keyboard.press('Enter');
  await expect(zoneRow(panel, 'Capitals')).toContainText('Australian Capital Territory and District of Columbia');
  expect(await sent(simulator, store, POST)).toMatchObject([
    {
      type: 'state',
      locations: [
        { country_iso2: 'AU', state_iso2: 'ACT' },
        { country_iso2: 'US', state_iso2: 'DC' },
      ],
    },
  ]);
});

test('postal codes are pasted; what is wrong with them is shown by line before any is added', async ({
  page,
  panel,
  simulator,
  store,
}) => {
  await openNewForm(panel);
  await page.keyboard.type('London');
  await choose(page, panel, { list: /^Type/, option: 'Postal codes' });
  await panel.app.getByRole('button', { name: 'Add zone' }).press('Enter');
  await expect(panel.app.getByText('Choose at least one postal code')).toBeVisible();

  const list = panel.app.getByRole('combobox', { name: /^Country/ });
  await list.fill('United Kingdom (GB)');
  await panel.app.getByRole('option', { name: 'United Kingdom (GB)', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  const text = panel.app.getByLabel('Postal codes to add');
  await text.fill('SW1A 1AA; EC1A 1BB\nNOT A CODE\nsw1a1aa, M1 1AE\nW1*');
  await panel.app.getByRole('button', { name: 'Add codes' }).press('Enter');
  const review = panel.app.getByRole('region', { name: 'Check of the postal codes' });
  await expect(review).toBeFocused();
  await expect(review).toContainText('3 postal codes ready to be added');
  await expect(review).toContainText('Line 2: “NOT A CODE” does not look like a postal code of United Kingdom.');
  await expect(review).toContainText('Line 3: “SW1A1AA” stands further up already.');
  await expect(review).toContainText('Line 4: “W1*” does not look like a postal code');
  await expect(review).toContainText('does not describe wildcards or ranges');
  await expect(panel.app.getByText(/^0 of 40,000 postal codes/)).toBeVisible();
  await expectAccessible(page);

  await review.getByRole('button', { name: 'Add 3 postal codes' }).press('Enter');
  await expect(panel.app.getByText(/^3 of 40,000 postal codes/)).toBeVisible();
  await expect(text).toHaveValue('NOT A CODE\nW1*');
  await text.fill('W1*');
  await panel.app.getByRole('button', { name: 'Add codes' }).press('Enter');
  await review.getByRole('button', { name: 'Add 1 as written' }).press('Enter');
  await panel.app.getByLabel('From a file (text or CSV)').setInputFiles({
    name: 'codes.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('\uFEFF"N1 9GU"\r\n"E1 6AN"\r\n'),
  });
  await expect(panel.app.getByText(/^6 of 40,000 postal codes/)).toBeVisible();
  await panel.app.getByRole('button', { name: 'Remove N1 9GU' }).press('Enter');
  await expect(panel.app.getByRole('button', { name: 'Remove E1 6AN' })).toBeFocused();
  await panel.app.getByRole('button', { name: 'Add zone' }).press('Enter');
  await expect(panel.app.getByText('“London” is saved.')).toBeVisible();
  expect(await sent(simulator, store, POST)).toMatchObject([
    {
      type: 'zip',
      locations: ['SW1A 1AA', 'EC1A 1BB', 'M1 1AE', 'W1*', 'E1 6AN'].map((zip) => ({ country_iso2: 'GB', zip })),
    },
  ]);
});

test('the rest of the world is added, edited, switched off and on, and deleted', async ({
  page,
  panel,
  simulator,
  store,
}) => {
  await openNewForm(panel);
  await page.keyboard.type('World');
  await choose(page, panel, { list: /^Type/, option: 'Rest of the world' });
  await tabTo(page, panel.app.getByRole('button', { name: 'Add zone' }));
  await page.keyboard.press('Enter');
  await expect(zoneRow(panel, 'World')).toContainText('Rest of the world');

  await zoneRow(panel, 'World').getByRole('link', { name: 'Edit World' }).press('Enter');
  await panel.app.getByLabel(/^Name/).fill('Everywhere else');
  await choose(page, panel, { list: /^Handling fee/, option: 'Fixed amount' });
  await panel.app.getByLabel(/^Amount/).fill('3');
  await panel.app.getByRole('button', { name: 'Save changes' }).press('Enter');
  await expect(panel.app.getByText('“Everywhere else” is saved.')).toBeVisible();

  const control = panel.app.getByRole('switch', { name: 'Enabled: Everywhere else' });
  await control.press('Space');
  await expect(panel.app.getByText('“Everywhere else” is disabled.')).toBeVisible();
  await expect(control).not.toBeChecked();
  await control.press('Space');
  await expect(panel.app.getByText('“Everywhere else” is enabled.')).toBeVisible();
  expect(await sent(simulator, store, PUT)).toEqual(
    [true, false, true].map((enabled) => ({
      name: 'Everywhere else',
      type: 'global',
      free_shipping: { enabled: false, minimum_sub_total: '0.0000', exclude_fixed_shipping_products: false },
      handling_fees: { fixed_surcharge: '3', display_separately: false },
      enabled,
    })),
  );

  await panel.app.getByRole('button', { name: 'Delete Everywhere else' }).press('Enter');
  await expect(panel.app.getByRole('dialog')).toContainText(/undo this on the activity page/);
  await panel.app.getByRole('button', { name: 'Delete zone' }).press('Enter');
  await expect(panel.app.getByText('“Everywhere else” is deleted.', { exact: false })).toBeVisible();
  await expect(panel.app.getByText('This store has no shipping zones yet', { exact: false })).toBeVisible();

  await panel.follow('Activity');
  for (const deed of ['Added', 'Changed', 'Disabled', 'Enabled', 'Deleted']) {
    await expect(panel.app.getByRole('row', { name: new RegExp(`${deed} a zone`) })).toBeVisible();
  }
});

test('the deletion of a zone names the methods that go with it', async ({ panel, simulator, store }) => {
  const { id } = await addZone(simulator, store, { name: 'Home' });
  await simulator.control('POST', `/stores/${store.hash}/zones/${id}/methods`, { name: 'Snail mail' });
  await panel.install();
  await panel.follow('Zones');
  await panel.app.getByRole('button', { name: 'Delete Home' }).press('Enter');
  const dialog = panel.app.getByRole('dialog');
  await expect(dialog).toContainText('Its method goes with it: Snail mail.');
  await expect(dialog).toContainText('BigCommerce does not describe what happens to the methods of a deleted zone');
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(zoneRow(panel, 'Home')).toBeVisible();
});

const conflicting = {
  name: 'Home',
  type: 'country',
  locations: [{ country_iso2: 'US' }],
  handling_fees: { fixed_surcharge: '1', display_separately: false },
};

for (const choice of ['Keep my changes', 'Use BigCommerce’s version'] as const) {
  test(`what changed in BigCommerce meanwhile is shown beside mine: ${choice}`, async ({
    page,
    panel,
    simulator,
    store,
  }) => {
    const { id } = await addZone(simulator, store, conflicting);
    await panel.install();
    await panel.openApp(`/zones/${id}/edit`);
    await panel.app.getByLabel(/^Name/).fill('Mine');
    await panel.app.getByLabel('Search countries').fill('Canada');
    await panel.app.getByLabel('Search countries').press('Enter');
    await changeZone(simulator, store, { ...conflicting, id, name: 'Theirs' });
    await panel.app.getByRole('button', { name: 'Save changes' }).press('Enter');

    const row = panel.app.getByRole('table').getByRole('row', { name: /^Name/ });
    await expect(row.getByRole('cell')).toHaveText(['Home', 'Theirs', 'Mine']);
    expect(await sent(simulator, store, PUT)).toEqual([]);
    await expectAccessible(page);
    await panel.app.getByRole('button', { name: choice }).press('Enter');
    const keeps = choice === 'Keep my changes';
    await expect(panel.app.getByLabel(/^Name/)).toHaveValue(keeps ? 'Mine' : 'Theirs');
    await expect(panel.app.getByLabel(/^Name/)).toBeFocused();
    await panel.app.getByLabel(/^Amount/).fill('4');
    await panel.app.getByRole('button', { name: 'Save changes' }).press('Enter');
    await expect(zoneRow(panel, keeps ? 'Mine' : 'Theirs')).toBeVisible();
    expect(await sent(simulator, store, PUT)).toMatchObject([
      {
        name: keeps ? 'Mine' : 'Theirs',
        locations: keeps ? [{ country_iso2: 'US' }, { country_iso2: 'CA' }] : [{ country_iso2: 'US' }],
        handling_fees: { fixed_surcharge: '4' },
      },
    ]);
  });
}

test('a lost answer makes one zone, whatever is pressed', async ({ panel, simulator, store }) => {
  await simulator.fault(store, { route: POST, fault: { kind: 'drop', when: 'after' } });
  await panel.install();
  await panel.openApp('/zones/new');
  await panel.app.getByLabel(/^Name/).fill('Once');
  await panel.app.getByLabel('Search countries').fill('Peru');
  await panel.app.getByLabel('Search countries').press('Enter');
  await panel.app.getByRole('button', { name: 'Add zone' }).dblclick();
  await expect(zoneRow(panel, 'Once')).toBeVisible();
  const { zones } = await simulator.truth<{ zones: StoredZone[] }>(store);
  expect(zones).toHaveLength(1);
});

test('what was typed stays when BigCommerce refuses it, with its words', async ({
  panel,
  simulator,
  store,
  browserConsole,
}) => {
  browserConsole.allow(/400/);
  await simulator.fault(store, {
    route: POST,
    fault: { kind: 'status', status: 400, body: [{ status: 400, message: 'No such planet' }] },
  });
  await panel.install();
  await panel.openApp('/zones/new');
  await panel.app.getByLabel(/^Name/).fill('Mars');
  await panel.app.getByLabel('Search countries').fill('Peru');
  await panel.app.getByLabel('Search countries').press('Enter');
  await panel.app.getByRole('button', { name: 'Add zone' }).press('Enter');
  await expect(panel.app.getByText('No such planet')).toBeVisible();
  await expect(panel.app.getByLabel(/^Name/)).toHaveValue('Mars');
  await expect(panel.app.getByRole('list', { name: 'Chosen countries' })).toContainText('Peru');
});

test('40,000 postal codes are opened, searched, edited and saved', async ({ page, panel, simulator, store }) => {
  const codes = Array.from({ length: 40_000 }, (_, index) => String(10_000 + index));
  const { id } = await addZone(simulator, store, {
    name: 'Everything',
    type: 'zip',
    locations: codes.map((zip) => ({ zip, country_iso2: 'US' })),
  });
  await panel.install();
  await panel.openApp(`/zones/${id}/edit`);
  await expect(panel.app.getByText('1 to 100 of 40,000 in this zone')).toBeVisible();
  await expect(panel.app.getByRole('list', { name: 'Postal codes in this zone' }).getByRole('listitem')).toHaveCount(
    100,
  );
  await panel.app.getByRole('button', { name: 'Next page' }).press('Enter');
  await expect(panel.app.getByText('101 to 200 of 40,000 in this zone')).toBeVisible();

  await panel.app.getByLabel('Search postal codes').pressSequentially('4999');
  await expect(panel.app.getByText('1 to 14 of 14 found')).toBeVisible();
  await panel.app.getByRole('button', { name: 'Remove all 14 found' }).press('Enter');
  await expect(panel.app.getByText(/^39,986 of 40,000 postal codes/)).toBeVisible();
  await panel.app.getByRole('button', { name: 'Remove 10000' }).press('Enter');

  const text = panel.app.getByLabel('Postal codes to add');
  await text.fill(Array.from({ length: 16 }, (_, index) => String(90_000 + index)).join(' '));
  await panel.app.getByRole('button', { name: 'Add codes' }).press('Enter');
  const review = panel.app.getByRole('region', { name: 'Check of the postal codes' });
  await expect(review).toContainText('These would be 1 more than the 40,000 postal codes');
  await review.getByRole('button', { name: 'Go back' }).press('Enter');
  await text.fill('90000-1234');
  await panel.app.getByRole('button', { name: 'Add codes' }).press('Enter');
  await expect(panel.app.getByText('Not saved yet: 1 added, 15 taken out.')).toBeVisible();

  await page.keyboard.press('Escape');
  await panel.app.getByRole('button', { name: 'Save changes' }).press('Enter');
  await expect(panel.app.getByText('“Everything” is saved.')).toBeVisible();
  const [body, ...others] = await sent(simulator, store, PUT);
  expect(others).toEqual([]);
  const kept = codes.filter((code) => code !== '10000' && !code.includes('4999'));
  expect((body as { locations: { zip: string }[] }).locations.map(({ zip }) => zip)).toEqual([...kept, '90000-1234']);

  await panel.follow('Activity');
  await expect(panel.app.getByRole('row', { name: /Changed a zone/ })).toContainText('added 1 postal code: 90000-1234');
});

test('postal codes that cannot be read leave the rest of the zone to be edited', async ({
  panel,
  simulator,
  store,
  browserConsole,
}) => {
  browserConsole.allow(/503/);
  const { id } = await addZone(simulator, store, {
    name: 'Astoria',
    type: 'zip',
    locations: [{ zip: '11103', country_iso2: 'US' }],
  });
  await panel.install();
  await simulator.fault(store, {
    route: 'GET /v2/shipping/zones/*',
    nth: 2,
    times: 'endless',
    fault: { kind: 'status', status: 500 },
  });
  await panel.openApp(`/zones/${id}/edit`);
  await expect(panel.app.getByText('The postal codes could not be read.', { exact: false })).toBeVisible();
  await simulator.control('DELETE', `/faults?store=${store.hash}`);
  await panel.app.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(panel.app.getByText('1 to 1 of 1 in this zone')).toBeVisible();
});

test('zones of nobody and of other stores cannot be edited', async ({ panel, browserConsole }) => {
  browserConsole.allow(/404/);
  await panel.install();
  for (const path of ['/zones/999999/edit', '/zones/abc/edit']) {
    await panel.openApp(path);
    await expect(panel.app.getByRole('heading', { level: 1 })).toHaveText(/not found|does not exist/i);
  }
});

for (const width of [400, 1280] as const) {
  test(`the forms of zones are accessible and fit at ${width} px`, async ({ page, panel, simulator, store }) => {
    // axe looks at hundreds of checkboxes.
    test.slow();
    const postal = await addZone(simulator, store, {
      name: 'Astoria',
      type: 'zip',
      locations: Array.from({ length: 250 }, (_, index) => ({ zip: String(11_000 + index), country_iso2: 'US' })),
      free_shipping: { enabled: true, minimum_sub_total: '50' },
      handling_fees: { fixed_surcharge: '2', display_separately: true },
    });
    const states = await addZone(simulator, store, {
      name: 'Carolinas',
      type: 'state',
      locations: ['NC', 'SC'].map((code) => ({ country_iso2: 'US', state_iso2: code })),
    });
    await panel.install();
    const pages = {
      '/zones': 'Zones',
      '/zones/new': 'Add zone',
      [`/zones/${postal.id}/edit`]: 'Edit Astoria',
      [`/zones/${states.id}/edit`]: 'Edit Carolinas',
    };
    for (const [path, heading] of Object.entries(pages)) {
      await panel.openApp(path);
      await expect(panel.app.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      await expect(panel.app.getByText(/^Reading/)).toHaveCount(0);
      await panel.expectToFit(width);
      await expectAccessible(page);
    }
  });
}
