import { expect, test, vi } from 'vitest';
import type { OrdersView } from '@/lib/definitions/orders-view';
import { AppError } from '@/lib/errors';
import { listOrderPage, type OrderPage } from '@/lib/orders/list-order-page';
import { createTestStore } from '@/tests/create-test-store';
import { placeOrder } from '@/tests/order-in-simulator';
import { ordersView } from '@/tests/orders-view';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

type Store = Awaited<ReturnType<typeof createTestStore>>;
type Direction = 'older' | 'newer';

const STATUSES = [11, 11, 2, 10, 9, 3, 5, 0, 11, 2, 7, 10];
const LISTED = { 'to-ship': [11, 9, 3], shipped: [2, 10], all: [11, 2, 10, 9, 3, 5, 7] } as const;
/** At once: the simulator answers one after the other in any case. */
const BATCH = 50;

interface Placed {
  id: number;
  statusId: number;
  channelId: number;
}

/** A store with orders of every kind, mixed. */
async function storeWith(count: number): Promise<{ context: Store; placed: Placed[] }> {
  const context = await createTestStore();
  const placed: Placed[] = [];
  while (placed.length < count) {
    const batch = Array.from({ length: Math.min(BATCH, count - placed.length) }, async (_, offset) => {
      const index = placed.length + offset;
      const kind = { statusId: STATUSES[index % STATUSES.length] ?? 11, channelId: 1 + (index % 3) };
      const { id } = await placeOrder(context, { ...kind, lines: [{ quantity: 1 + (index % 4) }] });
      return { id, ...kind };
    });
    placed.push(...(await Promise.all(batch)));
  }
  return { context, placed: placed.toSorted((a, b) => a.id - b.id) };
}

const idsOf = (orders: readonly { id: number }[]) => orders.map(({ id }) => id);

/** Every page from a view on, by what each hands out. */
async function walk(
  read: (view: OrdersView) => Promise<OrderPage>,
  start: OrdersView,
  direction: Direction,
): Promise<OrderPage[]> {
  const pages: OrderPage[] = [];
  for (let view = start; ;) {
    const page = await read(view);
    pages.push(page);
    const cursor = page[direction];
    if (cursor === undefined) return pages;
    view = {
      ...start,
      ...(direction === 'older' ? { before: cursor, after: undefined } : { after: cursor, before: undefined }),
    };
  }
}

const ordersOf = (pages: readonly OrderPage[]) => pages.flatMap(({ orders }) => idsOf(orders));

test('1,200 orders are each met once, in both orders and directions', async () => {
  const { context, placed } = await storeWith(1_200);
  const read = (view: OrdersView) => listOrderPage(context, view);
  for (const tab of ['to-ship', 'shipped', 'all'] as const) {
    const ids = idsOf(placed.filter(({ statusId }) => (LISTED[tab] as readonly number[]).includes(statusId)));
    const down = await walk(read, ordersView({ tab }), 'older');
    expect(ordersOf(down)).toEqual(ids.toReversed());
    expect(ordersOf(await walk(read, ordersView({ tab, sort: 'oldest' }), 'newer'))).toEqual(ids);
    // And back up from the last page, whose own orders do not come again.
    const last = down.at(-1);
    const up = await walk(read, ordersView({ tab, after: last?.newer }), 'newer');
    expect(ordersOf(up.toReversed())).toEqual(ids.toReversed().slice(0, ids.length - (last?.orders.length ?? 0)));
    expect(down.slice(0, -1).every(({ orders }) => orders.length === 25)).toBe(true);
  }
  const narrowed = placed.filter(({ statusId, channelId }) => statusId === 11 && channelId === 2);
  expect(ordersOf(await walk(read, ordersView({ statusId: 11, channelId: 2 }), 'older'))).toEqual(
    idsOf(narrowed).toReversed(),
  );
}, 240_000);

