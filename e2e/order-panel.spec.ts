import { expectAccessible } from './fixtures/accessibility';
import { openBrowser } from './fixtures/browser-modes';
import { ConsoleGuard } from './fixtures/console-guard';
import { ControlPanel } from './fixtures/control-panel';
import { expect, test } from './fixtures/test';

test.use({ template: 'empty' });

type Opening = Pick<Parameters<Parameters<typeof test>[2]>[0], 'panel' | 'simulator' | 'store'>;

const TWO_ADDRESSES = {
  addresses: [
    { firstName: 'Ada', lastName: 'Byron', city: 'Portland' },
    { firstName: 'Grace', lastName: 'Hopper', city: 'Boston' },
  ],
  lines: [
    { name: 'Mug', quantity: 2, addressIndex: 0 },
    { name: 'Plate', quantity: 1, addressIndex: 1 },
  ],
};

/** Installs, and waits until BigCommerce's order list offers *Create shipment*. */
async function installWithPanel({ panel, simulator, store }: Opening): Promise<void> {
  await panel.install();
  await expect
    .poll(async () => (await simulator.truth<{ appExtensions: object[] }>(store)).appExtensions.length, {
      timeout: 30_000,
    })
    .toBe(1);
}

/** Opens the panel of an order in BigCommerce's own order list. */
async function openFromList(panel: ControlPanel, orderId: number): Promise<void> {
  await panel.visit('/orders');
  await panel.page.getByRole('button', { name: `Action for order ${orderId}` }).click();
  await panel.page.getByRole('menuitem', { name: 'Create shipment' }).click();
  await expect(panel.app.getByRole('heading', { name: `Order ${orderId}`, level: 1 })).toBeVisible();
}

test('a merchant ships an order of two addresses in three parcels without leaving BigCommerce’s order list', async ({
  panel,
  simulator,
  store,
}) => {
  const order = await simulator.addOrder(store, TWO_ADDRESSES);
  await installWithPanel({ panel, simulator, store });
  await openFromList(panel, order.id);
  const { app, page } = panel;
  const form = app.getByRole('form', { name: 'Create shipment' });
  const cards = app.getByRole('list', { name: 'Shipments' }).getByRole('listitem');
  const ship = async (number: string) => {
    await form.getByRole('combobox', { name: 'Carrier' }).fill('FedEx');
    await app.getByRole('option', { name: 'FedEx', exact: true }).click();
    await form.getByRole('textbox', { name: 'Tracking number' }).fill(number);
    await form.getByRole('button', { name: 'Create shipment' }).click();
  };

  await form.getByRole('textbox', { name: 'Quantity of Mug' }).fill('1');
  await ship('794600000001');
  await expect(cards).toHaveCount(1);
  await ship('794600000002');
  await expect(cards).toHaveCount(2);
  await ship('794600000003');
  await expect(cards).toHaveCount(3);
  await expect(page).toHaveURL(new RegExp(`/manage/${store.hash}/[0-9]+/orders$`));

  const mails = await simulator.mails(store);
  expect(mails.map(({ trackingNumber }) => trackingNumber).sort()).toEqual([
    '794600000001',
    '794600000002',
    '794600000003',
  ]);
  await page.getByRole('button', { name: 'Close' }).click();
  await panel.visit('/orders');
  await expect(page.getByRole('row', { name: new RegExp(`^${order.id} `) })).toContainText('3 of 3');
});

test('the panel is about one order: the store, Help and the page, without navigation, at 400 px', async ({
  panel,
  simulator,
  store,
}) => {
  const order = await simulator.addOrder(store, TWO_ADDRESSES);
  await installWithPanel({ panel, simulator, store });
  await openFromList(panel, order.id);
  const { app } = panel;
  await expect(app.getByRole('navigation', { name: 'Carrier Desk' })).toHaveCount(0);
  await expect(app.getByRole('banner').getByText('Carrier Desk')).toBeVisible();
  await expect(app.getByRole('banner').getByRole('link', { name: 'Help' })).toBeVisible();
  await panel.expectToFit(400);
  await app.getByRole('heading', { level: 1 }).hover();
  await expectAccessible(panel.page);
});

test('links in the panel stay in the panel, and so does a reload', async ({ panel, simulator, store }) => {
  const order = await simulator.addOrder(store);
  await panel.install();
  await panel.openApp('/orders?view=panel');
  const { app, page } = panel;
  const heading = app.getByRole('heading', { name: `Order ${order.id}`, level: 1 });
  const navigation = app.getByRole('navigation', { name: 'Carrier Desk' });
  await app.getByRole('link', { name: String(order.id) }).click();
  await expect(heading).toBeVisible();
  const address = () => app.locator('html').evaluate(() => location.pathname + location.search);
  await expect.poll(address).toBe(`/stores/${store.hash}/orders/${order.id}?view=panel`);
  await expect(navigation).toHaveCount(0);

  const frame = page.frames().find((each) => each.url().includes(`/stores/${store.hash}/orders`));
  await frame?.evaluate(() => {
    location.reload();
  });
  await expect(heading).toBeVisible();
  await expect(navigation).toHaveCount(0);
});

test('the panel opens where the browser keeps no cookies and no storage', async ({
  playwright,
  simulator,
  store,
  panel,
  launchOptions,
  viewport,
}) => {
  const order = await simulator.addOrder(store);
  await installWithPanel({ panel, simulator, store });
  const browser = await openBrowser(playwright.chromium, 'nothing', {
    launch: launchOptions,
    context: { viewport },
  });
  try {
    const page = await browser.context.newPage();
    const guard = new ConsoleGuard();
    guard.watch(page);
    guard.allow(/401/);
    const blocked = new ControlPanel(page, store);
    await openFromList(blocked, order.id);
    await expect(blocked.app.getByRole('form', { name: 'Create shipment' })).toBeVisible();
    guard.expectQuiet();
  } finally {
    await browser.close();
  }
});

test('a panel that BigCommerce refuses costs nothing but the panel, and Settings says so', async ({
  panel,
  simulator,
  store,
}) => {
  const body = { errors: [{ message: 'App extensions are not part of this plan.' }] };
  const refusal = { kind: 'status', status: 403, body };
  await simulator.fault(store, { route: 'POST /graphql', times: 'endless', fault: refusal });
  await panel.install();
  await panel.follow('Settings');
  const { app } = panel;
  await app.getByRole('button', { name: 'Check again: order panel' }).click();
  await expect(app.getByText('Checked. What is written here is how it is now.')).toBeVisible();
  await expect(app.getByText('BigCommerce said: App extensions are not part of this plan.')).toBeVisible();
  await expect(app.getByText('Create shipments from the Orders page of this app instead.')).toBeVisible();
  await expect(app.getByText(/^Last checked [A-Z]/)).toHaveCount(2);
  for (const width of [400, 1280] as const) {
    await panel.expectToFit(width);
    await app.getByRole('heading', { level: 1 }).hover();
    await expectAccessible(panel.page);
  }
});
