import { expect, test } from 'vitest';
import { listOrderPage, type OrderPage, type OrderPageQuery } from '@/lib/orders/list-order-page';
import { orderCounts } from '@/lib/orders/order-counts';
import { createTestStore } from '@/tests/create-test-store';
import { placeOrder } from '@/tests/order-in-simulator';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

type Store = Awaited<ReturnType<typeof createTestStore>>;

async function place(context: Store, statuses: readonly number[]): Promise<number[]> {
  const ids: number[] = [];
  for (const statusId of statuses) ids.push((await placeOrder(context, { statusId })).id);
  return ids;
}

function idsOf({ orders }: OrderPage): number[] {
  return orders.map(({ id }) => id);
}

/** Every page from the newest on, by the links that each page hands out. */
async function walk(context: Store, tab: OrderPageQuery['tab']): Promise<OrderPage[]> {
  const pages: OrderPage[] = [];
  for (let before: number | undefined; ;) {
    const page = await listOrderPage(context, { tab, before });
    pages.push(page);
    if (page.older === undefined) return pages;
    before = page.older;
  }
}

test('shows what is to be shipped in three calls, newest first, as store and reader write it', async () => {
  const context = await createTestStore();
  const [first, second, third] = await place(context, [11, 9, 3]);
  await place(context, [2, 10, 0, 5, 7]);
  await control('DELETE', `/requests?store=${context.store.hash}`);
  const page = await listOrderPage(context, { tab: 'to-ship' });
  expect(idsOf(page)).toEqual([third, second, first]);
  expect(page).toMatchObject({
    leftOut: 0,
    orders: [{ items: { total: 3, left: 3 }, status: 'Partially Shipped' }, {}, {}],
  });
  expect(page.orders[0]?.total).toMatch(/^\$\d+\.\d\d$/);
  expect(page.orders[0]?.destination).not.toBe('');
  expect(page).not.toHaveProperty('older');
  expect(page).not.toHaveProperty('newer');
  expect(await control('GET', `/requests?store=${context.store.hash}`)).toHaveLength(3);
});

test('leaves out what has nothing physical left, and says how many', async () => {
  const context = await createTestStore();
  const { id } = await placeOrder(context);
  await placeOrder(context, { lines: [{ type: 'digital' }] });
  await placeOrder(context, { lines: [{ pickup: true }] });
  await placeOrder(context, { isDeleted: true });
  const page = await listOrderPage(context, { tab: 'to-ship' });
  expect([idsOf(page), page.leftOut]).toEqual([[id], 3]);
});

test('walks through orders of several statuses, each once and in order, down and up again', async () => {
  const context = await createTestStore();
  const statuses = Array.from({ length: 61 }, (_, index) => [11, 11, 9, 3][index % 4] ?? 11);
  const ids = (await place(context, statuses)).toReversed();
  const pages = await walk(context, 'to-ship');
  expect(pages.map((page) => page.orders.length)).toEqual([25, 25, 11]);
  expect(pages.flatMap(idsOf)).toEqual(ids);
  expect(pages[0]).not.toHaveProperty('newer');

  const last = pages.at(-1);
  const up = await listOrderPage(context, { tab: 'to-ship', after: last?.newer });
  expect(idsOf(up)).toEqual(ids.slice(25, 50));
  expect(up.older).toBe(ids[49]);
  const top = await listOrderPage(context, { tab: 'to-ship', after: up.newer });
  expect(idsOf(top)).toEqual(ids.slice(0, 25));
  expect(top).not.toHaveProperty('newer');
}, 60_000);

test('shows all orders but incomplete and archived ones, however many of those lie between', async () => {
  const context = await createTestStore();
  const kept = await place(context, [1, 5, 2]);
  await place(
    context,
    Array.from({ length: 70 }, () => 0),
  );
  const newest = await place(context, [11]);
  const pages = await walk(context, 'all');
  expect(pages.flatMap(idsOf)).toEqual([...newest, ...kept.toReversed()]);
  expect(pages.reduce((sum, { leftOut }) => sum + leftOut, 0)).toBe(70);
}, 60_000);

test('counts every tab in one call', async () => {
  const context = await createTestStore();
  await place(context, [11, 9, 3, 3, 2, 10, 0, 5]);
  await control('DELETE', `/requests?store=${context.store.hash}`);
  expect(await orderCounts(context)).toEqual({ 'to-ship': 4, shipped: 2, all: 7 });
  expect(await control('GET', `/requests?store=${context.store.hash}`)).toHaveLength(1);
});

test('an empty store has an empty page', async () => {
  const context = await createTestStore();
  expect(await listOrderPage(context, { tab: 'all' })).toEqual({ orders: [], leftOut: 0 });
});
