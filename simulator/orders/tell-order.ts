import type { OrderEntity } from '../entities/order';
import type { ShipmentEntity } from '../entities/shipment';
import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import { emitEvent } from '../webhooks/emit-event';

interface Told {
  store: StoreEntity;
  order: OrderEntity;
}

/** What of an order decides which events a change of it fires. */
export type OrderBefore = Pick<OrderEntity, 'statusId' | 'isDeleted'>;

/** A shopper, or somebody in the control panel, has placed an order. BigCommerce docs: webhook events, orders. */
export function tellOrderCreated(sim: SimulatorContext, { store, order }: Told): void {
  emitEvent(sim, store, { scope: 'store/order/created', data: { type: 'order', id: order.id } });
}

/** Any change of an order; one of its status and one into the archive are told apart too. BigCommerce docs: webhook events, orders. */
export function tellOrderChanged(sim: SimulatorContext, { store, order }: Told, before: OrderBefore): void {
  const data = { type: 'order', id: order.id };
  emitEvent(sim, store, { scope: 'store/order/updated', data });
  if (order.statusId !== before.statusId) tellStatus(sim, { store, order }, before.statusId);
  if (order.isDeleted && !before.isDeleted) emitEvent(sim, store, { scope: 'store/order/archived', data });
}

/** What became of a shipment; its order changes with it. BigCommerce docs: webhook events, shipments. */
export function tellShipment(
  sim: SimulatorContext,
  { store, order, shipment }: Told & { shipment: ShipmentEntity },
  { what, statusBefore }: { what: 'created' | 'updated' | 'deleted'; statusBefore: number },
): void {
  const data = { type: 'shipment', id: shipment.id, orderId: order.id };
  emitEvent(sim, store, { scope: `store/shipment/${what}`, data });
  if (sim.flag(store, 'shipmentFiresOrderUpdated')) {
    emitEvent(sim, store, { scope: 'store/order/updated', data: { type: 'order', id: order.id } });
  }
  if (order.statusId !== statusBefore) tellStatus(sim, { store, order }, statusBefore);
}

function tellStatus(sim: SimulatorContext, { store, order }: Told, before: number): void {
  const status = { previous_status_id: before, new_status_id: order.statusId };
  emitEvent(sim, store, { scope: 'store/order/statusUpdated', data: { type: 'order', id: order.id, status } });
}
