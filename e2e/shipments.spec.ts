import type { Locator } from '@playwright/test';
import { expectAccessible } from './fixtures/accessibility';
import type { ControlPanel } from './fixtures/control-panel';
import { expect, test } from './fixtures/test';

test.use({ template: 'empty' });

const WIDTHS = [400, 1280] as const;
const FEDEX = '794600000000';

type Opening = Pick<Parameters<Parameters<typeof test>[2]>[0], 'panel' | 'simulator' | 'store'>;

/** Installs, and opens a new order's page. */
async function openOrder({ panel, simulator, store }: Opening, input: object = {}) {
  const order = await simulator.addOrder(store, input);
  await panel.install();
  await panel.openApp(`/orders/${order.id}`);
  await expect(panel.app.getByRole('heading', { name: `Order ${order.id}` })).toBeVisible();
  return order;
}

/** The same with a shipment of each line, by FedEx, made in the control panel. */
async function openShipped({ panel, simulator, store }: Opening, lines: { name: string; quantity: number }[]) {
  const order = await simulator.addOrder(store, { lines });
  for (const [index, { id }] of order.products.entries()) {
    await simulator.control('POST', `/stores/${store.hash}/orders/${order.id}/shipments`, {
      items: [{ order_product_id: id, quantity: lines[index]?.quantity ?? 1 }],
      shipping_provider: 'fedex',
      tracking_number: FEDEX,
      shipping_method: 'FedEx Ground',
    });
  }
  await panel.install();
  await panel.openApp(`/orders/${order.id}`);
  await expect(cards(panel)).toHaveCount(lines.length);
  return { ...order, shipments: await trueShipments({ simulator, store }, order.id) };
}

interface TrueShipment {
  id: number;
  items: { quantity: number }[];
  tracking_number: string;
  shipping_method: string;
  generated_tracking_link: string;
}

async function trueShipments({ simulator, store }: Pick<Opening, 'simulator' | 'store'>, orderId: number) {
  const path = `/stores/${store.hash}/orders/${orderId}/shipments`;
  return (await simulator.control<TrueShipment[] | undefined>('GET', path)) ?? [];
}

/** The id of the order's status: 2 is Shipped, 11 Awaiting Fulfillment. */
async function statusOf({ simulator, store }: Pick<Opening, 'simulator' | 'store'>, orderId: number): Promise<number> {
  const path = `/stores/${store.hash}/orders/${orderId}`;
  return (await simulator.control<{ statusId: number }>('GET', path)).statusId;
}

function cards(panel: ControlPanel): Locator {
  return panel.app.getByRole('list', { name: 'Shipments' }).getByRole('listitem');
}

function newShipment(panel: ControlPanel): Locator {
  return panel.app.getByRole('form', { name: 'Create shipment' });
}

async function chooseCarrier(panel: ControlPanel, form: Locator, carrier: string): Promise<void> {
  await form.getByRole('combobox', { name: 'Carrier' }).fill(carrier);
  await panel.app.getByRole('option', { name: carrier, exact: true }).click();
}

/** Looks at the page with the mouse away from its buttons, whose hover colour is BigDesign's. */
async function expectWell(panel: ControlPanel, title = panel.app.getByRole('heading', { level: 1 })): Promise<void> {
  for (const width of WIDTHS) {
    await panel.expectToFit(width);
    await title.hover();
    await expectAccessible(panel.page);
  }
}

test('says what the customer will get, and shows the link that BigCommerce made', async ({
  panel,
  simulator,
  store,
}) => {
  const order = await openOrder({ panel, simulator, store }, { lines: [{ name: 'Mug', quantity: 1 }] });
  const form = newShipment(panel);
  await expect(form.getByText('BigCommerce e-mails the customer as soon as the shipment is created')).toBeVisible();
  await expect(form.getByText('Without a tracking number, the customer cannot follow')).toBeVisible();
  await form.getByRole('textbox', { name: 'Tracking number' }).fill(FEDEX);
  await expect(form.getByText('12 of 50 characters')).toBeVisible();
  await chooseCarrier(panel, form, 'FedEx');
  await expect(
    form.getByText('to FedEx’s page if FedEx is set up in your store, otherwise to AfterShip’s'),
  ).toBeVisible();
  await form.getByRole('button', { name: 'Create shipment' }).click();
  await expect(cards(panel)).toHaveCount(1);
  const [made] = await trueShipments({ simulator, store }, order.id);
  await expect(cards(panel).getByText(made?.generated_tracking_link ?? '', { exact: true })).toBeVisible();
  await expect(cards(panel).getByText('Made by BigCommerce.')).toBeVisible();
});

