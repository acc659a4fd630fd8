import { expectAccessible } from './fixtures/accessibility';
import type { ControlPanel } from './fixtures/control-panel';
import type { SimulatedStore, Simulator } from './fixtures/simulator';
import { expect, test } from './fixtures/test';

interface StoredMethod {
  id: number;
  name: string;
  settings: Record<string, unknown>;
  enabled: boolean;
  channelIds: number[];
}

const WRITE_METHOD = 'PUT /v2/shipping/zones/*/methods/*';
const ADD_METHOD = 'POST /v2/shipping/zones/*/methods';
const oneCountry = (code: string) => ({ type: 'country', locations: [{ country_iso2: code }] });

async function addZone(simulator: Simulator, store: SimulatedStore, fields: object) {
  const zones = `/stores/${store.hash}/zones`;
  const { id } = await simulator.control<{ id: number }>('POST', zones, fields);
  return {
    id,
    path: `/zones/${id}`,
    addMethod: (method: object) => simulator.control<{ id: number }>('POST', `${zones}/${id}/methods`, method),
    changeMethod: (methodId: number, method: object) =>
      simulator.control('PUT', `${zones}/${id}/methods/${methodId}`, method),
    methods: async () => {
      const truth = await simulator.truth<{ zones: { id: number; methods: StoredMethod[] }[] }>(store);
      return truth.zones.find((zone) => zone.id === id)?.methods ?? [];
    },
  };
}

const row = (panel: ControlPanel, region: string, name: string | RegExp) =>
  panel.app.getByRole('region', { name: region }).getByRole('row', { name });
const quote = (panel: ControlPanel, name: string | RegExp) => row(panel, 'What each method would cost', name);

