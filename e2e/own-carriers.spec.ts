import { randomBytes } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { upsTyped } from './fixtures/ups-typed';
import type { ControlPanel } from './fixtures/control-panel';
import type { Simulator } from './fixtures/simulator';
import { fillByKeyboard, tabTo } from './fixtures/keyboard';
import { lookAt } from './fixtures/look-at';
import { expect, test } from './fixtures/test';

test.use({ template: 'empty', actionTimeout: 15_000 });
// axe looks at every state at two widths.
test.describe.configure({ timeout: 180_000 });

interface ShippoTruth {
  accounts: { objectId: string; carrier: string; accountId: string; active: boolean; isShippoAccount: boolean }[];
}

test('a merchant saves the Shippo key, adds UPS with the keyboard alone, signs in, and chooses its services', async ({
  page,
  panel,
  simulator,
}) => {
  const key = newKey('live');
  await panel.install();
  await panel.openApp('/carriers/own/new');
  await choose(panel, 'UPS');
  await expect(panel.app.getByText('Configure Shippo first')).toBeVisible();
  await lookAt(panel);
  await panel.app.getByRole('link', { name: 'Configure Shippo' }).click();
  await expect(panel.app.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await saveKey(panel, key);
  await lookAt(panel);
  expect(await panel.app.locator('body').innerHTML()).not.toContain(key);

  await panel.follow('Carriers');
  await panel.app.getByRole('link', { name: 'Add carrier' }).focus();
  await page.keyboard.press('Enter');
  await tabTo(page, panel.app.getByRole('radio', { name: 'FedEx' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(panel.app.getByRole('radio', { name: 'UPS' })).toBeChecked();
  for (const [label, value] of Object.entries(upsTyped))
    await fillByKeyboard(page, fieldOf(panel, label, value), value);
  await lookAt(panel);
  const add = panel.app.getByRole('button', { name: 'Add carrier' });
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  await expect(panel.app.getByText('“UPS” is added and known to Shippo.', { exact: false })).toBeVisible();
  await expect(panel.app.getByText('Sign-in needed', { exact: true })).toBeVisible();
  await lookAt(panel);

  const signIn = await opened(page, panel.app.getByRole('button', { name: 'Sign in to UPS' }));
  await expect(panel.app.getByText('Finish the sign-in in the other window.', { exact: false })).toBeVisible();
  await signIn.getByRole('button', { name: 'Approve' }).click();
  await expect(signIn.getByRole('heading', { name: 'UPS is connected' })).toBeVisible();
  await signIn.getByRole('button', { name: 'Close this window' }).click();
  await expect(panel.app.getByText('Connected at Shippo', { exact: true })).toBeVisible();
  await expect(panel.app.getByRole('button', { name: 'Sign in to UPS' })).toHaveCount(0);

  await simulator.control('POST', `/shippo/${key}/service-levels/ups`, {
    add: [{ token: 'ups_moon', name: 'Moon' }],
    remove: ['ups_saver', 'ups_standard'],
  });
  const ground = rowOf(panel, 'Ground');
  await toggle(ground.getByRole('switch', { name: 'Shown at checkout: Ground' }));
  await expect(
    panel.app.getByText('“Ground”: Saved. Not shown to shoppers yet: checkout quotes are not set up.'),
  ).toBeVisible();
  await rowOf(panel, 'Standard℠').getByRole('button', { name: 'Make default: Standard℠' }).click();
  await expect(panel.app.getByText('“Standard℠” is the default now.')).toBeVisible();
  await panel.app.getByRole('button', { name: 'Sync from Shippo' }).click();
  const report = panel.app.getByText('Added, hidden: Moon.', { exact: false });
  await expect(report).toContainText('Removed, because Shippo no longer offers them: Saver®.');
  await expect(report).toContainText('Kept, though Shippo no longer offers them');
  await expect(rowOf(panel, 'Standard℠')).toContainText('No longer offered');
  await lookAt(panel);
  await ground.getByRole('button', { name: 'Make default: Ground' }).click();
  await expect(panel.app.getByText('“Ground” is the default now.')).toBeVisible();
  await expect(ground.getByRole('button', { name: 'Clear default: Ground' })).toBeFocused();
  await rowOf(panel, 'Standard℠').getByRole('button', { name: 'Delete Standard℠' }).click();
  await panel.app.getByRole('dialog').getByRole('button', { name: 'Delete service level' }).click();
  await expect(panel.app.getByText('The service level is deleted.')).toBeVisible();
  await expect(rowOf(panel, 'Standard℠')).toHaveCount(0);

  await panel.follow('Carriers');
  await expect(rowOf(panel, 'UPS')).toContainText('Through Shippo, live');
  await expect(rowOf(panel, 'UPS')).toContainText('Connected at Shippo');
  await lookAt(panel);
});

test('FedEx is proven by a PIN, and a wrong one is said in Shippo’s words', async ({ panel }) => {
  await panel.install();
  await panel.openApp('/settings');
  await saveKey(panel, newKey('test'));
  await panel.openApp('/carriers/own/new');
  await choose(panel, 'FedEx');
  await choose(panel, 'Account number and PIN');
  await lookAt(panel);
  for (const [label, value] of Object.entries(FEDEX))
    await panel.app.getByRole('textbox', { name: label, exact: true }).fill(value);
  await panel.app.getByRole('combobox', { name: 'Send the PIN by' }).click();
  await panel.app.getByRole('option', { name: 'Text message' }).click();
  await panel.app.getByRole('button', { name: 'Add carrier' }).click();
  await expect(panel.app.getByText('Verification pending', { exact: true })).toBeVisible();
  await expect(panel.app.getByText('Test mode', { exact: false })).toBeVisible();
  await panel.app.getByRole('textbox', { name: 'PIN', exact: true }).fill('000000');
  await panel.app.getByRole('button', { name: 'Enter PIN' }).click();
  await expect(panel.app.getByRole('alert', { name: 'The PIN was not accepted' })).toContainText('Shippo said');
  await lookAt(panel);
  await panel.app.getByRole('textbox', { name: 'PIN', exact: true }).fill('123456');
  await panel.app.getByRole('button', { name: 'Enter PIN' }).click();
  await expect(panel.app.getByText('The PIN was sent.', { exact: false })).toBeVisible();
  await expect(panel.app.getByText('Connected at Shippo', { exact: true })).toBeVisible();
  await lookAt(panel);
});

test('a carrier of one’s own has the service levels one gives it, and is deleted after asking', async ({ panel }) => {
  await panel.install();
  await panel.openApp('/carriers/own/new');
  await choose(panel, 'Your own');
  await panel.app.getByRole('button', { name: 'Add carrier' }).click();
  await expect(panel.app.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await expect(panel.app.getByRole('textbox', { name: 'Name', exact: true })).toHaveAccessibleDescription(
    /Name is required/,
  );
  await panel.app.getByRole('textbox', { name: 'Name', exact: true }).fill('City bikes');
  await lookAt(panel);
  // A double click makes one.
  await panel.app.getByRole('button', { name: 'Add carrier' }).dblclick();
  await expect(panel.app.getByText('“City bikes” is added. Add its service levels next.')).toBeVisible();
  await lookAt(panel);

  await panel.app.getByRole('button', { name: 'Add service level' }).click();
  const dialog = panel.app.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Same day');
  await dialog.getByRole('textbox', { name: 'Code', exact: true }).fill('same_day');
  await dialog.getByLabel('Business days in transit').fill('never');
  await dialog.getByRole('button', { name: 'Add service level' }).click();
  await expect(dialog.getByLabel('Business days in transit')).toBeFocused();
  await lookAt(panel);
  await dialog.getByLabel('Business days in transit').fill('0');
  await dialog.getByRole('button', { name: 'Add service level' }).click();
  await expect(panel.app.getByText('“Same day” is added.')).toBeVisible();
  await expect(panel.app.getByRole('button', { name: 'Add service level' })).toBeFocused();
  await panel.app.getByRole('button', { name: 'Add service level' }).click();
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Another');
  await dialog.getByRole('textbox', { name: 'Code', exact: true }).fill('same_day');
  await dialog.getByRole('button', { name: 'Add service level' }).click();
  await expect(dialog.getByText('Another service level has this code')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Code', exact: true }).fill('next_day');
  await dialog.getByRole('button', { name: 'Add service level' }).click();
  await expect(panel.app.getByText('“Another” is added.')).toBeVisible();
  await panel.app.getByRole('button', { name: 'Edit Another' }).click();
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Next day');
  await dialog.getByRole('button', { name: 'Save changes' }).click();
  await expect(panel.app.getByText('“Next day” is saved.')).toBeVisible();

  await panel.app.getByRole('textbox', { name: 'Name' }).fill('City cargo bikes');
  await panel.app.getByRole('button', { name: 'Save changes' }).click();
  await expect(panel.app.getByText('The carrier’s settings are saved.')).toBeVisible();
  await expect(panel.app.getByRole('heading', { name: 'City cargo bikes', level: 1 })).toBeVisible();
  await lookAt(panel);

  await panel.follow('Carriers');
  await expect(rowOf(panel, 'City cargo bikes')).toContainText('Your own');
  await expect(rowOf(panel, 'City cargo bikes')).toContainText('Needs no connection');
  await expect(panel.app.getByRole('link', { name: 'City bikes', exact: true })).toHaveCount(0);
  await panel.app.getByRole('link', { name: 'Edit: City cargo bikes' }).click();
  await panel.app.getByRole('button', { name: 'Delete carrier' }).click();
  await expect(panel.app.getByRole('dialog')).toContainText('with its 2 service levels');
  await lookAt(panel);
  await panel.app.getByRole('dialog').getByRole('button', { name: 'Delete carrier' }).click();
  await expect(panel.app.getByText('The carrier and its service levels are deleted.')).toBeVisible();
  await expect(panel.app.getByRole('link', { name: 'City cargo bikes', exact: true })).toHaveCount(0);
  await panel.app.getByRole('link', { name: 'Will call', exact: true }).click();
  await expect(panel.app.getByText('it cannot be changed or deleted', { exact: false })).toBeVisible();
  await lookAt(panel);
});

test('a carrier of the sandbox is connected through Shippo once the store has left it', async ({
  panel,
  simulator,
}) => {
  const key = newKey('live');
  await panel.install();
  await panel.openApp('/settings');
  await toggle(panel.app.getByRole('switch', { name: 'Sandbox' }));
  await expect(panel.app.getByRole('dialog')).toContainText('are not connected');
  await panel.app.getByRole('dialog').getByRole('button', { name: 'Enter sandbox' }).click();
  await expect(panel.app.getByText('The store is in sandbox.', { exact: false })).toBeVisible();
  await saveKey(panel, key);

  await panel.openApp('/carriers/own/new');
  await choose(panel, 'UPS');
  await expect(panel.app.getByText('This store is in sandbox', { exact: false })).toBeVisible();
  await expect(panel.app.getByRole('textbox', { name: 'Company', exact: true })).toHaveCount(0);
  await panel.app.getByRole('textbox', { name: 'Name', exact: true }).fill('UPS');
  await panel.app.getByRole('textbox', { name: 'Account number', exact: true }).fill('1X2345');
  await lookAt(panel);
  await panel.app.getByRole('button', { name: 'Add carrier' }).click();
  await expect(panel.app.getByText('Sandbox: not connected to Shippo')).toBeVisible();
  await expect(panel.app.getByRole('button', { name: 'Connect through Shippo' })).toHaveCount(0);
  await lookAt(panel);
  const { pathname } = new URL(await panel.app.locator('body').evaluate(() => location.href));

  await panel.follow('Settings');
  await toggle(panel.app.getByRole('switch', { name: 'Sandbox' }));
  await panel.app.getByRole('dialog').getByRole('button', { name: 'Leave sandbox' }).click();
  await expect(panel.app.getByText('The store left sandbox.', { exact: false })).toBeVisible();

  await panel.openApp(pathname.replace(/^\/stores\/[^/]+/, ''));
  await expect(panel.app.getByText('Sandbox: not connected to Shippo')).toBeVisible();
  await expect(panel.app.getByRole('textbox', { name: 'Account number', exact: true })).toHaveValue('1X2345');
  await panel.app.getByRole('button', { name: 'Connect through Shippo' }).click();
  await expect(panel.app.getByText('Company is required')).toBeVisible();
  await lookAt(panel);
  for (const [label, value] of Object.entries(upsTyped)) {
    if (label === 'Name' || label === 'Account number') continue;
    if (typeof value === 'string') await panel.app.getByRole('textbox', { name: label, exact: true }).fill(value);
    else await panel.app.getByText(label).click();
  }
  await panel.app.getByRole('button', { name: 'Connect through Shippo' }).click();
  await expect(panel.app.getByText('“UPS” is known to Shippo now.', { exact: false })).toBeVisible();
  await expect(panel.app.getByText('Sign-in needed', { exact: true })).toBeVisible();
  expect(await own(simulator, key)).toMatchObject([{ carrier: 'ups', accountId: '1X2345', active: true }]);
});

test('deleting is refused while Shippo is down, and nothing is half done', async ({
  panel,
  simulator,
  browserConsole,
}) => {
  const key = newKey('test');
  await panel.install();
  await panel.openApp('/settings');
  await saveKey(panel, key);
  await panel.openApp('/carriers/own/new');
  await choose(panel, 'UPS');
  for (const [label, value] of Object.entries(upsTyped)) {
    if (typeof value === 'string') await panel.app.getByRole('textbox', { name: label, exact: true }).fill(value);
    else await panel.app.getByText(label).click();
  }
  await simulator.control('POST', '/faults', {
    store: key,
    route: 'POST /shippo/carrier_accounts',
    fault: { kind: 'status', status: 400, body: { detail: 'The phone number is not one.' } },
  });
  await panel.app.getByRole('button', { name: 'Add carrier' }).click();
  await expect(panel.app.getByRole('alert', { name: 'The carrier was not added' })).toContainText(
    'The phone number is not one.',
  );
  await expect(panel.app.getByRole('textbox', { name: 'Company', exact: true })).toHaveValue(upsTyped.Company);
  await lookAt(panel);
  await panel.app.getByRole('button', { name: 'Add carrier' }).click();
  await expect(panel.app.getByText('Sign-in needed', { exact: true })).toBeVisible();

  await simulator.control('POST', '/faults', {
    store: key,
    route: 'PUT /shippo/carrier_accounts/*',
    times: 'endless',
    fault: { kind: 'status', status: 503 },
  });
  await panel.app.getByRole('button', { name: 'Delete carrier' }).click();
  await panel.app.getByRole('dialog').getByRole('button', { name: 'Delete carrier' }).click();
  await expect(panel.app.getByRole('alert', { name: 'The carrier was not deleted' })).toBeVisible({ timeout: 30_000 });
  await lookAt(panel);
  expect(await own(simulator, key)).toMatchObject([{ active: true }]);
  await simulator.control('DELETE', `/faults?store=${key}`);
  await panel.app.getByRole('button', { name: 'Delete carrier' }).click();
  await panel.app.getByRole('dialog').getByRole('button', { name: 'Delete carrier' }).click();
  await expect(panel.app.getByText('Its account was switched off at Shippo.', { exact: false })).toBeVisible();
  expect(await own(simulator, key)).toMatchObject([{ active: false }]);
  browserConsole.allow(/404|410/);
});

test('a viewer sees everything and can change nothing', async ({ panel }) => {
  await panel.install();
  await panel.openApp('/carriers/own/new');
  await choose(panel, 'Your own');
  await panel.app.getByRole('textbox', { name: 'Name', exact: true }).fill('City bikes');
  await panel.app.getByRole('button', { name: 'Add carrier' }).click();
  await expect(panel.app.getByRole('heading', { name: 'City bikes', level: 1 })).toBeVisible();
  await panel.app.getByRole('button', { name: 'Add service level' }).click();
  await panel.app.getByRole('dialog').getByRole('textbox', { name: 'Name', exact: true }).fill('Same day');
  await panel.app.getByRole('dialog').getByRole('textbox', { name: 'Code', exact: true }).fill('same_day');
  await panel.app.getByRole('dialog').getByRole('button', { name: 'Add service level' }).click();
  await expect(panel.app.getByText('“Same day” is added.')).toBeVisible();

  const viewer = await joinAsViewer(panel);
  await viewer.follow('Carriers');
  await expect(viewer.app.getByRole('link', { name: 'Add carrier' })).toHaveCount(0);
  await viewer.app.getByRole('link', { name: 'City bikes', exact: true }).click();
  await expect(viewer.app.getByText('Same day', { exact: true })).toBeVisible();
  await expect(viewer.app.getByRole('main').getByRole('button')).toHaveCount(0);
  await expect(viewer.app.getByRole('main').getByRole('switch')).toHaveCount(0);
  await lookAt(viewer);
  await viewer.openApp('/carriers/own/new');
  await expect(viewer.app.getByText('Owners and managers add them.', { exact: false })).toBeVisible();
  await viewer.follow('Settings');
  await expect(viewer.app.getByText('Owners and managers see, create and revoke API keys.')).toBeVisible();
  await expect(viewer.app.getByRole('button', { name: /key/i })).toHaveCount(0);
  await expect(viewer.app.getByRole('switch')).toHaveCount(0);
  await lookAt(viewer);
});

const FEDEX = {
  Name: 'FedEx',
  'Account number': '510087000',
  'First name': 'Ana',
  'Last name': 'Sato',
  Phone: '5551234567',
  Street: '1 Main Street',
  City: 'Austin',
  'State or province': 'TX',
  'Postal code': '73301',
  'Country code': 'US',
};

/** A key that nobody used before: a Shippo account of its own. */
function newKey(mode: 'live' | 'test'): string {
  return `shippo_${mode}_e2e${randomBytes(8).toString('hex').replaceAll('bad', 'abc')}`;
}

/** The accounts that the merchant has at Shippo. */
async function own(simulator: Simulator, key: string) {
  const { accounts } = await simulator.control<ShippoTruth>('GET', `/shippo/${key}`);
  return accounts.filter(({ isShippoAccount }) => !isShippoAccount);
}

async function saveKey(panel: ControlPanel, key: string): Promise<void> {
  await panel.app.getByRole('textbox', { name: 'Shippo key' }).fill(key);
  await panel.app.getByRole('button', { name: 'Save key' }).click();
  await expect(panel.app.getByText('The Shippo key is saved.', { exact: false })).toBeVisible();
}

/** Chooses a radio button by its label: BigDesign hides the button itself. */
async function choose(panel: ControlPanel, label: string): Promise<void> {
  await panel.app.getByRole('main').locator('label').getByText(label, { exact: true }).click();
}

function fieldOf(panel: ControlPanel, name: string, value: string | boolean): Locator {
  return panel.app.getByRole(typeof value === 'string' ? 'textbox' : 'checkbox', { name, exact: true });
}

/** Moves a switch, which BigDesign draws over the control. */
async function toggle(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Space');
}

/** The window that a click opens. */
async function opened(page: Page, button: Locator): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), button.click()]);
  return popup;
}

/** Somebody else of the store, whom the owner made a viewer. */
async function joinAsViewer(panel: ControlPanel): Promise<ControlPanel> {
  const other = panel.as('user');
  await other.openApp();
  await expect(other.app.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  await panel.openApp('/settings');
  const row = panel.app.getByRole('row').filter({ hasText: userOf(panel).email });
  await row.getByRole('combobox').click();
  await panel.app.getByRole('option', { name: 'Viewer' }).click();
  await row.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.app.getByText('is now viewer', { exact: false })).toBeVisible();
  await other.openApp();
  return other;
}

function userOf({ store }: ControlPanel) {
  const user = store.users.find(({ role }) => role === 'user');
  if (!user) throw new Error('The store has no further user');
  return user;
}

function rowOf(panel: ControlPanel, name: string): Locator {
  return panel.app.getByRole('row').filter({ has: panel.app.getByText(name, { exact: true }) });
}
