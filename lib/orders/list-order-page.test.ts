import { expect, test } from 'vitest';
import type { OrdersView } from '@/lib/definitions/orders-view';
import { listOrderPage, type OrderPage } from '@/lib/orders/list-order-page';
import { createTestStore } from '@/tests/create-test-store';
import { placeOrder } from '@/tests/order-in-simulator';
import { ordersView } from '@/tests/orders-view';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

type Store = Awaited<ReturnType<typeof createTestStore>>;

async function place(context: Store, statuses: readonly number[]): Promise<number[]> {
  const ids: number[] = [];
  for (const statusId of statuses) ids.push((await placeOrder(context, { statusId })).id);
  return ids;
}

function list(context: Store, changes: Partial<OrdersView> = {}): Promise<OrderPage> {
  return listOrderPage(context, ordersView(changes));
}

function idsOf({ orders }: OrderPage): number[] {
  return orders.map(({ id }) => id);
}

/** The calls of one reading. */
async function callsOf(context: Store, read: () => Promise<unknown>): Promise<{ query: Record<string, string> }[]> {
  await control('DELETE', `/requests?store=${context.store.hash}`);
  await read();
  return control('GET', `/requests?store=${context.store.hash}`);
}

test('shows what is to be shipped in three calls, newest first, as store and reader write it', async () => {
  const context = await createTestStore();
  const [first, second, third] = await place(context, [11, 9, 3]);
  await place(context, [2, 10, 0, 5, 7]);
  const page = await list(context);
  expect(idsOf(page)).toEqual([third, second, first]);
  expect(page).toMatchObject({
    leftOut: { archived: 0, nothingToShip: 0 },
    orders: [{ items: { total: 3, left: 3 }, status: 'Partially Shipped', statusId: 3 }, {}, {}],
  });
  expect(page.orders[0]?.total).toMatch(/^\$\d+\.\d\d$/);
  expect(page).not.toHaveProperty('older');
  expect(page).not.toHaveProperty('newer');
  expect(await callsOf(context, () => list(context))).toHaveLength(3);
});

test('shows the oldest first when asked to, and leads on to newer ones', async () => {
  const context = await createTestStore();
  const ids = await place(
    context,
    Array.from({ length: 30 }, () => 11),
  );
  const page = await list(context, { sort: 'oldest' });
  expect(idsOf(page)).toEqual(ids.slice(0, 25));
  expect(page).toMatchObject({ newer: ids[24] });
  expect(page).not.toHaveProperty('older');
  const next = await list(context, { sort: 'oldest', after: page.newer });
  expect(idsOf(next)).toEqual(ids.slice(25));
  expect(next).not.toHaveProperty('newer');
  expect(idsOf(await list(context, { sort: 'oldest', before: next.older }))).toEqual(ids.slice(0, 25));
});

test('asks for one status when only that is wanted', async () => {
  const context = await createTestStore();
  const [, partially] = await place(context, [11, 3, 9]);
  const narrowed = { statusId: 3 };
  expect(idsOf(await list(context, narrowed))).toEqual([partially]);
  expect(await callsOf(context, () => list(context, narrowed))).toHaveLength(1);
});

test('takes days as the store counts them, both included', async () => {
  const context = await createTestStore();
  const store = { ...context.store, facts: { ...context.store.facts, timeZone: 'America/Chicago' } };
  const at = async (time: string) => (await placeOrder(context, { createdAt: Date.parse(time) })).id;
  // The clocks go forward at two o'clock on March 8: that day has 23 hours.
  await at('2026-03-07T23:59:59-06:00');
  const first = await at('2026-03-08T00:00:00-06:00');
  const last = await at('2026-03-08T23:59:59-05:00');
  const after = await at('2026-03-09T00:00:00-05:00');
  const days = async (filters: Partial<OrdersView>) =>
    idsOf(await listOrderPage({ ...context, store }, ordersView({ sort: 'oldest', ...filters })));
  expect(await days({ from: '2026-03-08', to: '2026-03-08' })).toEqual([first, last]);
  expect(await days({ from: '2026-03-08' })).toEqual([first, last, after]);
  expect(await days({ to: '2026-03-07' })).toHaveLength(1);
});

