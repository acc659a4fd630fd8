import type { OrderProductEntity } from '../entities/order-product';
import type { OrderEntity } from '../entities/order';
import type { StoreEntity } from '../entities/store';
import { invalidField } from '../gateway/errors';
import { productsOf } from '../orders/lines';
import type { SimulatorContext } from '../simulator';
import { isFields, refuseOtherKeys, requireKeys, toInteger } from './body';

/** The order a shipment is written for. */
export interface ShipmentWrite {
  sim: SimulatorContext;
  store: StoreEntity;
  order: OrderEntity;
}

export interface ShipmentItem {
  orderProductId: number;
  quantity: number;
}

/** The `items` of a POST; ids and quantities may be digits in text. `product_id` is read-only. Throws 400. */
export function readShipmentItems(value: unknown): ShipmentItem[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidField('items');
  return value.map((item: unknown) => {
    if (!isFields(item)) throw invalidField('items');
    refuseOtherKeys(item, ['order_product_id', 'quantity']);
    requireKeys(item, ['order_product_id', 'quantity']);
    const orderProductId = toInteger(item.order_product_id);
    const quantity = toInteger(item.quantity);
    if (orderProductId === undefined) throw invalidField('order_product_id');
    if (quantity === undefined || quantity < 1) throw invalidField('quantity');
    return { orderProductId, quantity };
  });
}

/** Refuses lines of other orders or addresses, lines that are not sent, and more than is left. Throws 400. */
export function checkShipmentItems(write: ShipmentWrite, orderAddressId: number, items: ShipmentItem[]): void {
  const { sim, store, order } = write;
  const products = productsOf(store, order);
  const wanted = new Map<OrderProductEntity, number>();
  for (const { orderProductId, quantity } of items) {
    const product = products.find(({ id }) => id === orderProductId);
    if (!product) throw invalidField('order_product_id');
    const isSent = product.type === 'physical' || sim.flag(store, 'nonPhysicalLines') === 'accept';
    if (!isSent) throw invalidField('order_product_id');
    const isOther = product.type === 'physical' && product.orderAddressId !== orderAddressId;
    if (isOther && sim.flag(store, 'otherAddressLines') === 'refuse') throw invalidField('order_product_id');
    wanted.set(product, (wanted.get(product) ?? 0) + quantity);
  }
  if (!sim.flag(store, 'overShippingRefused')) return;
  for (const [product, quantity] of wanted) if (quantity > unitsLeft(write, product)) throw invalidField('quantity');
}

function unitsLeft({ sim, store }: ShipmentWrite, product: OrderProductEntity): number {
  const refunded = sim.flag(store, 'refundedUnitsShippable') ? 0 : product.quantityRefunded;
  return product.quantity - product.quantityShipped - refunded;
}
