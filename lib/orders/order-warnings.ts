import type { OrderProduct } from '@/lib/bigcommerce/order-products';
import type { Order } from '@/lib/bigcommerce/orders';
import type { Shipment } from '@/lib/bigcommerce/shipments';
import { orderStatus, statusWarning } from '@/lib/definitions/order-tabs';
import { lineLeft } from '@/lib/orders/line-left';

interface OrderNow {
  order: Pick<Order, 'statusId' | 'isDeleted'>;
  products: readonly OrderProduct[];
  shipments: readonly Shipment[];
  /** The page offers to set the status back, and says why. */
  hasOffer: boolean;
}

/** Why to look twice before an order is shipped, and what of it does not add up; a sentence or two each. */
export function orderWarnings({ order, products, shipments, hasOffer }: OrderNow): string[] {
  const status = statusWarning(order.statusId);
  const shippable = products.filter((product) => lineLeft(product).shippable);
  return [
    ...(order.isDeleted ? ['This order is archived.'] : []),
    ...(status ? [status] : []),
    ...(!hasOffer && isShippedWithoutShipment({ order, shipments }, shippable) ? [NO_SHIPMENT] : []),
    ...shippable.flatMap((product) => lineWarning(product, shippedIn(shipments, product.id))),
  ];
}

const NO_SHIPMENT =
  'This order is marked Shipped without a shipment, so BigCommerce has no tracking for its customer. Create a shipment below if it was sent.';

function isShippedWithoutShipment(
  { order, shipments }: Pick<OrderNow, 'order' | 'shipments'>,
  shippable: readonly OrderProduct[],
) {
  return order.statusId === orderStatus.shipped && shipments.length === 0 && shippable.length > 0;
}

function lineWarning({ name, quantity, quantityShipped }: OrderProduct, inShipments: number): string[] {
  if (inShipments > quantity) {
    return [
      `More of ${name} was shipped than ordered: ${inShipments} of ${quantity}. Look whether a shipment below was made twice.`,
    ];
  }
  if (inShipments === quantityShipped) return [];
  return [
    `BigCommerce counts ${quantityShipped} of ${name} as shipped, and the shipments below hold ${inShipments}. What can still be shipped follows BigCommerce’s count.`,
  ];
}

function shippedIn(shipments: readonly Shipment[], orderProductId: number): number {
  const items = shipments
    .flatMap((shipment) => shipment.items)
    .filter((item) => item.orderProductId === orderProductId);
  return items.reduce((sum, { quantity }) => sum + quantity, 0);
}
