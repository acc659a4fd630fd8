import type { Locator } from '@playwright/test';
import { expectAccessible } from './fixtures/accessibility';
import type { ControlPanel } from './fixtures/control-panel';
import type { SimulatedStore, Simulator } from './fixtures/simulator';
import { expect, test } from './fixtures/test';
import type { FieldDefinition } from '@/lib/definitions/field';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';
import { methodTypes } from '@/lib/definitions/method-types/method-types';
import { providerMethodType } from '@/lib/definitions/method-types/provider-method-type';

test.use({ template: 'empty' });

interface StoredMethod {
  id: number;
  name: string;
  type: string;
  settings: Record<string, unknown>;
  enabled: boolean;
  channelIds: number[];
}

const PROVIDER = providerMethodType('carrier_33');

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
      const truth = await simulator.truth<{ zones: { id: number; methods: StoredMethod[] }[] }>(store);
      return truth.zones.find((zone) => zone.id === id)?.methods ?? [];
    },
  };
}

/** The line of a method, and not of what it would cost. */
const row = (panel: ControlPanel, name: string) =>
  panel.app.getByRole('row').filter({ has: panel.app.getByRole('link', { name: `Edit ${name}`, exact: true }) });

/** Presses a link or button as somebody without a mouse does. */
async function press(control: Locator, key = 'Enter') {
  await control.focus();
  await control.press(key);
}

for (const definition of [...methodTypes, PROVIDER]) {
  const { type, name } = definition;
  test(`${type}: is added, read, changed, disabled and deleted by keyboard`, async ({ panel, simulator, store }) => {
    const zone = await addZone(simulator, store);
    await panel.install();
    if (definition === PROVIDER) await connectProvider(panel);
    await panel.openApp(`${zone.path}/methods/new`);
    await press(panel.app.getByRole('link', { name: `Add ${name}`, exact: true }));
    await expect(panel.app.getByRole('heading', { name: `Add ${name} to Home` })).toBeVisible();
    await panel.app.getByLabel(/^Name/).fill(`My ${type}`);
    const expected = await fill(panel, definition);
    await press(panel.app.getByRole('button', { name: 'Add method' }));
    await expect(panel.app.getByText(`“My ${type}” is saved and enabled.`)).toBeVisible();
    expect(await zone.methods()).toMatchObject([{ type, enabled: true, settings: expected }]);

    await press(panel.app.getByRole('link', { name: `Edit My ${type}` }));
    await expect(panel.app.getByRole('heading', { name: `Edit My ${type}` })).toBeVisible();
    await panel.app.getByLabel(/^Name/).fill(`Our ${type}`);
    const changed = await change(panel, definition);
    await press(panel.app.getByRole('button', { name: 'Save changes' }));
    await expect(row(panel, `Our ${type}`)).toBeVisible();
    expect(await zone.methods()).toMatchObject([{ name: `Our ${type}`, settings: changed ?? expected }]);

    await press(panel.app.getByRole('switch', { name: `Enabled: Our ${type}` }), 'Space');
    await expect(panel.app.getByText(`“Our ${type}” is disabled.`)).toBeVisible();
    expect(await zone.methods()).toMatchObject([{ enabled: false, settings: changed ?? expected }]);

    await press(panel.app.getByRole('button', { name: `Delete Our ${type}` }));
    await press(panel.app.getByRole('button', { name: 'Delete method' }));
    await expect(panel.app.getByText(`“Our ${type}” is deleted.`)).toBeVisible();
    expect(await zone.methods()).toEqual([]);
  });
}

const strange = {
  note: { by: ['somebody', null], at: 1.5 },
  default_cost: '12.5000',
  default_cost_type: 'fixed_amount',
  later: '08',
  range: [
    { lower_limit: '0.0000', upper_limit: 20, shipping_cost: 8, label: 'light', tags: [] },
    { lower_limit: 20, upper_limit: 40, shipping_cost: '12.50', surge: { from: 18 } },
    { lower_limit: 40, upper_limit: 60, shipping_cost: 15 },
  ],
};

