import type { Locator } from '@playwright/test';
import { expectAccessible } from './fixtures/accessibility';
import { ControlPanel } from './fixtures/control-panel';
import { expect, test } from './fixtures/test';

test.use({ template: 'empty' });

const WIDTHS = [400, 1280] as const;

/** Installs, and opens a new order's page. */
async function openOrder({ panel, simulator, store }: Opening, input: object = {}) {
  const order = await simulator.addOrder(store, input);
  await panel.install();
  await panel.openApp(`/orders/${order.id}`);
  await expect(panel.app.getByRole('heading', { name: `Order ${order.id}` })).toBeVisible();
  return order;
}

type Opening = Pick<Parameters<Parameters<typeof test>[2]>[0], 'panel' | 'simulator' | 'store'>;

/** Chooses a carrier and types a number into the shipment form. */
async function giveTracking(panel: ControlPanel, carrier: string, number: string): Promise<void> {
  const field = panel.app.getByRole('combobox', { name: 'Carrier' });
  await field.fill(carrier);
  await panel.app.getByRole('option', { name: carrier, exact: true }).click();
  await panel.app.getByRole('textbox', { name: 'Tracking number' }).fill(number);
}

function createButton(panel: ControlPanel): Locator {
  return panel.app.getByRole('button', { name: 'Create shipment' });
}

function shipments(panel: ControlPanel): Locator {
  return panel.app.getByRole('list', { name: 'Shipments' }).getByRole('listitem');
}

async function trueShipments({ simulator, store }: Pick<Opening, 'simulator' | 'store'>, orderId: number) {
  return (
    (await simulator.control<object[] | undefined>('GET', `/stores/${store.hash}/orders/${orderId}/shipments`)) ?? []
  );
}

test('a merchant finds an order and ships all of it', async ({ panel, simulator, store }) => {
  test.slow();
  const order = await simulator.addOrder(store, { lines: [{ name: 'Mug', quantity: 2 }, { name: 'Plate' }] });
  await panel.install();
  await panel.follow('Orders');
  await expect(panel.app.getByRole('tab', { name: 'To ship (1)' })).toBeVisible();
  await expect(panel.app.getByRole('cell', { name: '3 of 3' })).toBeVisible();
  for (const width of WIDTHS) {
    await panel.expectToFit(width);
    await expectAccessible(panel.page);
  }
  await panel.app.getByRole('textbox', { name: 'Order number' }).fill('999999');
  await panel.app.getByRole('button', { name: 'Search' }).click();
  await expect(panel.app.getByText('This store has no order 999999.')).toBeVisible();
  await panel.app.getByRole('textbox', { name: 'Order number' }).fill(`#${order.id}`);
  await panel.app.getByRole('button', { name: 'Search' }).click();

  await expect(panel.app.getByRole('heading', { name: `Order ${order.id}` })).toBeVisible();
  await giveTracking(panel, 'FedEx', '794600000000');
  await expect(panel.app.getByText('a tracking link that BigCommerce makes')).toBeVisible();
  for (const width of WIDTHS) {
    await panel.expectToFit(width);
    await expectAccessible(panel.page);
  }
  await createButton(panel).click();
  await expect(panel.app.getByText(/Shipment \d+ was created\./)).toBeVisible();
  await expect(panel.app.getByText('Everything of this order has been shipped.')).toBeVisible();
  await expect(shipments(panel)).toContainText(['2 × Mug, 1 × Plate']);
  expect(await trueShipments({ simulator, store }, order.id)).toHaveLength(1);
  expect(await simulator.mails(store)).toMatchObject([{ orderId: order.id, trackingNumber: '794600000000' }]);
});

