import { expectAccessible } from './fixtures/accessibility';
import type { ControlPanel } from './fixtures/control-panel';
import { expect, test } from './fixtures/test';

test.use({ template: 'empty' });

const WIDTHS = [400, 1280] as const;
const day = (text: string) => Date.parse(`${text}T18:00:00Z`);

async function openOrders(panel: ControlPanel, search = ''): Promise<void> {
  await panel.openApp(`/orders${search}`);
  await expect(panel.app.getByRole('heading', { name: 'Orders', level: 1 })).toBeVisible();
}

/** Looks at the page at both widths, with the mouse away from what it would colour. */
async function expectWellDrawn(panel: ControlPanel): Promise<void> {
  await panel.app.getByRole('heading', { level: 1 }).hover();
  for (const width of WIDTHS) {
    await panel.expectToFit(width);
    await expectAccessible(panel.page);
  }
}

/** The numbers of the orders that the list shows, from above. */
function listed(panel: ControlPanel): Promise<string[]> {
  return panel.app.getByRole('region', { name: 'Orders' }).getByRole('link').allTextContents();
}

/** Opens a select and chooses by typing arrow keys and Enter, nothing else. */
async function chooseByKeyboard(panel: ControlPanel, label: string, option: string): Promise<void> {
  const field = panel.app.getByRole('combobox', { name: label });
  await field.focus();
  await field.press('ArrowDown');
  const wanted = panel.app.getByRole('option', { name: option });
  await expect(wanted).toBeVisible();
  const active = () => field.getAttribute('aria-activedescendant');
  const id = await wanted.getAttribute('id');
  for (let presses = 0; (await active()) !== id && presses < 20; presses += 1) await field.press('ArrowDown');
  await field.press('Enter');
}

/** The browser's back button; the steps were made in the frame, so the page around it does not load again. */
async function goBack(panel: ControlPanel, steps: number): Promise<void> {
  await panel.page.evaluate((back) => {
    history.go(-back);
  }, steps);
}

test('a packer narrows the list by keyboard, goes back, and comes again by a link', async ({
  panel,
  simulator,
  store,
}) => {
  const old = await simulator.addOrder(store, { createdAt: day('2026-03-07') });
  const first = await simulator.addOrder(store, { createdAt: day('2026-03-08') });
  const partial = await simulator.addOrder(store, { createdAt: day('2026-03-09'), statusId: 3 });
  await simulator.addOrder(store, { createdAt: day('2026-03-09'), statusId: 2 });
  await panel.install();
  await openOrders(panel);
  await expect(panel.app.getByRole('tab', { name: 'To ship (3)' })).toBeVisible();
  await expect(panel.app.getByText('3 orders on this page, newest first.')).toBeVisible();
  expect(await listed(panel)).toEqual([partial, first, old].map(({ id }) => `${id}`));
  await expect(panel.app.getByRole('combobox', { name: 'Storefront' })).toHaveCount(0);

  await chooseByKeyboard(panel, 'Status', 'Partially Shipped');
  await expect(panel.app.getByRole('tab', { name: 'To ship (1)' })).toBeVisible();
  await expect.poll(() => listed(panel)).toEqual([`${partial.id}`]);
  await panel.app.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(panel.app.getByRole('tab', { name: 'To ship (3)' })).toBeVisible();

  await panel.app.getByLabel('From').fill('2026-03-08');
  await expect(panel.app.getByRole('tab', { name: 'To ship (2)' })).toBeVisible();
  await panel.app.getByLabel('To', { exact: true }).fill('2026-03-08');
  await expect.poll(() => listed(panel)).toEqual([`${first.id}`]);
  await chooseByKeyboard(panel, 'Sort', 'Oldest first');
  await expect(panel.app.getByRole('combobox', { name: 'Sort' })).toBeFocused();
  await expectWellDrawn(panel);

  await goBack(panel, 2);
  await expect.poll(() => listed(panel)).toEqual([partial, first].map(({ id }) => `${id}`));
  await expect(panel.app.getByLabel('From')).toHaveValue('2026-03-08');
  await expect(panel.app.getByLabel('To', { exact: true })).toHaveValue('');

  await openOrders(panel, '?tab=all&from=2026-03-08&to=2026-03-09&sort=oldest');
  await expect(panel.app.getByRole('tab', { name: 'All (3)' })).toHaveAttribute('aria-selected', 'true');
  await expect(panel.app.getByLabel('To', { exact: true })).toHaveValue('2026-03-09');
  expect((await listed(panel))[0]).toBe(`${first.id}`);
});