test('a method with strange settings survives ten edits unchanged', async ({ panel, simulator, store }) => {
  test.slow();
  const zone = await addZone(simulator, store);
  const { id } = await zone.addMethod({ name: 'Strange', type: 'weight', settings: strange });
  await panel.install();
  for (let edit = 1; edit <= 10; edit += 1) {
    await panel.openApp(`${zone.path}/methods/${id}`);
    const third = panel.app.getByRole('group', { name: 'Range 3' });
    await third.getByLabel(/^Cost/).fill(`${15 + edit}`);
    await press(panel.app.getByRole('button', { name: 'Save changes' }));
    await expect(row(panel, 'Strange')).toContainText(`to $${15 + edit}.00`);
  }
  const [first, second] = strange.range;
  expect((await zone.methods())[0]?.settings).toEqual({
    ...strange,
    range: [first, second, { ...strange.range[2], shipping_cost: 25 }],
  });
});

test('ranges are moved, sorted and removed by keyboard, and what is odd about them is said', async ({
  panel,
  simulator,
  store,
}) => {
  const zone = await addZone(simulator, store);
  await panel.install();
  await panel.openApp(`${zone.path}/methods/new?type=total`);
  const range = (number: number) => panel.app.getByRole('group', { name: `Range ${number}`, exact: true });
  await expect(panel.app.getByText('There are no ranges, so every order is outside the ranges.')).toBeVisible();
  await addRange(panel, '20', '5');
  await addRange(panel, '50', '8');
  await expect(range(2).getByLabel(/^From/)).toHaveValue('20');
  await expect(panel.app.getByText('Orders above $50.00: the method is not offered.')).toBeVisible();

  await range(2).getByLabel(/^From/).fill('25');
  await expect(panel.app.getByText('Gap: orders between $20.00 and $25.00 are in no range.')).toBeVisible();
  await range(2).getByLabel(/^From/).fill('15');
  await expect(panel.app.getByText('Ranges 1 and 2 overlap between $15.00 and $20.00.')).toBeVisible();
  await range(2).getByLabel(/^From/).fill('60');
  await expect(panel.app.getByText('Range 2 covers nothing: it begins above its end.')).toBeVisible();
  await range(2).getByLabel(/^From/).fill('20');

  await press(panel.app.getByRole('button', { name: 'Move down: Range 1' }));
  await expect(range(1).getByLabel(/^From/)).toHaveValue('20');
  await expect(panel.app.getByRole('button', { name: 'Move up: Range 2' })).toBeFocused();
  await press(panel.app.getByRole('button', { name: 'Sort by From' }));
  await expect(range(1).getByLabel(/^From/)).toHaveValue('0');
  await addRange(panel, '90', 'a lot');
  await press(panel.app.getByRole('button', { name: 'Add method' }));
  await expect(range(3).getByText('Write Cost as a number, such as 2.50')).toBeVisible();
  await expect(range(3).getByLabel(/^Cost/)).toBeFocused();
  await press(panel.app.getByRole('button', { name: 'Remove Range 3' }));
  await expect(panel.app.getByRole('button', { name: 'Remove Range 2' })).toBeFocused();

  await choose(panel.app.getByRole('combobox', { name: /^Cost outside the ranges/ }), 2);
  await panel.app.getByLabel(/^Percentage of the order total/).fill('7.5');
  await expect(panel.app.getByText('the method costs 7.5% of the order total.')).toBeVisible();
  await press(panel.app.getByRole('button', { name: 'Add method' }));
  await expect(row(panel, 'By order total')).toContainText(
    '2 ranges by order total, $5.00 to $8.00, otherwise 7.5% of the total',
  );
  expect((await zone.methods())[0]?.settings).toEqual({
    default_cost: 7.5,
    default_cost_type: 'percentage_of_total',
    range: [
      { lower_limit: 0, upper_limit: 20, shipping_cost: 5 },
      { lower_limit: 20, upper_limit: 50, shipping_cost: 8 },
    ],
  });
});

