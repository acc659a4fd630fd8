import { countOrders } from '@/lib/bigcommerce/orders';
import { orderStatus, orderTabs, type OrderTabId } from '@/lib/definitions/order-tabs';
import type { Context } from '@/lib/stores/context';

export type OrderCounts = Record<OrderTabId, number>;

/**
 * How many orders BigCommerce counts for each tab, in one call. It counts by status alone: archived orders, and orders with
 * nothing left to ship, are among them.
 */
export async function orderCounts({ store }: Pick<Context, 'store'>): Promise<OrderCounts> {
  const { count, byStatus } = await countOrders(store);
  const of = (ids: readonly number[]) => ids.reduce((sum, id) => sum + (byStatus.get(id) ?? 0), 0);
  const counts = orderTabs.map(({ id, statusIds }) => {
    return [id, statusIds ? of(statusIds) : count - of([orderStatus.incomplete])] as const;
  });
  return Object.fromEntries(counts) as OrderCounts;
}
