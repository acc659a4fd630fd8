import type { FrameLocator } from '@playwright/test';
import { expectAccessible } from './fixtures/accessibility';
import type { ControlPanel } from './fixtures/control-panel';
import type { Simulator, SimulatedStore } from './fixtures/simulator';
import { expect, test } from './fixtures/test';

const WIDTHS = [400, 1280] as const;

const FEDEX_CHOICES = {
  'Drop-off type': 'Regular pickup',
  'Packaging type': 'Your own packaging',
  'Packing method': 'Each item in its own package',
  'Rate type': 'FedEx list rates',
  'Destination type': 'Residential',
};

async function connectFedEx(app: FrameLocator, key: string): Promise<void> {
  await app.getByLabel('FedEx key').fill(key);
  await app.getByLabel('FedEx password').fill('a password');
  await app.getByLabel('FedEx account number').fill('510087000');
  await app.getByLabel('FedEx meter number').fill('100495000');
  await app.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(app.getByText('BigCommerce stored the details for FedEx.')).toBeVisible();
}

async function addZone(simulator: Simulator, store: SimulatedStore): Promise<void> {
  await simulator.control('POST', `/stores/${store.hash}/zones`, { name: 'Home' });
}

test.describe('in an empty store', () => {
  test.use({ template: 'empty' });

  test('a newcomer installs, connects FedEx, enables it in a zone and ships half an order', async ({
    panel,
    page,
    simulator,
    store,
  }) => {
    await addZone(simulator, store);
    const order = await simulator.addOrder(store, { lines: [{ name: 'Mug', quantity: 4 }] });
    await panel.install();
    const { app } = panel;
    await expect(app.getByText('Carrier Desk is installed')).toBeVisible();
    await expect(app.getByRole('img', { name: 'Not done yet' })).toHaveCount(3);

    await app.getByRole('link', { name: 'Connect a carrier' }).click();
    await app.getByRole('link', { name: 'FedEx', exact: true }).click();
    await connectFedEx(app, 'a key');
    await panel.follow('Carriers');
    const fedEx = app.getByRole('row').filter({ has: app.getByRole('link', { name: 'FedEx', exact: true }) });
    await expect(fedEx).toContainText('Submitted');
    await app.getByRole('link', { name: 'FedEx', exact: true }).click();
    await panel.follow('Zones');

    await app.getByRole('link', { name: 'Home', exact: true }).click();
    await app.getByRole('link', { name: 'Add method' }).click();
    await app.getByRole('link', { name: 'Add FedEx' }).click();
    await app.getByText('FedEx Ground', { exact: true }).click();
    for (const [label, option] of Object.entries(FEDEX_CHOICES)) {
      await app.getByRole('combobox', { name: label }).click();
      await app.getByRole('option', { name: option, exact: true }).click();
    }
    await app.getByRole('button', { name: 'Add method' }).click();
    await expect(app.getByRole('cell', { name: 'FedEx Ground' })).toBeVisible();

    await panel.follow('Orders');
    await app.getByRole('link', { name: String(order.id) }).click();
    await app.getByRole('textbox', { name: 'Quantity of Mug' }).or(app.getByLabel('Quantity of Mug')).first().fill('2');
    await app.getByRole('combobox', { name: 'Carrier' }).fill('FedEx');
    await app.getByRole('option', { name: 'FedEx', exact: true }).click();
    await app.getByRole('textbox', { name: 'Tracking number' }).fill('794600000000');
    await app.getByRole('button', { name: 'Create shipment' }).click();
    await expect(app.getByText(/Shipment \d+ was created\./)).toBeVisible();

    await panel.follow('Overview');
    await expect(app.getByRole('img', { name: 'Done', exact: true })).toHaveCount(3);
    await panel.follow('Activity');
    for (const deed of ['Sent connection details', 'Added a shipping method', 'Created a shipment']) {
      await expect(app.getByRole('cell', { name: deed })).toBeVisible();
    }
    for (const secret of ['a key', 'a password']) await expect(app.getByText(secret, { exact: true })).toHaveCount(0);

    expect(await simulator.mails(store)).toMatchObject([{ orderId: order.id, trackingNumber: '794600000000' }]);
    await panel.visit('/outbox');
    await expect(page.getByRole('cell', { name: '794600000000' })).toBeVisible();
    await panel.visit(`/orders/${order.id}`);
    await expect(page.getByText('794600000000').first()).toBeVisible();
  });

  test('somebody whom the owner lets in is a manager, and as a shipper sees no form for carriers', async ({
    panel,
    page,
  }) => {
    await panel.install();
    const clerk = panel.as('user');
    const { email } = clerkOf(panel);
    await clerk.openApp();
    await expect(clerk.app.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
    await clerk.follow('Carriers');
    await expect(clerk.app.getByRole('link', { name: 'Connect: FedEx' })).toBeVisible();

    await panel.openApp('/settings');
    const row = panel.app.getByRole('row').filter({ hasText: email });
    await row.getByRole('combobox').click();
    await panel.app.getByRole('option', { name: 'Shipper' }).click();
    await row.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(row.getByRole('button', { name: 'Save', exact: true })).toHaveCount(0);

    await clerk.openApp('/carriers/fedex');
    await expect(clerk.app.getByRole('heading', { name: 'FedEx', level: 1 })).toBeVisible();
    await expect(clerk.app.getByRole('button', { name: 'Connect' })).toHaveCount(0);

    await panel.visit('/users');
    await page.getByRole('button', { name: `Remove user ${email}` }).click();
    await expect(page.getByRole('button', { name: `Allow user ${email}` })).toBeVisible();
  });

  test('uninstalling ends every session and forgets the secrets; after installing again nothing is claimed', async ({
    panel,
    page,
    browserConsole,
  }) => {
    browserConsole.allow(/401/);
    await panel.install();
    await panel.openApp('/carriers/fedex');
    await connectFedEx(panel.app, 'a key');
    await expect(panel.app.getByText('Submitted')).toBeVisible();

    const other = await page.context().newPage();
    browserConsole.watch(other);
    await other.goto(page.url());
    await page.bringToFront();
    await panel.uninstall();
    await other.frameLocator('iframe').getByRole('link', { name: 'Orders', exact: true }).click();
    await expect(other.frameLocator('iframe').getByRole('heading', { name: 'Your session has ended' })).toBeVisible();

    await panel.install();
    await panel.openApp('/carriers/fedex');
    await expect(panel.app.getByText('Unknown', { exact: true })).toBeVisible();
    await expect(panel.app.getByRole('button', { name: 'Send again' })).toHaveCount(0);
    await expect(panel.app.getByText('Saved', { exact: true })).toHaveCount(0);
  });
});

test.describe('when BigCommerce has trouble', () => {
  const troubles = [
    { name: 'down', fault: { kind: 'status', status: 503 } },
    { name: 'too slow', fault: { kind: 'slow', ms: 20_000, when: 'before' } },
    { name: 'limiting the rate', fault: { kind: 'rate_limited', variant: 'headers', retryAfterSeconds: 15 } },
    { name: 'answering with HTML', fault: { kind: 'garbage', variant: 'html', status: 200 } },
  ];
  for (const { name, fault } of troubles) {
    test(`pages say so and offer to try again while it is ${name}`, async ({
      panel,
      simulator,
      store,
      browserConsole,
    }) => {
      // The background readings of the Overview fail too, and the browser logs each.
      browserConsole.allow(/status of (429|5\d\d)/);
      await panel.install();
      await simulator.fault(store, { times: 'endless', fault });
      // Next has an alert of its own, for screen readers.
      const problem = panel.app.getByRole('alert').filter({ hasText: 'BigCommerce' });
      for (const path of ['/orders', '/zones']) {
        await panel.openApp(path);
        await expect(problem).toBeVisible({ timeout: 20_000 });
        await expect(problem).not.toContainText(/html|stack|undefined/i);
      }
      await simulator.control('DELETE', `/faults?store=${store.hash}`);
      const again = panel.app.getByRole('button', { name: 'Try again' });
      await expect(async () => {
        if (await again.isVisible()) await again.click({ timeout: 1_000 });
        await expect(panel.app.getByRole('link', { name: 'United States', exact: true })).toBeVisible({
          timeout: 3_000,
        });
      }).toPass({ timeout: 40_000 });
    });
  }
});

test('every page outside zones, carriers and orders is accessible and fits', async ({ panel, page }) => {
  await panel.install();
  for (const [path, heading] of Object.entries({ '/': 'Overview', '/activity': 'Activity', '/settings': 'Settings' })) {
    await panel.openApp(path);
    await expect(panel.app.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
    for (const width of WIDTHS) {
      await panel.expectToFit(width);
      await expectAccessible(page);
    }
  }
});

function clerkOf({ store }: ControlPanel) {
  const clerk = store.users.find(({ role }) => role === 'user');
  if (!clerk) throw new Error('The store has no plain user');
  return clerk;
}
