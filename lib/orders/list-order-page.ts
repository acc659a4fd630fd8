import { listOrders, type Order } from '@/lib/bigcommerce/orders';
import { orderStatus, orderTab, type OrderTabId } from '@/lib/definitions/order-tabs';
import type { OrdersView } from '@/lib/definitions/orders-view';
import { itemsLeft } from '@/lib/orders/left-in-order';
import { mergeOrders } from '@/lib/orders/merge-orders';
import { toOrderRow, type OrderRow } from '@/lib/orders/order-row';
import { toOrderFilter } from '@/lib/orders/to-order-filter';
import type { Context } from '@/lib/stores/context';

/** Orders that BigCommerce counts and that are not listed. */
export interface LeftOut {
  archived: number;
  nothingToShip: number;
}

export interface OrderPage {
  orders: OrderRow[];
  /** What leads to the older orders, as `before`; undefined when there are none. */
  older?: number;
  /** What leads to the newer orders, as `after`; undefined when there are none. */
  newer?: number;
  /** In the part of the tab that this page covers. */
  leftOut: LeftOut;
}

/** Where a page begins, and which way it is read. */
interface Cursor {
  ascending: boolean;
  /** Nothing of this id, and nothing before it on the way. */
  from?: number | undefined;
}

const PAGE_SIZE = 25;
/** Enough to fill a page of **All** when half of the orders are incomplete ones. */
const READ_AHEAD = 60;
/** How often an empty page is followed by the next one, so that nobody has to leaf through them. */
const MOST_READINGS = 4;

/**
 * A page of a view. BigCommerce filters by one status a call, so each status of the view is asked for at once and the answers
 * are merged by id. A page is short where orders are left out; `older` and `newer` still lead on.
 */
export async function listOrderPage(context: Context, view: OrdersView): Promise<OrderPage> {
  const ascending = view.after !== undefined || (view.before === undefined && view.sort === 'oldest');
  const start = { ascending, from: view.after ?? view.before };
  let reading = await read(context, view, start);
  const leftOut = { ...reading.leftOut };
  for (let again = 1; again < MOST_READINGS && reading.taken.length === 0 && reading.more; again += 1) {
    reading = await read(context, view, { ascending, from: reading.last });
    leftOut.archived += reading.leftOut.archived;
    leftOut.nothingToShip += reading.leftOut.nothingToShip;
  }
  const { taken, more, last } = reading;
  const ahead = more ? last : undefined;
  const beyond = start.from === undefined ? undefined : start.from + (ascending ? 1 : -1);
  // No page is after 0: that is the first one.
  const behind = beyond === undefined ? undefined : (taken[0]?.id ?? (beyond || undefined));
  const [older, newer] = ascending ? [behind, ahead] : [ahead, behind];
  const isTurned = ascending !== (view.sort === 'oldest');
  return {
    orders: (isTurned ? taken.toReversed() : taken).map((order) => toOrderRow(order, context)),
    ...(older === undefined ? {} : { older }),
    ...(newer === undefined ? {} : { newer }),
    leftOut,
  };
}

async function read({ store }: Context, view: OrdersView, { ascending, from }: Cursor): Promise<Taken> {
  // There is no order 0, and BigCommerce might take a bound of 0 for none.
  if (!ascending && from === 1) return { ...take([], view.tab), more: false };
  const statusIds = view.statusId === undefined ? orderTab(view.tab).statusIds : [view.statusId];
  const limit = statusIds && statusIds.length > 1 ? PAGE_SIZE + 1 : READ_AHEAD;
  const filter = toOrderFilter(view, store.facts.timeZone);
  const cursor = from === undefined ? {} : ascending ? { minId: from + 1 } : { maxId: from - 1 };
  const sort = ascending ? 'id:asc' : 'id:desc';
  const lists = await Promise.all(
    (statusIds ?? [undefined]).map((statusId) => {
      const status = statusId === undefined ? {} : { statusId };
      return listOrders(store, { ...filter, ...status, ...cursor, sort, limit, include: 'consignments' });
    }),
  );
  const { orders, more } = mergeOrders(lists, { limit, ascending });
  const page = take(orders, view.tab);
  return { ...page, more: more || page.read < orders.length };
}

interface Taken {
  taken: Order[];
  leftOut: LeftOut;
  /** The last order that was looked at, listed or not. */
  last: number | undefined;
  more: boolean;
}

function take(found: readonly Order[], tab: OrderTabId): Omit<Taken, 'more'> & { read: number } {
  const taken: Order[] = [];
  const leftOut = { archived: 0, nothingToShip: 0 };
  let read = 0;
  for (const order of found) {
    if (taken.length === PAGE_SIZE) break;
    read += 1;
    if (order.statusId === orderStatus.incomplete) continue;
    if (order.isDeleted) leftOut.archived += 1;
    else if (tab === 'to-ship' && itemsLeft(order).left === 0) leftOut.nothingToShip += 1;
    else taken.push(order);
  }
  return { taken, leftOut, last: found[read - 1]?.id, read };
}
