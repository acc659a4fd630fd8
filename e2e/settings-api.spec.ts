import { addresses } from './fixtures/addresses';
import { lookAt } from './fixtures/look-at';
import { expect, test } from './fixtures/test';

test.use({ template: 'empty', actionTimeout: 15_000 });
test.describe.configure({ timeout: 120_000 });

test('an API key is shown once, works, can be followed by its requests, and is revoked', async ({ panel }) => {
  await panel.install();
  await panel.follow('Settings');
  await panel.app.getByRole('button', { name: 'Create API key' }).click();
  const dialog = panel.app.getByRole('dialog');
  await dialog.getByText('Custom', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Create API key' }).click();
  await expect(dialog.getByText('Choose at least one permission')).toBeVisible();
  await dialog.getByText('(carriers:read)', { exact: false }).click();
  await dialog.getByText('(carriers:create)', { exact: false }).click();
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Warehouse');
  await lookAt(panel);
  await dialog.getByRole('button', { name: 'Create API key' }).click();
  const notice = panel.app.getByRole('status', { name: 'Copy the API key now' });
  await expect(notice.getByRole('button', { name: 'Copy API key', exact: true })).toBeVisible();
  const key = /cdk_\S+?(?=Copy)/.exec((await notice.textContent()) ?? '')?.[0] ?? '';
  expect(key.length).toBeGreaterThan(20);
  await expect(panel.app.locator(':focus')).toContainText('Copy the API key now');
  await lookAt(panel);
  await notice.getByRole('button', { name: 'I have copied it' }).click();
  await expect(notice).toHaveCount(0);

  const listed = await ask(key, 'GET /v1/operations/carriers');
  expect([listed.status, await listed.json()]).toMatchObject([200, { object: 'list' }]);
  const system = '/v1/operations/carriers/cr_00000000000000000000000000000001';
  expect((await ask(key, `DELETE ${system}`)).status).toBe(403);
  const refused = await ask(key, 'POST /v1/operations/carriers', { name: 'Bikes', wheels: 2 });
  expect(refused.status).toBe(400);

  await panel.openApp('/settings');
  const row = panel.app.getByRole('row').filter({ hasText: 'Warehouse' });
  await expect(row).toContainText('carriers:read');
  await expect(row).toContainText('just now');
  expect(await panel.app.locator('body').innerHTML()).not.toContain(key);
  await lookAt(panel);

  await panel.app.getByRole('link', { name: 'API requests' }).click();
  await expect(panel.app.getByRole('heading', { name: 'API requests', level: 1 })).toBeVisible();
  const number = refused.headers.get('request-id') ?? '';
  await expect(panel.app.getByRole('row').filter({ hasText: number })).toContainText('400');
  await lookAt(panel);
  await panel.app.getByLabel('Request number').fill('17');
  await panel.app.getByRole('button', { name: 'Find request' }).click();
  await expect(panel.app.getByText('A request number is rq_', { exact: false })).toBeVisible();
  await panel.app.getByLabel('Request number').fill(` ${number} `);
  await panel.app.getByRole('button', { name: 'Find request' }).click();
  await expect(panel.app.getByRole('heading', { name: 'API request', level: 1 })).toBeVisible();
  await expect(panel.app.getByRole('region', { name: 'What was sent' })).toContainText('Bikes');
  await expect(panel.app.getByRole('region', { name: 'What was answered' })).toContainText('wheels');
  await lookAt(panel);
  await panel.openApp('/settings/api-requests/rq_00000000000000000000000000000000');
  await expect(panel.app.getByText('There is no such request.', { exact: false })).toBeVisible();

  await panel.openApp('/settings');
  await panel.app.getByRole('button', { name: 'Revoke Warehouse' }).click();
  await panel.app.getByRole('dialog').getByRole('button', { name: 'Revoke API key' }).click();
  await expect(panel.app.getByText('The API key is revoked.', { exact: false })).toBeVisible();
  await expect(row).toContainText('Revoked');
  expect((await ask(key, 'GET /v1/operations/carriers')).status).toBe(401);
});

test('a Shippo key is checked, replaced and removed, and never comes back', async ({ panel, simulator }) => {
  await panel.install();
  await panel.openApp('/settings');
  await panel.app.getByRole('textbox', { name: 'Shippo key' }).fill('sk_live_no');
  await panel.app.getByRole('button', { name: 'Save key' }).click();
  await expect(panel.app.getByRole('textbox', { name: 'Shippo key' })).toHaveAccessibleDescription(
    /begins with shippo_live_/i,
  );
  await panel.app.getByRole('textbox', { name: 'Shippo key' }).fill('shippo_test_bad_one');
  await panel.app.getByRole('button', { name: 'Save key' }).click();
  await expect(panel.app.getByRole('alert', { name: 'The Shippo key was not saved' })).toContainText('Shippo said');
  await lookAt(panel);
  const key = 'shippo_test_e2e_settings_4711';
  await simulator.control('POST', '/faults', {
    store: key,
    route: 'GET /shippo/carrier_accounts',
    times: 'endless',
    fault: { kind: 'status', status: 503 },
  });
  await panel.app.getByRole('textbox', { name: 'Shippo key' }).fill(key);
  await panel.app.getByRole('button', { name: 'Save key' }).click();
  await expect(panel.app.getByText('Shippo could not be asked, so', { exact: false })).toBeVisible({ timeout: 40_000 });
  await simulator.control('DELETE', `/faults?store=${key}`);
  await expect(panel.app.getByText('ends with 4711', { exact: false })).toBeVisible();
  await panel.app.getByRole('button', { name: 'Replace the Shippo key' }).click();
  await expect(panel.app.getByRole('textbox', { name: 'Shippo key' })).toBeFocused();
  await panel.app.getByRole('textbox', { name: 'Shippo key' }).fill(key);
  await panel.app.getByRole('button', { name: 'Save key' }).click();
  await expect(panel.app.getByText('Shippo accepted it when it was saved.')).toBeVisible();
  expect(await panel.app.locator('body').innerHTML()).not.toContain(key);
  await lookAt(panel);
  await panel.app.getByRole('button', { name: 'Remove the Shippo key' }).click();
  await panel.app.getByRole('dialog').getByRole('button', { name: 'Remove key' }).click();
  await expect(panel.app.getByText('No Shippo key is saved.')).toBeVisible();
});

/** @param call method and path */
function ask(key: string, call: string, body?: unknown): Promise<Response> {
  const [method = '', path = ''] = call.split(' ');
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  return fetch(`${addresses.app}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