test('shows a custom link to the letter before and after', async ({ panel, simulator, store }) => {
  await openOrder({ panel, simulator, store }, { lines: [{ name: 'Mug', quantity: 1 }] });
  const link = 'https://track.example.com/a?b=1&c=%20x#y';
  await newShipment(panel).getByText('Custom link', { exact: true }).click();
  await newShipment(panel).getByRole('textbox', { name: 'Tracking link' }).fill(link);
  await expect(newShipment(panel).getByText(link, { exact: true })).toBeVisible();
  await newShipment(panel).getByRole('button', { name: 'Create shipment' }).click();
  await expect(cards(panel).getByText(link, { exact: true })).toBeVisible();
  await expect(cards(panel).getByText('Your own link.')).toBeVisible();
  expect(await simulator.mails(store)).toMatchObject([{ trackingLink: link }]);
});

test('warns before it ships without tracking', async ({ panel, simulator, store }) => {
  await openOrder({ panel, simulator, store }, { lines: [{ name: 'Mug', quantity: 1 }] });
  await newShipment(panel).getByText('No tracking', { exact: true }).click();
  await expect(newShipment(panel).getByText('The customer gets no tracking number and no link.')).toBeVisible();
  await newShipment(panel).getByRole('button', { name: 'Create shipment' }).click();
  await expect(cards(panel)).toHaveCount(1);
  expect(await simulator.mails(store)).toMatchObject([{ trackingNumber: '', trackingLink: '' }]);
});

test('suggests the carrier from the number, and leaves the choice to the person', async ({
  panel,
  simulator,
  store,
}) => {
  const order = await openOrder({ panel, simulator, store }, { lines: [{ name: 'Mug', quantity: 1 }] });
  const form = newShipment(panel);
  await chooseCarrier(panel, form, 'DHL Express');
  await form.getByRole('textbox', { name: 'Tracking number' }).fill('1Z999AA10123456784');
  await expect(form.getByText('Looks like UPS: the check digit fits.')).toBeVisible();
  await expect(form.getByRole('combobox', { name: 'Carrier' })).toHaveValue('DHL Express');
  await form.getByRole('button', { name: 'Use UPS' }).press('Enter');
  await expect(form.getByRole('combobox', { name: 'Carrier' })).toHaveValue('UPS');
  await expect(form.getByRole('textbox', { name: 'Tracking number' })).toBeFocused();
  await form.getByRole('button', { name: 'Create shipment' }).click();
  await expect(cards(panel)).toHaveCount(1);
  expect(await trueShipments({ simulator, store }, order.id)).toMatchObject([{ shipping_provider: 'ups' }]);
});

test('takes any other courier by its slug', async ({ panel, simulator, store }) => {
  const order = await openOrder({ panel, simulator, store }, { lines: [{ name: 'Mug', quantity: 1 }] });
  const form = newShipment(panel);
  await chooseCarrier(panel, form, 'Another courier');
  await form.getByRole('textbox', { name: 'Courier’s slug' }).fill('correos-chile');
  await form.getByRole('textbox', { name: 'Tracking number' }).fill('X1');
  await expect(form.getByText('if AfterShip knows a courier by the slug “correos-chile”')).toBeVisible();
  await form.getByRole('button', { name: 'Create shipment' }).click();
  await expect(cards(panel)).toHaveCount(1);
  expect(await trueShipments({ simulator, store }, order.id)).toMatchObject([{ tracking_carrier: 'correos-chile' }]);
});