test('no call is more than one status’s, and none asks for more than BigCommerce gives', async () => {
  const { context } = await storeWith(120);
  await control('DELETE', `/requests?store=${context.store.hash}`);
  const pages = await walk((view) => listOrderPage(context, view), ordersView(), 'older');
  const calls = await control<{ path: string; query?: string; status: number }[]>(
    'GET',
    `/requests?store=${context.store.hash}`,
  );
  expect(calls).toHaveLength(3 * pages.length);
  expect(new Set(calls.map(({ status }) => status))).toEqual(new Set([200]));
}, 60_000);

test('what stays in the tab is met once, whatever comes, goes and changes meanwhile', async () => {
  const { context, placed } = await storeWith(200);
  const toShip = placed.filter(({ statusId }) => (LISTED['to-ship'] as readonly number[]).includes(statusId));
  const setStatus = (id: number, statusId: number) =>
    control('PUT', `/stores/${context.store.hash}/orders/${id}`, { status_id: statusId });
  const moved = new Set<number>();
  const added: number[] = [];
  let page = 0;
  const readAmidChanges = async (view: OrdersView) => {
    const read = await listOrderPage(context, view);
    page += 1;
    added.push((await placeOrder(context)).id);
    // One that lies ahead is shipped, one that lies behind comes back, one within the tab gets another of its statuses.
    const [ahead, behind, within] = [toShip[page], toShip.at(-page), toShip[page * 3 + 20]];
    if (ahead && behind && within) {
      await setStatus(ahead.id, 2);
      await setStatus(behind.id, 2);
      await setStatus(within.id, within.statusId === 11 ? 9 : 11);
      moved.add(ahead.id).add(behind.id);
    }
    return read;
  };
  const down = ordersOf(await walk(readAmidChanges, ordersView(), 'older'));
  expect(page).toBeGreaterThan(3);
  expect(new Set(down).size).toBe(down.length);
  const stayed = idsOf(toShip).filter((id) => !moved.has(id));
  expect(down.filter((id) => stayed.includes(id))).toEqual(stayed.toReversed());
  // What came meanwhile is newer than the first page, and is found from there.
  const newest = down[0] ?? 0;
  expect(
    ordersOf(await walk((view) => listOrderPage(context, view), ordersView({ after: newest }), 'newer')).toSorted(),
  ).toEqual(added.filter((id) => id > newest).toSorted());
}, 120_000);

test('1,000 orders with five calls a window come to the right list, a window at a time', async () => {
  const { context, placed } = await storeWith(1_000);
  const ids = idsOf(placed.filter(({ statusId }) => (LISTED['to-ship'] as readonly number[]).includes(statusId)));
  await control('POST', `/stores/${context.store.hash}/quota`, { quota: 5, used: 0 });
  await control('DELETE', `/requests?store=${context.store.hash}`);
  let offsetMs = 0;
  const now = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => now() + offsetMs);
  let waits = 0;
  // Somebody who presses Try again when the page says that it may.
  const readPatiently = async (view: OrdersView): Promise<OrderPage> => {
    for (;;) {
      try {
        return await listOrderPage(context, view);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'rate_limited' || !error.retryAfterMs) throw error;
        waits += 1;
        offsetMs += error.retryAfterMs;
        await control('POST', '/clock', { store: context.store.hash, offsetMs });
      }
    }
  };
  const pages = await walk(readPatiently, ordersView(), 'older');
  expect(ordersOf(pages)).toEqual(ids.toReversed());
  expect(waits).toBeGreaterThan(10);
  const calls = await control<{ status: number }[]>('GET', `/requests?store=${context.store.hash}`);
  // Each wait costs at most the three calls of one page, refused or made in vain.
  expect(calls.length).toBeLessThanOrEqual(3 * (pages.length + waits));
}, 240_000);

test.each(['200', '204'])('an empty list that is answered with %s is empty', async (status) => {
  const context = await createTestStore();
  await control('POST', '/flags', { store: context.store.hash, flags: { emptyListStatus: status } });
  expect((await listOrderPage(context, ordersView())).orders).toEqual([]);
});
