import { countOrders } from '@/lib/bigcommerce/orders';
import { orderTabs, type OrderTabId } from '@/lib/definitions/order-tabs';
import { tabStatusIds, type OrderFilters } from '@/lib/definitions/orders-view';
import { toOrderFilter } from '@/lib/orders/to-order-filter';
import type { Context } from '@/lib/stores/context';

export type OrderCounts = Record<OrderTabId, number>;

export interface CountedOrders {
  counts: OrderCounts;
  /** What the store calls its statuses, by id. */
  labels: Record<number, string>;
}

/**
 * How many orders BigCommerce counts for each tab, in one call and with the same filters as the list. It counts by status:
 * archived orders, and orders with nothing left to ship, are among them. A status counts for the tabs that have it.
 */
export async function countTabs({ store }: Pick<Context, 'store'>, filters: OrderFilters = {}): Promise<CountedOrders> {
  const { byStatus, labels } = await countOrders(store, toOrderFilter(filters, store.facts.timeZone));
  const { statusId } = filters;
  const counts = orderTabs.map(({ id }) => {
    const ids = tabStatusIds(id);
    const counted = statusId !== undefined && ids.includes(statusId) ? [statusId] : ids;
    return [id, counted.reduce((sum, status) => sum + (byStatus.get(status) ?? 0), 0)] as const;
  });
  return { counts: Object.fromEntries(counts) as OrderCounts, labels: Object.fromEntries(labels) };
}

/** The same for every order there is: for a glance at the store. */
export async function orderCounts(context: Pick<Context, 'store'>): Promise<OrderCounts> {
  return (await countTabs(context)).counts;
}