test('edits a shipment: old value in sight, only the change sent, the focus kept', async ({
  panel,
  simulator,
  store,
}) => {
  const { id, shipments } = await openShipped({ panel, simulator, store }, [{ name: 'Mug', quantity: 1 }]);
  const [shipment] = shipments;
  const name = `Edit shipment ${shipment?.id}`;
  await panel.app.getByRole('button', { name }).press('Enter');
  const form = panel.app.getByRole('form', { name });
  await form.getByRole('textbox', { name: 'Tracking number' }).fill('794600000001');
  await expect(form.getByText(`Was “${FEDEX}”.`)).toBeVisible();
  await expectWell(panel);
  await form.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(panel.app.getByRole('button', { name })).toBeFocused();

  await panel.app.getByRole('button', { name }).press('Enter');
  await expect(form.getByRole('textbox', { name: 'Tracking number' })).toHaveValue(FEDEX);
  await form.getByRole('textbox', { name: 'Tracking number' }).fill('794600000001');
  await form.getByRole('button', { name: 'Save changes' }).click();
  await expect(panel.app.getByText(`Shipment ${shipment?.id} was changed: Tracking number.`)).toBeVisible();
  await expect(cards(panel).getByText('794600000001', { exact: true })).toBeVisible();
  expect(await simulator.requests(store, 'PUT /v2/orders/*/shipments/*')).toMatchObject([
    { body: { tracking_number: '794600000001' } },
  ]);
  expect(await trueShipments({ simulator, store }, id)).toMatchObject([{ shipping_method: 'FedEx Ground' }]);
});

test('shows a conflict with BigCommerce’s value, and keeps what was typed', async ({ panel, simulator, store }) => {
  const { id, shipments } = await openShipped({ panel, simulator, store }, [{ name: 'Mug', quantity: 1 }]);
  const [shipment] = shipments;
  const name = `Edit shipment ${shipment?.id}`;
  await panel.app.getByRole('button', { name }).click();
  const form = panel.app.getByRole('form', { name });
  const method = form.getByRole('textbox', { name: 'Shipping method' });
  await method.fill('Overnight');
  const path = `/stores/${store.hash}/orders/${id}/shipments/${shipment?.id}`;
  await simulator.control('PUT', path, { shipping_method: 'By hand', comments: 'From the office' });

  await form.getByRole('button', { name: 'Save changes' }).click();
  await expect(form.getByText('The shipment was not changed')).toBeVisible();
  await expect(form.getByText('Somebody else changed this to “By hand”.')).toBeVisible();
  await expect(method).toHaveValue('Overnight');
  await expect(form.getByRole('textbox', { name: 'Comments' })).toHaveValue('From the office');
  await expectWell(panel);
  await form.getByRole('button', { name: 'Save changes' }).click();
  await expect(panel.app.getByText(`Shipment ${shipment?.id} was changed: Shipping method.`)).toBeVisible();
  expect(await trueShipments({ simulator, store }, id)).toMatchObject([
    { shipping_method: 'Overnight', comments: 'From the office' },
  ]);
});

