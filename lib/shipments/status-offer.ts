import type { Order } from '@/lib/bigcommerce/orders';
import type { OrderProduct } from '@/lib/bigcommerce/order-products';
import type { Shipment } from '@/lib/bigcommerce/shipments';
import type { Context } from '@/lib/stores/context';

/** A status that the order could be set back to after shipments of it were deleted. */
export interface StatusOffer {
  from: { id: number; label: string };
  to: { id: number; label: string };
  /** Why, in a sentence or two. */
  reason: string;
}

interface OrderNow {
  order: Pick<Order, 'id' | 'statusId' | 'status'>;
  products: readonly OrderProduct[];
  shipments: readonly Shipment[];
}

/** BigCommerce leaves an order at Shipped or Partially Shipped when its shipments are deleted: where to it could go back. */
export function statusOffer(_context: Context, _now: OrderNow): Promise<StatusOffer | undefined> {
  return Promise.resolve(undefined);
}
