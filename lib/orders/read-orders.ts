import { isImpossibleRange, type OrdersView } from '@/lib/definitions/orders-view';
import { listOrderPage, type OrderPage } from '@/lib/orders/list-order-page';
import { countTabs, type CountedOrders } from '@/lib/orders/order-counts';
import type { Context } from '@/lib/stores/context';

/** What the list of orders shows; serialisable. */
export interface OrdersData extends CountedOrders {
  page: OrderPage;
}

/** A page of a view and the numbers of all tabs: a call for each status of the view and one for the numbers, all at once. */
export async function readOrders(context: Context, view: OrdersView): Promise<OrdersData> {
  if (isImpossibleRange(view)) return NOTHING;
  const [page, { counts, labels }] = await Promise.all([listOrderPage(context, view), countTabs(context, view)]);
  // An order tells the store's own name of its status only in BigCommerce's examples; the count always does.
  const orders = page.orders.map((row) => ({ ...row, status: labels[row.statusId] ?? row.status }));
  return { page: { ...page, orders }, counts, labels };
}

const NOTHING: OrdersData = {
  page: { orders: [], leftOut: { archived: 0, nothingToShip: 0 } },
  counts: { 'to-ship': 0, shipped: 0, all: 0 },
  labels: {},
};