test('deletes a shipment after saying what that does not undo, and sets the status back', async ({
  panel,
  simulator,
  store,
}) => {
  const { id, shipments } = await openShipped({ panel, simulator, store }, [{ name: 'Mug', quantity: 2 }]);
  expect(await statusOf({ simulator, store }, id)).toBe(2);
  await panel.app.getByRole('button', { name: `Delete shipment ${shipments[0]?.id}` }).press('Enter');
  const dialog = panel.app.getByRole('dialog');
  await expect(dialog.getByText('The order stays at “Shipped”.')).toBeVisible();
  await expect(dialog.getByText('The e-mail that BigCommerce sent the customer is out already')).toBeVisible();
  await expect(dialog.getByText('Nothing brings it back.')).toBeVisible();
  await panel.page.keyboard.press('Escape');
  await expect(panel.app.getByRole('button', { name: `Delete shipment ${shipments[0]?.id}` })).toBeFocused();
  await panel.page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Delete shipment' }).click();
  await expect(panel.app.getByText(`Shipment ${shipments[0]?.id} was deleted.`)).toBeVisible();
  expect(await trueShipments({ simulator, store }, id)).toEqual([]);
  expect(await statusOf({ simulator, store }, id)).toBe(2);

  await expect(panel.app.getByText('This order is still marked Shipped')).toBeVisible();
  await expectWell(panel);
  await panel.app.getByRole('button', { name: 'Set back to Awaiting Fulfillment' }).click();
  await expect(panel.app.getByText('The order’s status was set back.')).toBeVisible();
  await expect(panel.app.getByText('This order is still marked Shipped')).toBeHidden();
  expect(await statusOf({ simulator, store }, id)).toBe(11);
  expect(await simulator.requests(store, 'PUT /v2/orders/*')).toMatchObject([{ body: { status_id: 11 } }]);
});

test('deletes all shipments once the order’s number was typed', async ({ panel, simulator, store }) => {
  const { id } = await openShipped({ panel, simulator, store }, [
    { name: 'Mug', quantity: 1 },
    { name: 'Plate', quantity: 1 },
  ]);
  await panel.app.getByRole('button', { name: 'Delete all shipments' }).click();
  const dialog = panel.app.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: 'Delete all shipments' });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('textbox').fill(String(id));
  await expectWell(panel, dialog.getByRole('heading'));
  await confirm.click();
  await expect(panel.app.getByText('All 2 shipments were deleted.')).toBeVisible();
  await expect(cards(panel)).toHaveCount(0);
  expect(await trueShipments({ simulator, store }, id)).toEqual([]);
});

test('changes items by deleting and creating again as one step', async ({ panel, simulator, store }) => {
  const order = await simulator.addOrder(store, { lines: [{ name: 'Mug', quantity: 3 }] });
  const items = [{ order_product_id: order.products[0]?.id, quantity: 2 }];
  const path = `/stores/${store.hash}/orders/${order.id}/shipments`;
  const details = { shipping_provider: 'fedex', tracking_number: FEDEX, comments: 'Box 1' };
  const { id } = await simulator.control<{ id: number }>('POST', path, { items, ...details });
  await panel.install();
  await panel.openApp(`/orders/${order.id}`);
  const name = `Change items of shipment ${id}`;
  await panel.app.getByRole('button', { name }).click();
  const form = panel.app.getByRole('form', { name });
  await expect(form.getByText('BigCommerce e-mails the customer again, about the new shipment.')).toBeVisible();
  const quantity = form.getByRole('textbox', { name: 'Quantity of Mug' });
  await expect(quantity).toHaveValue('2');
  await expect(form.getByRole('textbox', { name: 'Comments' })).toHaveValue('Box 1');
  await expectWell(panel);
  await quantity.fill('4');
  await form.getByRole('button', { name: 'Delete and create again' }).click();
  await expect(form.getByText('Only 3 are left to ship.')).toBeVisible();
  await quantity.fill('3');
  await form.getByRole('button', { name: 'Delete and create again' }).click();
  await expect(
    panel.app.getByText(new RegExp(`Shipment ${id} was deleted, and shipment \\d+ was created`)),
  ).toBeVisible();
  await expect(cards(panel)).toHaveCount(1);
  expect(await trueShipments({ simulator, store }, order.id)).toMatchObject([
    { items: [{ quantity: 3 }], tracking_number: FEDEX, comments: 'Box 1' },
  ]);
});

