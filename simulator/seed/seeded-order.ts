import type { OrderEntity } from '../entities/order';
import type { OrderProductEntity } from '../entities/order-product';
import type { ShipmentEntity } from '../entities/shipment';
import type { StoreEntity } from '../entities/store';
import { shipmentsOf } from '../orders/lines';
import type { SimulatorContext } from '../simulator';
import { addOrder } from './add-order';
import type { OrderInput } from './order-input';

/** An order of a template, told by its age, so that the newest are always recent. */
export interface SeededOrder {
  hoursAgo: number;
  input: OrderInput;
  /** Laid over the order's first shipment. */
  shipment?: Partial<ShipmentEntity>;
  /** Laid over the order. */
  order?: Partial<OrderEntity>;
}

/** Adds orders oldest first, so that ids follow time. */
export function addSeededOrders(sim: SimulatorContext, store: StoreEntity, orders: SeededOrder[]): void {
  const now = sim.now(store);
  for (const seeded of [...orders].sort((a, b) => b.hoursAgo - a.hoursAgo)) {
    const createdAt = now - Math.round(seeded.hoursAgo * 3_600_000);
    const { order, products } = addOrder(sim, store, { ...seeded.input, createdAt });
    for (const product of products) product.binPickingNumber ||= binOf(product);
    Object.assign(order, seeded.order);
    const [shipment] = shipmentsOf(store, order);
    if (shipment) Object.assign(shipment, seeded.shipment);
  }
}

const aisles = 'ABCDEF';

/** Where a product lies, 'C-07'; some lie nowhere in particular. */
function binOf({ type, productId }: OrderProductEntity): string {
  if (type !== 'physical' || productId === 0 || productId % 6 === 5) return '';
  return `${aisles[productId % aisles.length] ?? 'A'}-${String(1 + (productId % 24)).padStart(2, '0')}`;
}