test('keeps to a channel', async () => {
  const context = await createTestStore();
  await placeOrder(context, { channelId: 1 });
  const { id } = await placeOrder(context, { channelId: 3 });
  expect(idsOf(await list(context, { channelId: 3 }))).toEqual([id]);
});

test('leaves out what has nothing physical left, and says how many and why', async () => {
  const context = await createTestStore();
  const { id } = await placeOrder(context);
  await placeOrder(context, { lines: [{ type: 'digital' }] });
  await placeOrder(context, { lines: [{ pickup: true }] });
  await placeOrder(context, { isDeleted: true });
  const page = await list(context);
  expect([idsOf(page), page.leftOut]).toEqual([[id], { archived: 1, nothingToShip: 2 }]);
});

test('shows all orders but incomplete and archived ones, without a page of nothing between', async () => {
  const context = await createTestStore();
  const kept = await place(context, [1, 5, 2]);
  await place(
    context,
    Array.from({ length: 70 }, () => 0),
  );
  const page = await list(context, { tab: 'all' });
  expect(idsOf(page)).toEqual(kept.toReversed());
  expect(page).not.toHaveProperty('older');
}, 60_000);

test('says that nothing is to be shipped of an order that was refunded, cancelled or declined', async () => {
  const context = await createTestStore();
  await place(context, [4, 5, 6, 14, 11]);
  const { orders } = await list(context, { tab: 'all', sort: 'oldest' });
  const nothing = { total: 0, left: 0 };
  const all = { total: 3, left: 3 };
  expect(orders.map(({ items }) => items)).toEqual([nothing, nothing, nothing, all, all]);
});

test('tells what customer and staff wrote, as much as fits', async () => {
  const context = await createTestStore();
  const name = '山'.repeat(200);
  await placeOrder(context, {
    customerMessage: `Ring\ntwice. ${'x'.repeat(500)}`,
    staffNotes: 'هش: قابل للكسر',
    billing: { firstName: name, lastName: 'Ωμέγα' },
    addresses: [{ city: 'Ж'.repeat(200), state: '', country: '日本', countryIso2: 'JP' }],
  });
  const [row] = (await list(context)).orders;
  expect(row).toMatchObject({
    customer: `${name} Ωμέγα`,
    destination: { before: '', places: ['Ж'.repeat(200), '日本'], after: '' },
    staffNotes: 'هش: قابل للكسر',
  });
  expect(row?.customerMessage).toMatch(/^Ring twice\. x+…$/);
});

test('writes the total in the currency of the payment', async () => {
  const context = await createTestStore();
  await placeOrder(context, { currency: 'JPY', lines: [{ price: 1200 }], addresses: [{ shippingCost: 0 }] });
  expect((await list(context)).orders).toMatchObject([{ total: '¥1,200' }]);
});

test('an empty store has an empty page', async () => {
  const context = await createTestStore();
  expect(await list(context, { tab: 'all' })).toEqual({ orders: [], leftOut: { archived: 0, nothingToShip: 0 } });
  expect(idsOf(await list(context, { after: 500 }))).toEqual([]);
});

test('nothing is before the first number there is, and BigCommerce is not asked for it', async () => {
  const context = await createTestStore();
  await place(context, [11]);
  const read = () => list(context, { before: 1 });
  expect(await read()).toEqual({ orders: [], leftOut: { archived: 0, nothingToShip: 0 } });
  expect(await callsOf(context, read)).toEqual([]);
});

test('a page beyond the newest order leads back', async () => {
  const context = await createTestStore();
  const ids = await place(context, [11, 9]);
  const beyond = await list(context, { after: 9_000 });
  expect([idsOf(beyond), beyond.older]).toEqual([[], 9_001]);
  expect(idsOf(await list(context, { before: beyond.older }))).toEqual(ids.toReversed());
});