test('an order of two addresses is shipped in three parcels', async ({ panel, simulator, store }) => {
  test.slow();
  const order = await openOrder(
    { panel, simulator, store },
    {
      lines: [
        { name: 'Mug', quantity: 3 },
        { name: 'Plate', addressIndex: 1 },
      ],
      addresses: 2,
    },
  );
  const quantity = panel.app.getByRole('textbox', { name: 'Quantity of Mug' });
  await quantity.fill('4');
  await panel.app.getByText('No tracking', { exact: true }).click();
  await createButton(panel).click();
  await expect(panel.app.getByText('Only 3 are left to ship.')).toBeVisible();

  await quantity.fill('1');
  await createButton(panel).click();
  await expect(shipments(panel)).toHaveCount(1);
  await expect(quantity).toHaveValue('2');

  await panel.app.getByText('Custom link', { exact: true }).click();
  await panel.app.getByRole('textbox', { name: 'Tracking link' }).fill('javascript:alert(1)');
  await createButton(panel).click();
  await expect(panel.app.getByText('Enter a whole web address')).toBeVisible();
  await panel.app.getByRole('textbox', { name: 'Tracking link' }).fill('https://track.example.com/1');
  await createButton(panel).click();
  await expect(shipments(panel)).toHaveCount(2);
  await expect(panel.app.getByText('https://track.example.com/1').first()).toBeVisible();

  await expect(panel.app.getByRole('textbox', { name: 'Quantity of Plate' })).toHaveValue('1');
  await giveTracking(panel, 'DHL Express', '123');
  await createButton(panel).click();
  await expect(shipments(panel)).toHaveCount(3);
  await expect(panel.app.getByText('Everything of this order has been shipped.')).toBeVisible();
  expect(await trueShipments({ simulator, store }, order.id)).toMatchObject([
    { order_address_id: order.addresses[0]?.id, items: [{ quantity: 1 }], shipping_provider: '' },
    {
      order_address_id: order.addresses[0]?.id,
      items: [{ quantity: 2 }],
      tracking_link: 'https://track.example.com/1',
    },
    { order_address_id: order.addresses[1]?.id, items: [{ quantity: 1 }], tracking_carrier: 'dhl' },
  ]);
});

test('a double click and a reload make one shipment', async ({ panel, simulator, store }) => {
  const order = await openOrder({ panel, simulator, store }, { lines: [{ name: 'Mug', quantity: 5 }] });
  await panel.app.getByRole('textbox', { name: 'Quantity of Mug' }).fill('1');
  await giveTracking(panel, 'FedEx', '1');
  await simulator.fault(store, {
    route: 'POST /v2/orders/*/shipments',
    fault: { kind: 'slow', ms: 1_000, when: 'after' },
  });
  await createButton(panel).dblclick();
  await panel.openApp(`/orders/${order.id}`);
  await expect(shipments(panel)).toHaveCount(1);
  expect(await simulator.requests(store, 'POST /v2/orders/*/shipments')).toHaveLength(1);
});

test('the second of two tabs is shown that the order changed, and keeps what was typed', async ({
  panel,
  simulator,
  store,
  context,
  browserConsole,
}) => {
  const order = await openOrder({ panel, simulator, store }, { lines: [{ name: 'Mug', quantity: 3 }] });
  const secondPage = await context.newPage();
  browserConsole.watch(secondPage);
  const second = new ControlPanel(secondPage, store);
  await second.openApp(`/orders/${order.id}`);
  await giveTracking(second, 'UPS', 'SECOND');
  await second.app.getByRole('textbox', { name: 'Quantity of Mug' }).fill('1');

  await panel.app.getByRole('textbox', { name: 'Quantity of Mug' }).fill('1');
  await giveTracking(panel, 'FedEx', 'FIRST');
  await createButton(panel).click();
  await expect(shipments(panel)).toHaveCount(1);

  await createButton(second).click();
  await expect(second.app.getByText('This order changed since the page was drawn')).toBeVisible();
  await expect(shipments(second)).toHaveCount(1);
  await expect(second.app.getByRole('textbox', { name: 'Tracking number' })).toHaveValue('SECOND');
  await createButton(second).click();
  await expect(shipments(second)).toHaveCount(2);
  expect(await trueShipments({ simulator, store }, order.id)).toHaveLength(2);
});