test.describe('a store with several storefronts', () => {
  test.use({ template: 'pro' });

  test('filters by them, list and numbers alike', async ({ panel, simulator, store }) => {
    await panel.install();
    await openOrders(panel, '?tab=all');
    const before = await panel.app.getByRole('tab', { name: 'All' }).textContent();
    await chooseByKeyboard(panel, 'Storefront', 'Meridian New Zealand');
    await expect(panel.app.getByRole('button', { name: 'Clear filters' })).toBeVisible();
    const numbers = (text: string | null) => Number(/\((\d+)\)/.exec(text ?? '')?.[1]);
    const all = panel.app.getByRole('tab', { name: 'All' });
    await expect.poll(async () => numbers(await all.textContent())).toBeLessThan(numbers(before));
    for (const route of ['GET /v2/orders', 'GET /v2/orders/count']) {
      expect((await simulator.requests(store, route)).at(-1)?.path).toContain('channel_id=2');
    }
    await expectWellDrawn(panel);
  });
});

test('1,200 orders are leafed through page by page', async ({ panel, simulator, store }) => {
  test.slow();
  await simulator.control('POST', `/stores/${store.hash}/orders/many`, {});
  await panel.install();
  await openOrders(panel, '?tab=all');
  await expectWellDrawn(panel);
  const first = await listed(panel);
  expect(first).toHaveLength(25);
  await panel.app.getByRole('link', { name: 'Older orders' }).click();
  await expect(panel.app.getByRole('link', { name: 'Newer orders' })).toBeVisible();
  const second = await listed(panel);
  expect(second.some((id) => first.includes(id))).toBe(false);
  await panel.app.getByRole('link', { name: 'Newer orders' }).click();
  await expect.poll(() => listed(panel)).toEqual(first);
  const pages = await simulator.requests(store, 'GET /v2/orders');
  expect(pages.length).toBeLessThanOrEqual(3);
});

test('an order is found by its number, and what is not found is said', async ({ panel, simulator, store }) => {
  const order = await simulator.addOrder(store);
  const archived = await simulator.addOrder(store, { isDeleted: true });
  await panel.install();
  await openOrders(panel);
  const field = panel.app.getByRole('textbox', { name: 'Order number' });
  const search = async (text: string) => {
    await field.fill(text);
    await field.press('Enter');
  };
  await search('Mug');
  await expect(panel.app.getByText('This is not an order number.')).toBeVisible();
  await search('999999');
  await expect(panel.app.getByText('This store has no order 999999.')).toBeVisible();
  await search(`${archived.id}`);
  await expect(panel.app.getByText(`Order ${archived.id} is archived, so no list shows it.`)).toBeVisible();
  await expect(panel.app.getByRole('link', { name: `Open order ${archived.id}` })).toBeVisible();
  await expectWellDrawn(panel);
  await search(`#${order.id}`);
  await expect(panel.app.getByRole('heading', { name: `Order ${order.id}` })).toBeVisible();
  expect(await simulator.requests(store, 'GET /v2/orders/999999')).toHaveLength(1);
});

