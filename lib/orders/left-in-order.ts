import type { Order } from '@/lib/bigcommerce/orders';
import { orderStatus } from '@/lib/definitions/order-tabs';

export interface ItemsLeft {
  /** Units that are shipped to an address, and how many of them still have to be. */
  total: number;
  left: number;
}

/** What was ordered is not sent any more. */
const CALLED_OFF: readonly number[] = [orderStatus.refunded, orderStatus.cancelled, orderStatus.declined];

/**
 * What a list can say of an order without reading its lines: the units of its shipping addresses, so digital items, gift
 * certificates and pickups do not count; none of an order that was called off. Refunded units cannot be told from here.
 */
export function itemsLeft(
  order: Pick<Order, 'statusId' | 'consignments' | 'itemsTotal' | 'itemsShipped' | 'isDigital'>,
): ItemsLeft {
  if (CALLED_OFF.includes(order.statusId)) return { total: 0, left: 0 };
  const addresses = order.consignments?.shipping ?? (order.isDigital ? [] : [order]);
  const total = addresses.reduce((sum, { itemsTotal }) => sum + itemsTotal, 0);
  const shipped = addresses.reduce((sum, { itemsShipped }) => sum + itemsShipped, 0);
  return { total, left: Math.max(0, total - shipped) };
}
