import type { OrderEntity } from '../entities/order';
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
    const { order } = addOrder(sim, store, { ...seeded.input, createdAt });
    Object.assign(order, seeded.order);
    const [shipment] = shipmentsOf(store, order);
    if (shipment) Object.assign(shipment, seeded.shipment);
  }
}
