import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessibility';
import { addresses } from './fixtures/addresses';
import type { ControlPanel } from './fixtures/control-panel';
import { expect, test } from './fixtures/test';

test.use({ template: 'empty' });

const SLIP = /^Packing slip, order/;

/** Opens slips in the control panel and waits for the page. */
async function openSlips(panel: ControlPanel, query: string): Promise<void> {
  await panel.install();
  await panel.openApp(`/packing-slips?${query}`);
  await expect(panel.app.getByRole('heading', { name: /^Packing slips?$/, level: 1 })).toBeVisible();
}

async function expectToFitAndBeAccessible(panel: ControlPanel): Promise<void> {
  for (const width of [400, 1280] as const) {
    await panel.expectToFit(width);
    await panel.app.getByRole('heading', { level: 1 }).hover();
    await expectAccessible(panel.page);
  }
}

/** The page of the frame as a document of its own, which is what the browser prints from within the frame. */
async function frameAlone({ page }: ControlPanel, browser: Browser): Promise<Page> {
  const frame = page.frames().find((candidate) => candidate.url().startsWith(addresses.app));
  if (!frame) throw new Error('The app is not open');
  const context = await browser.newContext();
  const cookies = await page.context().cookies();
  await context.addCookies(cookies.map(({ name, value }) => ({ name, value, url: addresses.app })));
  const alone = await context.newPage();
  await alone.goto(frame.url());
  await expect(alone.getByRole('heading', { name: /^Packing slips?$/, level: 1 })).toBeVisible();
  return alone;
}