test('a lost answer shows Checking with BigCommerce, then settles by itself', async ({ panel, simulator, store }) => {
  const order = await openOrder({ panel, simulator, store });
  await giveTracking(panel, 'FedEx', '794600000000');
  await simulator.fault(store, { route: 'POST /v2/orders/*/shipments', fault: { kind: 'drop', when: 'after' } });
  await createButton(panel).click();
  await expect(panel.app.getByText('Checking with BigCommerce')).toBeVisible();
  await expectAccessible(panel.page);
  await expect(panel.app.getByText('Checking with BigCommerce')).toBeHidden({ timeout: 30_000 });
  await expect(panel.app.getByText('It is not certain yet')).toBeHidden();
  await expect(shipments(panel)).toHaveCount(1);
  expect(await trueShipments({ simulator, store }, order.id)).toHaveLength(1);
  expect(await simulator.requests(store, 'POST /v2/orders/*/shipments')).toHaveLength(1);
});

test('a request that never arrived is sent again, once', async ({ panel, simulator, store }) => {
  const order = await openOrder({ panel, simulator, store });
  await giveTracking(panel, 'FedEx', '794600000000');
  await simulator.fault(store, { route: 'POST /v2/orders/*/shipments', fault: { kind: 'drop', when: 'before' } });
  await createButton(panel).click();
  await expect(panel.app.getByText('Checking with BigCommerce')).toBeVisible();
  await expect(shipments(panel)).toHaveCount(1, { timeout: 30_000 });
  expect(await trueShipments({ simulator, store }, order.id)).toHaveLength(1);
  expect(await simulator.mails(store)).toHaveLength(1);
});

test('says in BigCommerce’s words why a shipment was refused', async ({ panel, simulator, store }) => {
  await openOrder({ panel, simulator, store });
  await giveTracking(panel, 'FedEx', '794600000000');
  const body = [{ status: 400, message: 'The field is not to our liking.' }];
  await simulator.fault(store, { route: 'POST /v2/orders/*/shipments', fault: { kind: 'status', status: 400, body } });
  await createButton(panel).click();
  await expect(panel.app.getByText('No shipment was created')).toBeVisible();
  await expect(panel.app.getByText('The field is not to our liking.').first()).toBeVisible();
  await expect(panel.app.getByRole('textbox', { name: 'Tracking number' })).toHaveValue('794600000000');
  await createButton(panel).click();
  await expect(shipments(panel)).toHaveCount(1);
});

test('what cannot be found out asks a person, and is settled by the answer', async ({ panel, simulator, store }) => {
  const order = await openOrder({ panel, simulator, store }, { lines: [{ name: 'Mug', quantity: 4 }] });
  await panel.app.getByRole('textbox', { name: 'Quantity of Mug' }).fill('2');
  await giveTracking(panel, 'FedEx', '794600000000');
  await simulator.fault(store, { route: 'POST /v2/orders/*/shipments', fault: { kind: 'drop', when: 'before' } });
  await createButton(panel).click();
  await expect(panel.app.getByText('Checking with BigCommerce')).toBeVisible();
  // Somebody ships the same line in the control panel, so that quantities moved and no shipment looks like this one.
  const items = [{ order_product_id: order.products[0]?.id, quantity: 1 }];
  await simulator.control('POST', `/stores/${store.hash}/orders/${order.id}/shipments`, { items });
  const notMade = panel.app.getByRole('button', { name: 'It was not made' });
  await expect(notMade).toBeVisible({ timeout: 30_000 });
  for (const width of WIDTHS) {
    await panel.expectToFit(width);
    await expectAccessible(panel.page);
  }
  await notMade.click();
  await panel.app.getByRole('dialog').getByRole('button', { name: 'It was not made' }).click();
  await expect(notMade).toBeHidden();
  expect(await trueShipments({ simulator, store }, order.id)).toHaveLength(1);
  expect(await simulator.requests(store, 'POST /v2/orders/*/shipments')).toHaveLength(1);
});