test.describe('a store with one storefront', () => {
  test.use({ template: 'empty' });

  test('the page says what keeps shoppers from being offered a rate', async ({ panel, simulator, store }) => {
    const home = await addZone(simulator, store, { name: 'Home', ...oneCountry('US') });
    await home.addMethod({ name: 'Off', type: 'perorder', settings: { rate: 1 }, enabled: false });
    await addZone(simulator, store, { name: 'Home again', ...oneCountry('US') });
    const inside = { name: 'Astoria', type: 'zip', locations: [{ zip: '11103', country_iso2: 'US' }] };
    await addZone(simulator, store, inside);
    await panel.install();

    await panel.follow('Zones');
    const line = row(panel, 'Zones', /^Home No method/);
    await expect(line).toContainText('No method is enabled.');
    await expect(line).toContainText('Covers the same places as Home again.');
    await line.getByRole('link', { name: 'Home', exact: true }).click();

    await expect(panel.app.getByRole('status', { name: 'No method of this zone is enabled' })).toBeVisible();
    const same = panel.app.getByRole('status', { name: 'Other zones cover the same places' });
    await expect(same).toContainText('“Home again” names United States too.');
    await expect(same).toContainText('BigCommerce does not document which zone counts there.');
    await expect(panel.app.getByRole('status', { name: 'Zones within or around this one' })).toContainText(
      '“Astoria” names places within this zone’s countries: 11103 (US).',
    );

    await home.addMethod({ name: 'FedEx', type: 'fedex', settings: { carrier_options: { rate_type: 'LIST' } } });
    const limits = { lower_limit: 5, upper_limit: 20, shipping_cost: 4 };
    await home.addMethod({ name: 'By total', type: 'total', settings: { range: [limits], default_cost: null } });
    await panel.openApp(home.path);
    await expect(panel.app.getByRole('status', { name: 'Some orders depend on a carrier’s rates' })).toContainText(
      'Orders below $5.00 and above $20.00 are in no range',
    );
  });

  test('a carrier that was refused or disconnected here is named, with the way to mend it', async ({
    panel,
    simulator,
    store,
  }) => {
    const home = await addZone(simulator, store, { name: 'Home', ...oneCountry('US') });
    const options = { delivery_services: ['Express24'] };
    await home.addMethod({ name: 'Royal Mail', type: 'royalmail', settings: { carrier_options: options } });
    await panel.install();
    await panel.openApp('/carriers/royalmail');
    await panel.app.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(panel.app.getByText(/BigCommerce stored the details/).first()).toBeVisible();
    await panel.openApp(home.path);
    await expect(panel.app.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible();
    await expect(panel.app.getByText('Royal Mail is not connected')).toHaveCount(0);

    await panel.openApp('/carriers/royalmail');
    await panel.app.getByRole('button', { name: 'Disconnect Royal Mail' }).click();
    await panel.app.getByRole('checkbox', { name: 'Disable them in their zones too' }).press('Space');
    await panel.app.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
    await expect(panel.app.getByRole('dialog')).toHaveCount(0);
    await panel.openApp(home.path);
    await expect(panel.app.getByRole('status', { name: 'Royal Mail is not connected' })).toBeVisible();
    await expect(panel.app.getByRole('status', { name: 'No method of this zone can quote' })).toBeVisible();
    await panel.follow('Overview');
    await expect(panel.app.getByText('Its enabled methods belong to carriers that are not connected.')).toBeVisible();

    for (const route of ['POST', 'PUT'].map((verb) => `${verb} /v2/shipping/carrier/connection`)) {
      const body = [{ status: 400, message: 'No such account.' }];
      await simulator.fault(store, { route, fault: { kind: 'status', status: 400, body } });
    }
    await panel.openApp('/carriers/royalmail');
    await panel.app.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(panel.app.getByText(/No such account/)).toBeVisible();
    await panel.openApp(home.path);
    await expect(panel.app.getByText('BigCommerce refused the details of Royal Mail')).toBeVisible();
    await panel.app.getByRole('link', { name: 'Enter the details of Royal Mail again' }).click();
    await expect(panel.app.getByRole('heading', { name: 'Royal Mail', level: 1 })).toBeVisible();
  });

  test('prices follow what is typed, and every missing method says why', async ({ panel, simulator, store }) => {
    const home = await addZone(simulator, store, {
      name: 'Home',
      ...oneCountry('US'),
      free_shipping: { enabled: true, minimum_sub_total: 100 },
      handling_fees: { fixed_surcharge: '1.50', display_separately: true },
    });
    const limits = { lower_limit: 0, upper_limit: 10, shipping_cost: 5 };
    await home.addMethod({ name: 'Flat', type: 'perorder', settings: { rate: 8 } });
    await home.addMethod({
      name: 'Each',
      type: 'peritem',
      settings: { rate: 1.1 },
      handling_fees: { fixed_surcharge: 2 },
    });
    await home.addMethod({ name: 'Light', type: 'weight', settings: { range: [limits], default_cost: null } });
    await home.addMethod({ name: 'Off', type: 'perorder', settings: { rate: 3 }, enabled: false });
    await home.addMethod({ name: 'Silent', type: 'total', settings: {} });
    await home.addMethod({ name: 'Post', type: 'usps', settings: { carrier_options: { size: 'any' } } });
    await panel.install();
    await panel.openApp(home.path);
    const calls = (await simulator.requests(store)).length;

    await panel.app.getByLabel(/^Order total/).fill('100');
    await panel.app.getByLabel(/^Items/).fill('3');
    await panel.app.getByLabel(/^Weight/).fill('9.99');
    await expect(quote(panel, /^Flat/)).toContainText('$8.00');
    await expect(quote(panel, /^Flat/)).toContainText('handling fee of $1.50 is a line of its own');
    await expect(quote(panel, /^Each/)).toContainText('$5.30');
    await expect(quote(panel, /^Light/)).toContainText('$5.00');
    await expect(quote(panel, /^Free shipping of the zone/)).toContainText('$0.00');
    await expect(
      panel.app.getByText('4 of 7 would be offered, from $0.00. 2 cannot be calculated here.'),
    ).toBeVisible();

    await panel.app.getByLabel(/^Order total/).fill('99.99');
    await panel.app.getByLabel(/^Weight/).fill('10');
    await expect(quote(panel, /^Free shipping of the zone/)).toContainText('below the zone’s minimum of $100.00');
    await expect(quote(panel, /^Light/)).toContainText('outside every range, and there is no default cost');
    await expect(quote(panel, /^Off/)).toContainText('The method is disabled.');
    await expect(quote(panel, /^Silent/)).toContainText('BigCommerce does not tell its settings.');
    await expect(quote(panel, /^Post/)).toContainText('Asked at checkout');
    await panel.app.getByText('What this takes for granted').click();
    await expect(panel.app.getByText(/A range holds its lower limit/)).toBeVisible();

    await panel.app.getByLabel(/^Weight/).fill('heavy');
    await expect(panel.app.getByText('Write the weight as a number, such as 2.5')).toBeVisible();
    expect(await simulator.requests(store)).toHaveLength(calls);
  });

  test('a method is copied to zones by keyboard: one has it, one fails, and only that one is tried again', async ({
    page,
    panel,
    simulator,
    store,
  }) => {
    const settings = { rate: 8, unknown: { deep: [1, '2'] } };
    const home = await addZone(simulator, store, { name: 'Home', ...oneCountry('US') });
    await home.addMethod({ name: 'Flat', type: 'perorder', settings });
    const twin = await addZone(simulator, store, { name: 'Canada', ...oneCountry('CA') });
    await twin.addMethod({ name: 'Flat', type: 'perorder', settings });
    const others = [
      await addZone(simulator, store, { name: 'France', ...oneCountry('FR') }),
      await addZone(simulator, store, { name: 'Spain', ...oneCountry('ES') }),
    ] as const;
    await panel.install();
    await panel.openApp(home.path);
    const body = [{ status: 422, message: 'Not now.' }];
    await simulator.fault(store, { route: ADD_METHOD, fault: { kind: 'status', status: 422, body } });

    await panel.app.getByRole('button', { name: 'Copy Flat to zones' }).press('Enter');
    const dialog = panel.app.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Select all' }).press('Enter');
    await expect(dialog.getByText('3 of 3 chosen')).toBeVisible();
    await dialog.getByRole('checkbox', { name: 'Enable the copies' }).press('Space');
    await dialog.getByRole('button', { name: 'Copy', exact: true }).press('Enter');
    await expect(dialog.getByText('Copied to 1 of 3 zones.')).toBeVisible();
    await expect(dialog.getByRole('listitem').filter({ hasText: 'Canada' })).toContainText('Has such a method already');
    await expect(dialog.getByRole('listitem').filter({ hasText: 'France' })).toContainText('Not now.');
    await dialog.getByRole('button', { name: 'Try again where it failed' }).press('Enter');
    await expect(dialog.getByText('Copied to 2 of 3 zones.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Close' }).last()).toBeEnabled();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);

    for (const zone of others) expect(await zone.methods()).toMatchObject([{ name: 'Flat', settings, enabled: false }]);
    expect(await twin.methods()).toHaveLength(1);
    await panel.follow('Activity');
    for (const name of ['France', 'Spain']) {
      await expect(
        panel.app.getByRole('row', { name: new RegExp(`Added a shipping method.*Flat in ${name}`) }),
      ).toBeVisible();
    }
  });

  test('a duplicate gets a free name, is off until it is wanted, and opens its form', async ({
    panel,
    simulator,
    store,
  }) => {
    const home = await addZone(simulator, store, { name: 'Home', ...oneCountry('US') });
    await home.addMethod({ name: 'Flat', type: 'perorder', settings: { rate: 8, unknown: [null] } });
    await panel.install();
    await panel.openApp(home.path);
    await panel.app.getByRole('button', { name: 'Duplicate Flat' }).press('Enter');
    const dialog = panel.app.getByRole('dialog');
    await expect(dialog.getByLabel(/^Name/)).toHaveValue('Flat copy');
    await dialog.getByLabel(/^Name/).fill('');
    await dialog.getByRole('button', { name: 'Duplicate' }).press('Enter');
    await expect(dialog.getByText('Name is required').first()).toBeVisible();
    await dialog.getByLabel(/^Name/).fill('Flat, faster');
    await dialog.getByRole('button', { name: 'Duplicate' }).press('Enter');
    await expect(panel.app.getByRole('heading', { name: 'Edit Flat, faster', level: 1 })).toBeVisible();
    await expect(panel.app.getByLabel(/^Rate per order/)).toHaveValue('8');
    expect(await home.methods()).toMatchObject([
      { name: 'Flat', enabled: true },
      { name: 'Flat, faster', settings: { rate: 8, unknown: [null] }, enabled: false },
    ]);
  });
});