test('both versions of a method that changed meanwhile stand beside each other', async ({
  panel,
  simulator,
  store,
}) => {
  const zone = await addZone(simulator, store);
  const options = { access: 'a secret', depot: '', insured: true };
  const { id } = await zone.addMethod({ name: 'Own', type: 'carrier_33', settings: { carrier_options: options } });
  await panel.install();
  await panel.openApp(`${zone.path}/methods/${id}`);
  await expect(panel.app.getByText('a secret')).toHaveCount(0);
  await panel.app.getByLabel('Value of depot', { exact: true }).fill('north');
  await zone.changeMethod(id, { name: 'Theirs', settings: { carrier_options: { ...options, depot: 'south' } } });
  await press(panel.app.getByRole('button', { name: 'Save changes' }));

  await expect(panel.app.getByRole('row', { name: 'Name Own Theirs Own' })).toBeVisible();
  await press(panel.app.getByRole('button', { name: 'Keep my changes' }));
  await expect(panel.app.getByLabel(/^Name/)).toHaveValue('Theirs');
  await expect(panel.app.getByLabel('Value of depot', { exact: true })).toHaveValue('north');
  await press(panel.app.getByRole('button', { name: 'Replace Value of access' }));
  await panel.app.getByLabel('Value of access', { exact: true }).fill('another one');
  await press(panel.app.getByRole('button', { name: 'Save changes' }));
  await expect(row(panel, 'Theirs')).toBeVisible();
  expect((await zone.methods())[0]?.settings).toEqual({
    carrier_options: { access: 'another one', depot: 'north', insured: true },
  });
  await panel.follow('Activity');
  const entry = panel.app.getByRole('row').filter({ hasText: 'Changed a shipping method' });
  await entry.getByText('2 values').click();
  await expect(entry).toContainText('Set to something else');
  await expect(entry).not.toContainText('another one');
});

test.describe('in a store with several storefronts', () => {
  test.use({ template: 'pro' });

  test('a method is limited to some of them, and offered on all again', async ({ panel, simulator, store }) => {
    const zone = await addZone(simulator, store);
    const { id } = await zone.addMethod({ name: 'Flat', type: 'perorder', settings: { rate: 8 } });
    await panel.install();
    await panel.openApp(`${zone.path}/methods/${id}`);
    const all = (await zone.methods())[0]?.channelIds ?? [];
    await press(panel.app.getByRole('radio', { name: 'Only those chosen' }), 'Space');
    const storefronts = panel.app.getByRole('group', { name: 'Offered on' }).getByRole('checkbox');
    expect(await storefronts.count()).toBeGreaterThan(1);
    await storefronts.first().press('Space');
    await press(panel.app.getByRole('button', { name: 'Save changes' }));
    await expect(row(panel, 'Flat')).toBeVisible();
    expect(await zone.methods()).toMatchObject([{ channelIds: all.slice(1) }]);

    await panel.openApp(`${zone.path}/methods/${id}`);
    await press(panel.app.getByRole('radio', { name: 'All storefronts' }), 'Space');
    await press(panel.app.getByRole('button', { name: 'Save changes' }));
    await expect(row(panel, 'Flat')).toBeVisible();
    expect((await zone.methods())[0]?.channelIds.toSorted()).toEqual(all.toSorted());

    await panel.openApp(`${zone.path}/methods/new?type=freeshipping`);
    await expect(panel.app.getByText(/Offered on every storefront/)).toBeVisible();
  });
});