/** How many sheets of paper it takes. */
async function sheets(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('a merchant prints what is left of an order, a slip for each address', async ({
  panel,
  simulator,
  store,
  browser,
}) => {
  const order = await simulator.addOrder(store, {
    lines: [
      {
        name: 'Mug',
        quantity: 3,
        shipped: 1,
        sku: 'M-1',
        binPickingNumber: 'A7',
        options: [{ name: 'Colour', value: 'Red' }],
      },
      { name: 'Plate', quantity: 2, addressIndex: 1 },
    ],
    addresses: 2,
    customerMessage: 'Ring twice',
  });
  await openSlips(panel, `orders=${order.id}`);
  const slips = panel.app.getByRole('article', { name: SLIP });
  await expect(slips).toHaveCount(2);
  await expect(slips.first()).toContainText('Ring twice');
  await expect(slips.first().getByRole('row', { name: 'Mug Colour: Red M-1 A7 2' })).toBeVisible();
  await expect(slips.first().getByRole('img', { name: `Barcode of order number ${order.id}` })).toBeVisible();
  await expect(slips.last().getByRole('row', { name: /^Plate .*2$/ })).toBeVisible();
  await expectToFitAndBeAccessible(panel);

  const alone = await frameAlone(panel, browser);
  await alone.emulateMedia({ media: 'print' });
  await expect(alone.getByRole('navigation')).toBeHidden();
  await expect(alone.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(alone.getByRole('article', { name: SLIP }).first()).toBeVisible();
  expect(await sheets(alone, 'A4')).toBe(2);
  expect(await sheets(alone, 'Letter')).toBe(2);
  await alone.context().close();
});

test('the button prints the frame’s own document, and Back leads to the orders as they were listed', async ({
  panel,
  simulator,
  store,
}) => {
  const order = await simulator.addOrder(store);
  await openSlips(panel, `orders=${order.id}&tab=all&sort=oldest`);
  const root = panel.app.locator('html');
  await root.evaluate(() => {
    window.print = () => {
      document.title = 'printed';
    };
  });
  await panel.app.getByRole('button', { name: 'Print' }).click();
  await expect.poll(() => root.evaluate(() => document.title)).toBe('printed');
  expect(panel.page.context().pages()).toHaveLength(1);
  await panel.app.getByRole('link', { name: 'Back' }).click();
  await expect(panel.app.getByRole('heading', { name: 'Orders', level: 1 })).toBeVisible();
  await expect(panel.app.getByRole('tab', { name: /^All/, selected: true })).toBeVisible();
});

test('a shipment has a slip of its own, with tracking and its number among the parcels', async ({
  panel,
  simulator,
  store,
}) => {
  const order = await simulator.addOrder(store, { lines: [{ name: 'Mug', quantity: 3 }] });
  const path = `/stores/${store.hash}/orders/${order.id}/shipments`;
  const ship = (quantity: number, number: string) =>
    simulator.control<{ id: number }>('POST', path, {
      items: [{ order_product_id: order.products[0]?.id, quantity }],
      tracking_number: number,
      shipping_provider: 'fedex',
      comments: 'Leave it with the neighbour',
    });
  const first = await ship(1, '794600000001');
  const second = await ship(2, '794600000002');
  await openSlips(panel, `shipment=${order.id}-${second.id}&shipment=${order.id}-999999`);
  await expect(panel.app.getByText(`Order ${order.id} has no shipment 999999.`)).toBeVisible();
  const slip = panel.app.getByRole('article', { name: SLIP });
  await expect(slip).toHaveCount(1);
  for (const text of ['Parcel 2 of 2', 'FedEx', '794600000002', 'Leave it with the neighbour']) {
    await expect(slip).toContainText(text);
  }
  await expect(slip.getByRole('row', { name: /^Mug .*2$/ })).toBeVisible();
  await expectToFitAndBeAccessible(panel);
  await panel.app.getByRole('link', { name: 'Back' }).click();
  await expect(panel.app.getByRole('heading', { name: `Order ${order.id}` })).toBeVisible();

  await panel.openApp(`/packing-slips?shipment=${order.id}-${first.id}`);
  await expect(slip).toContainText('Parcel 1 of 2');
});

test('a long order runs over several sheets with its head on each, and so do long foreign addresses', async ({
  panel,
  simulator,
  store,
  browser,
}) => {
  test.slow();
  const order = await simulator.addOrder(store, {
    lines: Array.from({ length: 100 }, (_, index) => ({
      name: `Thing ${index + 1}, which is named at such length that its name needs more than one line on paper`,
      quantity: index + 1,
      sku: `SKU-${index + 1}`,
      binPickingNumber: `B${index + 1}`,
      options: [{ name: '色', value: '赤' }],
    })),
    customerMessage: '東京都千代田区丸の内一丁目九番地一号'.repeat(12),
  });
  const other = await simulator.addOrder(store);
  await openSlips(panel, `orders=${order.id},${other.id}`);
  await expect(panel.app.getByText('2 slips, each on a page of its own.')).toBeVisible();
  await panel.expectToFit(400);
  const alone = await frameAlone(panel, browser);
  for (const format of ['A4', 'Letter'] as const) {
    const count = await sheets(alone, format);
    expect(count).toBeGreaterThan(4);
    expect(count).toBeLessThan(12);
  }
  const rows = alone.getByRole('article', { name: SLIP }).first().getByRole('row');
  await expect(rows).toHaveCount(103);
  expect(await rows.nth(50).evaluate((row) => getComputedStyle(row).breakInside)).toBe('avoid');
  expect(
    await alone
      .locator('thead')
      .first()
      .evaluate((head) => getComputedStyle(head).display),
  ).toBe('table-header-group');
  await alone.context().close();
});

test('a store’s logo is printed, and one that cannot be loaded leaves no hole', async ({ panel, simulator, store }) => {
  const order = await simulator.addOrder(store);
  const logo = 'https://cdn11.bigcommerce.com/s-test/logo.svg';
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40"/></svg>';
  await panel.page.route(logo, (route) => route.fulfill({ contentType: 'image/svg+xml', body: svg }));
  await panel.install();
  const body = { name: 'Logo shop', address: '1 Main Street', phone: '', logo: { url: logo } };
  await simulator.fault(store, { route: 'GET /v2/store', fault: { kind: 'status', status: 200, body } });
  await panel.openApp(`/packing-slips?orders=${order.id}`);
  const slip = panel.app.getByRole('article', { name: SLIP });
  await expect(slip).toContainText('Logo shop');
  const image = slip.locator(`img[src="${logo}"]`);
  await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(120);
});

test('says why there is nothing to print', async ({ panel, simulator, store, browserConsole }) => {
  const digital = await simulator.addOrder(store, { lines: [{ name: 'Song', type: 'digital' }] });
  await openSlips(panel, `orders=${digital.id},999999`);
  await expect(panel.app.getByText(`Nothing of order ${digital.id} is to be shipped.`)).toBeVisible();
  await expect(panel.app.getByText('This store has no order 999999.')).toBeVisible();
  await expect(panel.app.getByText('There is nothing to print.')).toBeVisible();
  await expect(panel.app.getByRole('button', { name: 'Print' })).toBeHidden();
  await expectToFitAndBeAccessible(panel);

  const tooMany = Array.from({ length: 26 }, (_, index) => index + 1).join(',');
  await panel.openApp(`/packing-slips?orders=${tooMany}`);
  await expect(panel.app.getByText('At most 25 can be printed at once.')).toBeVisible();
  await panel.openApp('/packing-slips?orders=abc');
  await expect(panel.app.getByText('These slips cannot be found')).toBeVisible();
  await panel.openApp('/packing-slips');
  await expect(panel.app.getByText('There is nothing to print.')).toBeVisible();

  const order = await simulator.addOrder(store);
  browserConsole.allow(/500|503/);
  await simulator.fault(store, { route: 'GET /v2/orders/*', times: 10, fault: { kind: 'status', status: 500 } });
  await panel.openApp(`/packing-slips?orders=${order.id}`);
  await expect(panel.app.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 30_000 });
  await expectToFitAndBeAccessible(panel);
});
