import type { Locator } from '@playwright/test';
import { carrierSamples } from '@/tests/carrier-samples';
import type { ControlPanel } from './fixtures/control-panel';
import { fillByKeyboard, tabTo } from './fixtures/keyboard';
import { lookAt } from './fixtures/look-at';
import type { Simulator, SimulatedStore } from './fixtures/simulator';
import { expect, test } from './fixtures/test';

const CONNECTION = '/v2/shipping/carrier/connection';

test.use({ template: 'empty' });
// axe looks at every state at two widths.
test.describe.configure({ timeout: 120_000 });

for (const { name, typed, body } of carrierSamples) {
  test(`a merchant connects ${name} with the keyboard alone`, async ({ page, panel, simulator, store }) => {
    await panel.install();
    await panel.follow('Carriers');
    await panel.app.getByRole('link', { name: `Connect: ${name}` }).focus();
    await page.keyboard.press('Enter');
    await expect(panel.app.getByRole('heading', { name, level: 1 })).toBeVisible();
    await lookAt(panel);
    const connect = panel.app.getByRole('button', { name: 'Connect', exact: true });
    await expect(connect).toBeEnabled();
    for (const [label, value] of Object.entries(typed)) await fillByKeyboard(page, panel.app.getByLabel(label), value);
    await tabTo(page, connect);
    await page.keyboard.press('Enter');
    await expect(panel.app.getByText(`BigCommerce stored the details for ${name}.`)).toBeVisible();
    await expect(panel.app.getByRole('link', { name: 'Enable in a zone' })).toBeVisible();
    await lookAt(panel);
    expect(await lastConnection(simulator, store)).toMatchObject({ method: 'POST', body, status: 204 });
    await panel.follow('Carriers');
    await expect(rowOf(panel, name)).toContainText('Submitted');
    await expect(rowOf(panel, name)).toContainText('It did not check them.');
  });
}

test('a merchant connects a provider, setting by setting', async ({ panel, simulator, store }) => {
  await panel.install();
  await panel.follow('Carriers');
  await panel.app.getByRole('link', { name: 'Connect another carrier' }).click();
  await panel.app.getByLabel('Provider ID').fill('carrier_33');
  await panel.app.getByRole('button', { name: 'Add setting' }).click();
  const token = panel.app.getByRole('group', { name: 'Setting 1' });
  await token.getByLabel('Name').fill('api_token');
  await token.getByLabel('Value').fill('TOKEN-1');
  await panel.app.getByRole('button', { name: 'Add setting' }).click();
  const sandbox = panel.app.getByRole('group', { name: 'Setting 2' });
  await sandbox.getByLabel('Name').fill('sandbox');
  await sandbox.getByRole('combobox', { name: 'Type' }).click();
  await panel.app.getByRole('option', { name: 'Yes or no' }).click();
  await sandbox.getByText('Value: yes').click();
  await lookAt(panel);
  await panel.app.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(panel.app.getByText('BigCommerce stored the details for Provider carrier_33.')).toBeVisible();
  expect(await lastConnection(simulator, store)).toMatchObject({
    body: { carrier_id: 'carrier_33', connection: { api_token: 'TOKEN-1', sandbox: true } },
  });

  await panel.follow('Carriers');
  await rowOf(panel, 'Provider carrier_33').getByRole('link', { name: 'Edit connection' }).click();
  const kept = panel.app.getByRole('group', { name: 'api_token', exact: true });
  await expect(kept.getByText('Saved')).toBeVisible();
  await lookAt(panel);
  await kept.getByRole('button', { name: 'Replace' }).click();
  await expect(kept.getByLabel(/^Value of api_token/)).toBeFocused();
  await kept.getByLabel(/^Value of api_token/).fill('TOKEN-2');
  await panel.app.getByRole('button', { name: 'Save changes' }).click();
  await expect(panel.app.getByText('BigCommerce stored the details for Provider carrier_33.')).toBeVisible();
  expect(await lastConnection(simulator, store)).toMatchObject({
    method: 'PUT',
    body: { carrier_id: 'carrier_33', connection: { api_token: 'TOKEN-2', sandbox: true } },
  });
});