test('empty tabs, empty filters and what is left out say what to do', async ({ panel, simulator, store }) => {
  await simulator.addOrder(store, { statusId: 5 });
  await panel.install();
  await openOrders(panel);
  await expect(panel.app.getByText('Nothing to ship. An order appears here once it is paid')).toBeVisible();
  await expectWellDrawn(panel);
  await panel.app.getByRole('link', { name: 'Show all orders' }).click();
  await expect(panel.app.getByRole('cell', { name: 'Cancelled' })).toBeVisible();

  await openOrders(panel, '?tab=all&to=2020-01-01');
  await expect(panel.app.getByText('No order matches the filters. Clear the filters to see all orders.')).toBeVisible();
  await panel.app.getByRole('button', { name: 'Clear filters' }).click();
  await expect(panel.app.getByRole('cell', { name: 'Cancelled' })).toBeVisible();

  await simulator.addOrder(store, { lines: [{ type: 'digital' }] });
  await simulator.addOrder(store, { isDeleted: true });
  await openOrders(panel);
  await expect(
    panel.app.getByText(
      'BigCommerce counts 2 orders in this tab, by status alone. Left out of the list: 1 archived and 1 with nothing left to ship.',
    ),
  ).toBeVisible();
});

test('orders that cannot be read leave tabs and filters, and come with Try again', async ({
  panel,
  simulator,
  store,
}) => {
  const order = await simulator.addOrder(store);
  await panel.install();
  await simulator.fault(store, {
    route: 'GET /v2/orders',
    fault: { kind: 'status', status: 503 },
    times: 'endless',
  });
  await openOrders(panel);
  await expect(panel.app.getByText('BigCommerce could not be read')).toBeVisible();
  await expect(panel.app.getByRole('tab', { name: 'Shipped' })).toBeVisible();
  await expectWellDrawn(panel);
  await simulator.control('DELETE', `/faults?store=${store.hash}`);
  await panel.app.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.app.getByRole('link', { name: `${order.id}` })).toBeVisible();
});

test('chosen orders lead to their packing slips', async ({ panel, simulator, store }) => {
  const first = await simulator.addOrder(store, { customerMessage: 'Ring twice', staffNotes: 'Fragile' });
  const second = await simulator.addOrder(store);
  await panel.install();
  await openOrders(panel);
  await expect(panel.app.getByText('Message: Ring twice')).toBeVisible();
  await expect(panel.app.getByText('Staff notes: Fragile')).toBeVisible();
  const tick = panel.app.getByRole('checkbox', { name: `Select order ${first.id}` });
  await tick.press('Space');
  await expect(tick).toBeFocused();
  await panel.app.getByRole('checkbox', { name: `Select order ${second.id}` }).press('Space');
  await expect(panel.app.getByText('2 orders selected.')).toBeVisible();
  await expectWellDrawn(panel);
  await panel.app.getByRole('link', { name: 'Print packing slips' }).click();
  await expect(panel.app.getByRole('heading', { name: 'Packing slips' })).toBeVisible();
});

test('a renamed status has the store’s name, and BigCommerce’s own beside it', async ({ panel, simulator, store }) => {
  await simulator.control('POST', `/stores/${store.hash}/settings`, { statusLabels: { 11: 'Pack me' } });
  await simulator.addOrder(store);
  await panel.install();
  await openOrders(panel);
  await expect(panel.app.getByRole('cell', { name: 'Pack me Awaiting Fulfillment in BigCommerce' })).toBeVisible();
  await panel.app.getByRole('combobox', { name: 'Status' }).click();
  await expect(panel.app.getByRole('option', { name: 'Pack me Awaiting Fulfillment in BigCommerce' })).toBeVisible();
});

test('in BigCommerce’s panel every way on stays in the panel', async ({ panel, simulator, store }) => {
  const order = await simulator.addOrder(store);
  await panel.install();
  await openOrders(panel, '?view=panel');
  await expect(panel.app.getByRole('navigation', { name: 'Carrier Desk' })).toHaveCount(0);
  await panel.app.getByRole('tab', { name: 'All (1)' }).click();
  await expect(panel.app.getByRole('tab', { name: 'All (1)' })).toHaveAttribute('aria-selected', 'true');
  await panel.app.getByRole('link', { name: `${order.id}` }).click();
  await expect(panel.app.getByRole('heading', { name: `Order ${order.id}` })).toBeVisible();
  await expect(panel.app.getByRole('navigation', { name: 'Carrier Desk' })).toHaveCount(0);
});
