import { expect, test } from 'vitest';
import { countTabs, orderCounts } from '@/lib/orders/order-counts';
import { readOrders } from '@/lib/orders/read-orders';
import { createTestStore } from '@/tests/create-test-store';
import { placeOrder } from '@/tests/order-in-simulator';
import { ordersView } from '@/tests/orders-view';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

async function storeWith(orders: readonly Record<string, unknown>[]) {
  const context = await createTestStore();
  for (const order of orders) await placeOrder(context, order);
  await control('DELETE', `/requests?store=${context.store.hash}`);
  return context;
}

const requests = (hash: string) => control<{ query: object }[]>('GET', `/requests?store=${hash}`);

test('counts every tab in one call', async () => {
  const context = await storeWith([11, 9, 3, 3, 2, 10, 0, 5].map((statusId) => ({ statusId })));
  expect(await orderCounts(context)).toEqual({ 'to-ship': 4, shipped: 2, all: 7 });
  expect(await requests(context.store.hash)).toHaveLength(1);
});

test('counts with the filters of the list', async () => {
  const old = { createdAt: Date.UTC(2024, 0, 1) };
  const context = await storeWith([{}, { statusId: 3 }, { channelId: 2 }, old, { statusId: 2 }]);
  expect((await countTabs(context, { channelId: 2 })).counts).toEqual({ 'to-ship': 1, shipped: 0, all: 1 });
  expect((await countTabs(context, { to: '2024-01-01' })).counts).toEqual({ 'to-ship': 1, shipped: 0, all: 1 });
  expect((await countTabs(context, { from: '2024-01-02' })).counts).toEqual({ 'to-ship': 3, shipped: 1, all: 4 });
});

test('a status narrows the tabs that have it', async () => {
  const context = await storeWith([{}, {}, { statusId: 3 }, { statusId: 2 }]);
  expect((await countTabs(context, { statusId: 3 })).counts).toEqual({ 'to-ship': 1, shipped: 1, all: 1 });
});

test('a list costs a call for each of its statuses, and one for all numbers', async () => {
  const context = await storeWith([{}, { statusId: 9 }, { statusId: 3 }, { statusId: 2 }]);
  const { page, counts } = await readOrders(context, ordersView());
  expect(page.orders).toHaveLength(3);
  expect(counts['to-ship']).toBe(3);
  expect(await requests(context.store.hash)).toHaveLength(4);
});

test('a renamed status has the store’s name in the list', async () => {
  const context = await storeWith([{}]);
  const body = { count: 1, statuses: [{ id: 11, name: 'Awaiting Fulfillment', custom_label: 'Pack me', count: 1 }] };
  await control('POST', '/faults', {
    store: context.store.hash,
    route: 'GET /v2/orders/count',
    fault: { kind: 'status', status: 200, body },
  });
  const { page, labels } = await readOrders(context, ordersView());
  expect(page.orders).toMatchObject([{ status: 'Pack me', statusId: 11 }]);
  expect(labels).toEqual({ 11: 'Pack me' });
});

test('days that no calendar has are not asked for', async () => {
  const context = await storeWith([{}]);
  const { page } = await readOrders(context, ordersView({ from: '2026-03-02', to: '2026-03-01' }));
  expect(page.orders).toEqual([]);
  expect(await requests(context.store.hash)).toEqual([]);
});
