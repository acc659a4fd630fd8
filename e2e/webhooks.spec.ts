import type { ControlPanel } from './fixtures/control-panel';
import { expect, test } from './fixtures/test';

test.use({ template: 'empty' });

type Opening = Pick<Parameters<Parameters<typeof test>[2]>[0], 'panel' | 'simulator' | 'store'>;

/** How long a change may take to an open page: the job gathers for a second, the page asks every five. */
const SOON = { timeout: 20_000 };

/** Installs where BigCommerce can reach the app, and waits until Settings says that it does. */
async function installWithWebhooks({ panel, simulator, store }: Opening): Promise<void> {
  await simulator.control('POST', '/flags', { store: store.hash, flags: { loopbackWebhooks: true } });
  await panel.install();
  await expect
    .poll(
      async () => (await simulator.control<{ hooks: object[] }>('GET', `/stores/${store.hash}/webhooks`)).hooks.length,
      { timeout: 30_000 },
    )
    .toBe(8);
}

async function openOrder(panel: ControlPanel, orderId: number): Promise<void> {
  await panel.openApp(`/orders/${orderId}`);
  await expect(panel.app.getByRole('heading', { name: `Order ${orderId}`, level: 1 })).toBeVisible();
}

function shipments(panel: ControlPanel) {
  return panel.app.getByRole('list', { name: 'Shipments' }).getByRole('listitem');
}

test('a shipment made in BigCommerce appears on the open page of its order', async ({ panel, simulator, store }) => {
  const order = await simulator.addOrder(store, { lines: [{ name: 'Mug', quantity: 2 }] });
  await installWithWebhooks({ panel, simulator, store });
  await openOrder(panel, order.id);
  await expect(panel.app.getByRole('form', { name: 'Create shipment' })).toBeVisible();
  await panel.app.getByRole('textbox', { name: 'Tracking number' }).fill('794600000000');
  await simulator.control('POST', `/stores/${store.hash}/orders/${order.id}/shipments`, {
    items: [{ order_product_id: order.products[0]?.id, quantity: 1 }],
    shipping_provider: 'fedex',
    tracking_number: '794600000009',
  });
  await expect(shipments(panel)).toHaveCount(1, SOON);
  await expect(shipments(panel).first()).toContainText('794600000009');
  // What was being typed meanwhile is still there.
  await expect(panel.app.getByRole('textbox', { name: 'Tracking number' })).toHaveValue('794600000000');
});

test('an order placed while the list is open appears in it', async ({ panel, simulator, store }) => {
  await installWithWebhooks({ panel, simulator, store });
  await panel.follow('Orders');
  const order = await simulator.addOrder(store, { lines: [{ name: 'Mug', quantity: 2 }] });
  await expect(panel.app.getByRole('link', { name: String(order.id) })).toBeVisible(SOON);
});

test('Settings says that updates are live, and says why they are not', async ({ panel, simulator, store }) => {
  await installWithWebhooks({ panel, simulator, store });
  await panel.follow('Settings');
  const { app } = panel;
  const check = app.getByRole('button', { name: 'Check again: live updates' });
  await check.click();
  await expect(app.getByText('BigCommerce tells Carrier Desk of every change of an order.')).toBeVisible();
  await expect(app.getByText('In your order list')).toBeVisible();

  await simulator.fault(store, { route: 'GET /v3/hooks', fault: { kind: 'status', status: 403 } });
  await check.click();
  await expect(app.getByText('Open pages look for changes every minute instead.')).toBeVisible();
  await expect(app.getByText('Refused', { exact: true })).toBeVisible();
});