test('a merchant rotates one secret, then disconnects and disables the methods', async ({
  page,
  panel,
  simulator,
  store,
}) => {
  await panel.install();
  const zone = await simulator.control<{ id: number }>('POST', `/stores/${store.hash}/zones`, { name: 'Home' });
  await simulator.control('POST', `/stores/${store.hash}/zones/${zone.id}/methods`, {
    type: 'fedex',
    name: 'FedEx',
    enabled: true,
  });
  await connectFedex(panel);
  expect(await page.content()).not.toContain('FX-KEY');
  await expect(panel.app.getByRole('group', { name: 'FedEx key' }).getByText('Saved')).toBeVisible();
  await panel.app.getByRole('button', { name: 'Replace FedEx password' }).click();
  await expect(panel.app.getByLabel(/^FedEx password/)).toBeFocused();
  await panel.app.getByLabel(/^FedEx password/).fill('NEW-PASSWORD');
  await panel.app.getByRole('button', { name: 'Save changes' }).click();
  await expect(panel.app.getByRole('button', { name: 'Replace FedEx password' })).toBeVisible();
  const body = { key: 'FX-KEY', password: 'NEW-PASSWORD', account_number: '510087000', meter_number: '100495000' };
  expect(await lastConnection(simulator, store)).toMatchObject({ method: 'PUT', body: { connection: body } });

  await panel.follow('Carriers');
  await lookAt(panel);
  const row = rowOf(panel, 'FedEx');
  await expect(row).toContainText('Home');
  await row.getByRole('button', { name: 'Disconnect FedEx' }).click();
  const dialog = panel.app.getByRole('dialog');
  await expect(dialog).toContainText('FedEx in Home');
  await lookAt(panel);
  await dialog.getByRole('button', { name: 'Disconnect' }).click();
  await expect(panel.app.getByText('FedEx is disconnected', { exact: false })).toBeVisible();
  await expect(row).toContainText('Not connected');
  await expect(row).toContainText('No zone yet');
  expect(await simulator.truth(store)).toMatchObject({ connections: [], zones: [{ methods: [{ enabled: false }] }] });
});

test('what is missing is said at its field, and what BigCommerce refuses in its own words', async ({
  panel,
  simulator,
  store,
}) => {
  await panel.install();
  await panel.openApp('/carriers/fedex');
  await panel.app.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(panel.app.getByLabel('FedEx key')).toBeFocused();
  await expect(panel.app.getByLabel('FedEx key')).toHaveAccessibleDescription('FedEx key is required');
  await lookAt(panel);
  await simulator.fault(store, {
    route: `POST ${CONNECTION}`,
    fault: { kind: 'status', status: 400, body: [{ status: 400, message: 'Required fields missing [key]' }] },
  });
  await fillFedex(panel);
  await panel.app.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(panel.app.getByRole('alert', { name: 'FedEx was not connected' })).toContainText(
    'Required fields missing [key]',
  );
  await expect(panel.app.getByLabel('FedEx key')).toHaveValue('FX-KEY');
  await expect(panel.app.getByText('Not connected', { exact: true })).toBeVisible();
  await lookAt(panel);
});

test('a lost answer keeps everything typed, says Unknown and offers Send again', async ({
  panel,
  simulator,
  store,
}) => {
  await panel.install();
  await panel.openApp('/carriers/fedex');
  await simulator.fault(store, { route: `POST ${CONNECTION}`, fault: { kind: 'drop', when: 'after' } });
  await fillFedex(panel);
  await panel.app.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(panel.app.getByRole('alert', { name: 'It is not certain whether this was done' })).toContainText(
    'The answer from BigCommerce was lost',
  );
  await expect(panel.app.getByText('Unknown')).toBeVisible();
  await expect(panel.app.getByLabel('FedEx account number')).toHaveValue('510087000');
  await lookAt(panel);
  await panel.app.getByRole('button', { name: 'Send again' }).click();
  await expect(panel.app.getByText('Submitted')).toBeVisible();
  await expect(panel.app.getByText('BigCommerce stored the details for FedEx.')).toBeVisible();
});

test('details that the carrier refuses silently never look as if they worked', async ({ panel, simulator, store }) => {
  await panel.install();
  await panel.openApp('/carriers/zoom2u');
  await panel.app.getByLabel('Authorization key').fill('bad-key');
  await panel.app.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(panel.app.getByText('It did not check them', { exact: false }).first()).toBeVisible();
  expect(await simulator.truth(store)).toMatchObject({ connections: [{ refused: true }] });
  await panel.follow('Carriers');
  await expect(rowOf(panel, 'Zoom2U')).toContainText('Submitted');
  await expect(panel.app.getByText(/connected and|verified|works|working|active/i)).toHaveCount(0);
});

function rowOf(panel: ControlPanel, name: string): Locator {
  return panel.app.getByRole('row').filter({ has: panel.app.getByRole('link', { name, exact: true }) });
}

async function fillFedex(panel: ControlPanel): Promise<void> {
  const typed = carrierSamples.find(({ carrierId }) => carrierId === 'fedex')?.typed ?? {};
  for (const [label, value] of Object.entries(typed)) await panel.app.getByLabel(label).fill(String(value));
}

async function connectFedex(panel: ControlPanel): Promise<void> {
  await panel.openApp('/carriers/fedex');
  await fillFedex(panel);
  await panel.app.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(panel.app.getByText('BigCommerce stored the details for FedEx.')).toBeVisible();
}

async function lastConnection(simulator: Simulator, store: SimulatedStore) {
  const calls = await simulator.requests(store);
  return calls.filter(({ path }) => path === CONNECTION).at(-1);
}
