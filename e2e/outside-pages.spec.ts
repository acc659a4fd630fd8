import { AxeBuilder } from '@axe-core/playwright';
import { addresses } from './fixtures/addresses';
import { expect, test } from './fixtures/test';

const pages: [name: string, path: string, heading: RegExp][] = [
  ['the app’s own address', '/', /Carrier Desk/],
  ['the ended session', '/session-ended', /Your session has ended/],
  ['an address outside the stores', '/nothing/here', /Page not found/],
  ['a store’s page without a session', '/stores/abc/orders', /Your session has ended/],
  ['an incomplete installation', '/api/bigcommerce/auth', /could not be installed/],
  ['an incomplete opening', '/api/bigcommerce/load', /could not be opened/],
];

for (const [name, path, heading] of pages) {
  test(`everybody can read ${name}`, async ({ page, browserConsole }) => {
    browserConsole.allow(/status of 40[0-4]/);
    await page.goto(`${addresses.app}${path}`);
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
    for (const width of [1280, 400]) {
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });
}

test('everybody can read that a page could not be opened', async ({ page, browserConsole }) => {
  browserConsole.allow(/status of (401|502)/);
  await page.route(/\/api\/session$/, (route) => route.fulfill({ status: 502, body: 'Bad gateway' }));
  await page.goto(`${addresses.app}/stores/abc#ticket=any`);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 15_000 });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