for (const width of [400, 1280] as const) {
  test(`the forms of methods are accessible and fit at ${width} px`, async ({ page, panel, simulator, store }) => {
    const zone = await addZone(simulator, store);
    const { id: weight } = await zone.addMethod({ name: 'Strange', type: 'weight', settings: strange });
    const options = { access: 'secret', insured: true, levels: ['a', 'b'], more: { deep: [1] }, days: 2.5 };
    const provider = { name: 'Own', type: 'carrier_33', settings: { carrier_options: options } };
    const { id: own } = await zone.addMethod(provider);
    await panel.install();
    for (const [path, heading] of [
      [`${zone.path}/methods/${weight}`, 'Edit Strange'],
      [`${zone.path}/methods/${own}`, 'Edit Own'],
    ] as const) {
      await panel.openApp(path);
      await expect(panel.app.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      await press(panel.app.getByRole('button', { name: /^Add (range|setting)$/ }));
      await press(panel.app.getByRole('button', { name: 'Save changes' }));
      await expect(panel.app.getByText(/is required$/).first()).toBeVisible();
      await panel.expectToFit(width);
      await expectAccessible(page);
    }
  });
}

async function connectProvider(panel: ControlPanel) {
  await panel.openApp('/carriers/other');
  await panel.app.getByLabel(/^Provider ID/).fill(PROVIDER.type);
  await press(panel.app.getByRole('button', { name: 'Add setting' }));
  await panel.app.getByLabel(/^Name/).fill('api_token');
  await panel.app.getByLabel('Value').fill('TOKEN');
  await press(panel.app.getByRole('button', { name: 'Connect' }));
  await expect(panel.app.getByText('BigCommerce stored the details for Provider carrier_33.')).toBeVisible();
}

/** Chooses the option so many places down from the first, and answers with what is then chosen. */
async function choose(combobox: Locator, down: number): Promise<string> {
  await combobox.focus();
  await combobox.press('Enter');
  for (let steps = 0; steps < down; steps += 1) await combobox.press('ArrowDown');
  await combobox.press('Enter');
  await expect(combobox).not.toHaveValue('');
  return combobox.inputValue();
}

async function addRange(panel: ControlPanel, to: string, cost: string) {
  const { keyboard } = panel.page;
  await press(panel.app.getByRole('button', { name: 'Add range' }));
  await keyboard.press('Tab');
  await keyboard.type(to);
  await keyboard.press('Tab');
  await keyboard.type(cost);
}

/** Fills in every field of a new method, and answers with the settings that BigCommerce is to have. */
async function fill(panel: ControlPanel, definition: MethodTypeDefinition) {
  const options: Record<string, unknown> = {};
  for (const field of definition.fields) Object.assign(options, await fillField(panel, field));
  if (definition.hasFreeSettings && definition.type !== 'freeshipping') {
    await press(panel.app.getByRole('button', { name: 'Add setting' }));
    const added = panel.app.getByRole('group', { name: 'Setting 1' });
    await added.getByLabel(/^Name/).fill('depot');
    await added.getByLabel('Value', { exact: true }).fill('north');
    options['depot'] = 'north';
  }
  return definition.settings === 'root' ? options : { carrier_options: options };
}

async function fillField(panel: ControlPanel, field: FieldDefinition): Promise<Record<string, unknown>> {
  const label = new RegExp(`^${field.label}`);
  switch (field.type) {
    case 'multiselect': {
      const [value = '', content = ''] = Object.entries(field.map)[0] ?? [];
      await press(panel.app.getByRole('checkbox', { name: content, exact: true }), 'Space');
      return { [field.code]: [value] };
    }
    case 'select': {
      const chosen = await choose(panel.app.getByRole('combobox', { name: label }), 1);
      const value = Object.keys(field.map).find((key) => field.map[key] === chosen);
      return { [field.code]: value ?? `no option is called ${chosen}` };
    }
    case 'checkbox':
      await press(panel.app.getByLabel(field.label, { exact: true }), 'Space');
      return { [field.code]: true };
    case 'money':
      await panel.app.getByLabel(label).focus();
      await panel.page.keyboard.type('7.50');
      return { [field.code]: 7.5 };
    case 'ranges':
      await addRange(panel, '20', '8.50');
      return { [field.code]: [{ lower_limit: 0, upper_limit: 20, shipping_cost: 8.5 }] };
    case 'outside_cost':
      await choose(panel.app.getByRole('combobox', { name: label }), 1);
      await panel.app.getByLabel(/^Fixed amount/).fill('12');
      return { [field.code]: 12, [field.kindCode]: 'fixed_amount' };
    case 'number':
    case 'text':
    case 'password':
      await panel.app.getByLabel(label).fill('5');
      return { [field.code]: '5' };
  }
}

/** Changes one setting of the method that fill made, and answers with the settings there are to be; undefined for none. */
async function change(panel: ControlPanel, definition: MethodTypeDefinition) {
  const [field] = definition.fields;
  if (field?.type === 'ranges') {
    await panel.app.getByRole('group', { name: 'Range 1' }).getByLabel(/^To/).fill('30');
    const range = [{ lower_limit: 0, upper_limit: 30, shipping_cost: 8.5 }];
    return { range, default_cost: 12, default_cost_type: 'fixed_amount' };
  }
  if (definition.type === 'carrier_33') {
    await press(panel.app.getByRole('button', { name: 'Replace Value of depot' }));
    await panel.app.getByLabel('Value of depot', { exact: true }).fill('south');
    return { carrier_options: { depot: 'south' } };
  }
  if (field?.type === 'multiselect') {
    const [first = '', second = ''] = Object.keys(field.map);
    await press(panel.app.getByRole('checkbox', { name: field.map[second] ?? '', exact: true }), 'Space');
    return { carrier_options: { [field.code]: [first, second] } };
  }
  return undefined;
}
