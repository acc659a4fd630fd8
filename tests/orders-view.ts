import type { OrdersView } from '@/lib/definitions/orders-view';

/** The list of orders as it is opened by its name, but for what is said. */
export function ordersView(changes: Partial<OrdersView> = {}): OrdersView {
  return { tab: 'to-ship', sort: 'newest', isPanel: false, ...changes };
}
