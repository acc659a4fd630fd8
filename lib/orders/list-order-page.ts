import { listOrders, type Order } from '@/lib/bigcommerce/orders';
import { orderStatus, orderTab, type OrderTabId } from '@/lib/definitions/order-tabs';
import { formatDate } from '@/lib/format/format-date';
import { formatMoney } from '@/lib/format/format-money';
import { itemsLeft, type ItemsLeft } from '@/lib/orders/left-in-order';
import { customerName, destination } from '@/lib/orders/order-words';
import { localeOf } from '@/lib/stores/locale-of';
import type { Context } from '@/lib/stores/context';

/** An order as the list shows it; serialisable, written as its reader and store write. */
export interface OrderRow {
  id: number;
  date: string;
  customer: string;
  items: ItemsLeft;
  destination: string;
  total: string;
  status: string;
}

export interface OrderPage {
  orders: OrderRow[];
  /** Hands out the next older page as `before`; undefined at the end. */
  older?: number;
  /** Hands out the next newer page as `after`; undefined at the top. */
  newer?: number;
  /** Orders that BigCommerce has in this part of the tab and that are not listed: nothing to ship, archived or incomplete. */
  leftOut: number;
}

export interface OrderPageQuery {
  tab: OrderTabId;
  /** Only orders older than this one, newest first. */
  before?: number | undefined;
  /** Only orders newer than this one; the oldest of them fill the page. */
  after?: number | undefined;
}

const PAGE_SIZE = 25;
/** Enough to fill a page of **All** when half of the orders are incomplete ones. */
const READ_AHEAD = 60;

/**
 * A page of a tab, newest first. BigCommerce filters by one status a call, so each status of the tab is asked for at once and
 * the answers are merged by id. A page may be short where orders are left out; `older` still leads on.
 */
export async function listOrderPage(context: Context, query: OrderPageQuery): Promise<OrderPage> {
  const { statusIds = [undefined] } = orderTab(query.tab);
  const limit = statusIds.length > 1 ? PAGE_SIZE + 1 : READ_AHEAD;
  const upwards = query.after !== undefined;
  const lists = await Promise.all(
    statusIds.map((statusId) =>
      listOrders(context.store, {
        ...(statusId === undefined ? {} : { statusId }),
        ...(query.after === undefined ? {} : { minId: query.after + 1 }),
        ...(upwards || query.before === undefined ? {} : { maxId: query.before - 1 }),
        sort: upwards ? 'id:asc' : 'id:desc',
        limit,
        include: 'consignments',
      }),
    ),
  );
  const found = merge(lists, { limit, upwards });
  const { taken, leftOut, last } = take(found.orders, query.tab);
  const more = found.more || found.orders.length > taken.length + leftOut;
  const first = (upwards ? taken.at(-1) : taken[0])?.id ?? last;
  const final = (upwards ? taken[0]?.id : last) ?? last;
  return {
    orders: (upwards ? taken.toReversed() : taken).map((order) => toRow(order, context)),
    ...((upwards || more) && final !== undefined ? { older: final } : {}),
    ...((upwards ? more : query.before !== undefined) && first !== undefined ? { newer: first } : {}),
    leftOut,
  };
}

// A list that came full may go on below its last order, so nothing beyond that can be merged yet.
function merge(lists: readonly Order[][], { limit, upwards }: { limit: number; upwards: boolean }) {
  const sign = upwards ? 1 : -1;
  const full = lists.filter((list) => list.length >= limit);
  const horizon = Math.min(...full.map((list) => sign * (list.at(-1)?.id ?? 0)));
  const orders = lists
    .flat()
    .filter(({ id }) => sign * id <= horizon)
    .toSorted((a, b) => sign * (a.id - b.id));
  return { orders, more: full.length > 0 };
}

function take(found: readonly Order[], tab: OrderTabId) {
  const taken: Order[] = [];
  let leftOut = 0;
  let last: number | undefined;
  for (const order of found) {
    if (taken.length === PAGE_SIZE) break;
    last = order.id;
    if (isListed(order, tab)) taken.push(order);
    else leftOut += 1;
  }
  return { taken, leftOut, last };
}

function isListed(order: Order, tab: OrderTabId): boolean {
  if (order.isDeleted || order.statusId === orderStatus.incomplete) return false;
  return tab !== 'to-ship' || itemsLeft(order).left > 0;
}

function toRow(order: Order, context: Context): OrderRow {
  const { locale, timeZone } = localeOf(context);
  return {
    id: order.id,
    date: order.dateCreated === null ? '' : formatDate(order.dateCreated, { locale, timeZone }),
    customer: customerName(order.billingAddress),
    items: itemsLeft(order),
    destination: destination(order.consignments),
    total: formatMoney(order.totalIncTax, order.currencyCode, locale),
    status: order.status,
  };
}