test('a stale tab cannot ship more than is left', async ({ panel, simulator, store }) => {
  const order = await openOrder({ panel, simulator, store }, { lines: [{ name: 'Mug', quantity: 3 }] });
  const form = newShipment(panel);
  await form.getByText('No tracking', { exact: true }).click();
  // Typed: a quantity that nobody touched would follow what is left.
  await form.getByRole('textbox', { name: 'Quantity of Mug' }).fill('2');
  const items = [{ order_product_id: order.products[0]?.id, quantity: 2 }];
  await simulator.control('POST', `/stores/${store.hash}/orders/${order.id}/shipments`, { items });
  await form.getByRole('button', { name: 'Create shipment' }).click();
  await expect(panel.app.getByText('This order changed since the page was drawn')).toBeVisible();
  await form.getByRole('button', { name: 'Create shipment' }).click();
  await expect(form.getByText('Only 1 is left to ship.')).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Quantity of Mug' })).toBeFocused();
  expect(await simulator.requests(store, 'POST /v2/orders/*/shipments')).toEqual([]);
  expect(await trueShipments({ simulator, store }, order.id)).toHaveLength(1);
});

test('a half-filled form survives that the order cannot be read', async ({
  panel,
  simulator,
  store,
  browserConsole,
}) => {
  browserConsole.allow(/503/);
  const { shipments } = await openShipped({ panel, simulator, store }, [{ name: 'Mug', quantity: 1 }]);
  const name = `Edit shipment ${shipments[0]?.id}`;
  await panel.app.getByRole('button', { name }).click();
  const form = panel.app.getByRole('form', { name });
  await form.getByRole('textbox', { name: 'Comments' }).fill('Half a thought');
  await simulator.fault(store, { times: 'endless', fault: { kind: 'status', status: 503 } });
  await form.getByRole('button', { name: 'Save changes' }).click();
  await expect(form.getByText('The shipment was not changed')).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Comments' })).toHaveValue('Half a thought');
  await simulator.control('DELETE', `/faults?store=${store.hash}`);
  await form.getByRole('button', { name: 'Save changes' }).click();
  await expect(panel.app.getByText(`Shipment ${shipments[0]?.id} was changed: Comments.`)).toBeVisible();
});

test('explains what is not shipped and what was refunded', async ({ panel, simulator, store }) => {
  const order = await simulator.addOrder(store, {
    lines: [
      { name: 'Mug', quantity: 2, shipped: 1, refunded: 1 },
      { name: 'Song', type: 'digital' },
      { name: 'Voucher', type: 'giftcertificate' },
      { name: 'Chair', pickup: true },
    ],
    customerMessage: 'Ring twice',
    staffNotes: 'Fragile',
  });
  await panel.install();
  await panel.openApp(`/orders/${order.id}`);
  await expect(panel.app.getByText('Digital: the customer downloads it.')).toBeVisible();
  await expect(panel.app.getByText('Gift certificate: BigCommerce sends it by e-mail.')).toBeVisible();
  await expect(panel.app.getByText(/^The customer picks it up/)).toBeVisible();
  await expect(panel.app.getByText('Ring twice')).toBeVisible();
  await expect(panel.app.getByText('Fragile')).toBeVisible();
  await expect(panel.app.getByText('1 refunded, so not suggested')).toBeVisible();
  await expect(panel.app.getByRole('textbox', { name: 'Quantity of Mug' })).toHaveValue('0');
  await expectWell(panel);
});

test('a person whose role only reads sees shipments and no controls', async ({ panel, simulator, store }) => {
  const { id } = await openShipped({ panel, simulator, store }, [
    { name: 'Mug', quantity: 1 },
    { name: 'Plate', quantity: 1 },
  ]);
  const staff = panel.as('user');
  await staff.openApp();
  await expect(staff.app.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  await panel.openApp('/settings');
  const person = store.users.find(({ role }) => role === 'user');
  const row = panel.app.getByRole('row').filter({ hasText: person?.email ?? '' });
  await row.getByRole('combobox').click();
  await panel.app.getByRole('option', { name: 'Viewer' }).click();
  await row.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.app.getByText(/is now viewer/)).toBeVisible();

  await staff.openApp(`/orders/${id}`);
  await expect(cards(staff)).toHaveCount(2);
  await expect(staff.app.getByRole('link', { name: /^Print packing slip/ })).toHaveCount(2);
  await expect(staff.app.getByRole('main').getByRole('button', { name: /^(?!Copy)/ })).toHaveCount(0);
});