test.describe('a store with several storefronts', () => {
  test.use({ template: 'pro' });

  test('methods are ticked on and off storefronts in one grid, each with its own result', async ({
    panel,
    simulator,
    store,
  }) => {
    const home = await addZone(simulator, store, { name: 'Home', ...oneCountry('FR') });
    const slow = await home.addMethod({ name: 'Slow', type: 'perorder', settings: { rate: 8 }, channel_ids: [1] });
    const fast = await home.addMethod({ name: 'Fast', type: 'perorder', settings: { rate: 9 }, channel_ids: [1] });
    await home.addMethod({ name: 'Gratis', type: 'freeshipping', settings: {} });
    await panel.install();
    await panel.follow('Zones');
    await panel.app.getByRole('link', { name: 'Methods by storefront' }).click();
    await expect(panel.app.getByRole('heading', { name: 'Methods by storefront', level: 1 })).toBeVisible();
    await expect(panel.app.getByRole('row', { name: /^Gratis/ })).toContainText('cannot limit free shipping');
    const tick = (name: string) => panel.app.getByRole('checkbox', { name });
    await tick('Slow in Home on Meridian Trade').press('Space');
    await tick('Fast in Home on Meridian Trade').press('Space');
    await expect(panel.app.getByText('2 methods changed, not saved yet.')).toBeVisible();
    await home.changeMethod(fast.id, { channel_ids: [2] });
    await panel.app.getByRole('button', { name: 'Save changes' }).press('Enter');

    const alert = panel.app.getByRole('alert', { name: 'Not everything was saved' });
    await expect(alert).toContainText('1 of 2 methods saved.');
    await expect(alert).toContainText('Fast in Home: The storefronts of “Fast” were changed in BigCommerce');
    const writes = await simulator.requests(store, WRITE_METHOD);
    expect(writes.map(({ path, body }) => [path.split('/').at(-1), body])).toEqual([
      [String(slow.id), { channel_ids: [1, 3] }],
    ]);

    await expect(panel.app.getByText('1 method changed, not saved yet.')).toBeVisible();
    await panel.app.getByRole('button', { name: 'Save changes' }).press('Enter');
    await expect(panel.app.getByText('1 of 1 method saved.')).toBeVisible();
    expect(await home.methods()).toMatchObject([
      { name: 'Slow', settings: { rate: 8 }, channelIds: [1, 3] },
      { name: 'Fast', settings: { rate: 9 }, channelIds: [1, 3] },
      { name: 'Gratis' },
    ]);

    await panel.openApp(home.path);
    await panel.app.getByRole('combobox', { name: /Storefront/ }).click();
    await panel.app.getByRole('option', { name: 'Meridian New Zealand' }).click();
    await expect(quote(panel, /^Slow/)).toContainText('It is not offered on this storefront.');
  });

  test('a person whose role only reads sees it all and can do nothing', async ({ panel, simulator, store }) => {
    const home = await addZone(simulator, store, { name: 'Home', ...oneCountry('FR') });
    await home.addMethod({ name: 'Flat', type: 'perorder', settings: { rate: 8 } });
    await panel.install();
    const staff = panel.as('user');
    await staff.openApp();
    await expect(staff.app.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
    await panel.openApp('/settings');
    const person = store.users.find(({ role }) => role === 'user');
    const line = panel.app.getByRole('row').filter({ hasText: person?.email ?? '' });
    await line.getByRole('combobox').click();
    await panel.app.getByRole('option', { name: 'Viewer' }).click();
    await line.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(panel.app.getByText(/is now viewer/)).toBeVisible();

    await staff.openApp(home.path);
    await expect(quote(staff, /^Flat/)).toContainText('8.00');
    await expect(staff.app.getByRole('button', { name: /Copy|Duplicate|Delete/ })).toHaveCount(0);
    await expect(staff.app.getByRole('link', { name: 'Edit zone' })).toHaveCount(0);
    await staff.openApp('/zones/storefronts');
    await expect(staff.app.getByRole('checkbox', { name: 'Flat in Home on Meridian Trade' })).toBeDisabled();
    await expect(staff.app.getByRole('button', { name: 'Save changes' })).toHaveCount(0);
  });

  for (const width of [400, 1280] as const) {
    test(`zone, dialogs and grid are accessible and fit at ${width} px`, async ({ page, panel, simulator, store }) => {
      const home = await addZone(simulator, store, { name: 'Home', ...oneCountry('AU') });
      await home.addMethod({ name: 'Standard delivery', type: 'perorder', settings: { rate: 8 } });
      const limits = { lower_limit: 0, upper_limit: 10, shipping_cost: 5 };
      await home.addMethod({ name: 'Light', type: 'weight', settings: { range: [limits], default_cost: 12 } });
      await panel.install();
      const look = async () => {
        await panel.expectToFit(width);
        // Away from buttons: their colours under the mouse are BigDesign's.
        await panel.app.getByRole('heading', { level: 1, includeHidden: true }).hover({ force: true });
        await expectAccessible(page);
      };

      await panel.openApp(home.path);
      await expect(quote(panel, /^Light/)).toBeVisible();
      await panel.app.getByText('What this takes for granted').click();
      await look();
      for (const action of ['Duplicate Light', 'Copy Light to zones', 'Delete Light']) {
        await panel.app.getByRole('button', { name: action }).click();
        await expect(panel.app.getByRole('dialog')).toBeVisible();
        await look();
        await page.keyboard.press('Escape');
        await expect(panel.app.getByRole('dialog')).toHaveCount(0);
      }
      await panel.openApp('/zones/storefronts');
      await expect(panel.app.getByRole('checkbox', { name: 'Light in Home on Meridian Trade' })).toBeVisible();
      await look();
    });
  }
});
