import type { OrderEntity } from '../entities/order';
import type { ShipmentEntity } from '../entities/shipment';
import type { StoreEntity } from '../entities/store';
import { nextId } from '../ids';
import type { SimulatorContext } from '../simulator';
import { isFullyShipped, productsOf } from './lines';
import { sendShipmentMail } from './send-shipment-mail';
import { setStatus } from './set-status';
import { statusIds } from './statuses';
import { tellShipment } from './tell-order';

export type NewShipment = Omit<ShipmentEntity, 'id' | 'orderId' | 'createdAt'>;

/** Keeps a shipment and does what follows from it: quantities, the order's status and ship date, the mail, the events. */
export function recordShipment(
  sim: SimulatorContext,
  { store, order }: { store: StoreEntity; order: OrderEntity },
  shipment: NewShipment,
): ShipmentEntity {
  const now = sim.now(store);
  const statusBefore = order.statusId;
  const created: ShipmentEntity = { id: nextId(store, 'shipment'), orderId: order.id, createdAt: now, ...shipment };
  store.shipments.set(created.id, created);
  order.shipmentIds.push(created.id);
  for (const { orderProductId, quantity } of created.items) {
    const product = store.orderProducts.get(orderProductId);
    if (product) product.quantityShipped += quantity;
  }
  order.modifiedAt = now;
  const complete = isFullyShipped(productsOf(store, order));
  if (complete) order.shippedAt = now;
  if (sim.flag(store, 'shipmentSetsStatus')) {
    setStatus(store, order, complete ? statusIds.shipped : statusIds.partiallyShipped);
  }
  if (sim.flag(store, 'shipmentMails')) sendShipmentMail(sim, store, created);
  tellShipment(sim, { store, order, shipment: created }, { what: 'created', statusBefore });
  return created;
}

/** Removes a shipment. The order keeps its status, also its ship date (flag), and nobody is mailed. BigCommerce docs: orders overview. */
export function removeShipment(
  sim: SimulatorContext,
  { store, order }: { store: StoreEntity; order: OrderEntity },
  shipment: ShipmentEntity,
): void {
  store.shipments.delete(shipment.id);
  order.shipmentIds = order.shipmentIds.filter((id) => id !== shipment.id);
  order.modifiedAt = sim.now(store);
  if (sim.flag(store, 'shipmentDeleteRestoresQuantities')) restoreQuantities(store, shipment);
  if (sim.flag(store, 'dateShippedAfterDelete') === 'cleared') order.shippedAt = null;
  tellShipment(sim, { store, order, shipment }, { what: 'deleted', statusBefore: order.statusId });
}

function restoreQuantities(store: StoreEntity, shipment: ShipmentEntity): void {
  for (const { orderProductId, quantity } of shipment.items) {
    const product = store.orderProducts.get(orderProductId);
    if (product) product.quantityShipped = Math.max(0, product.quantityShipped - quantity);
  }
}
