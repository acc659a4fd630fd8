import type { ShipmentEntity } from '../entities/shipment';
import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';

/** Puts the shipping notification into the outbox. It goes to the billing address. Historic BigCommerce docs: orders overview. */
export function sendShipmentMail(sim: SimulatorContext, store: StoreEntity, shipment: ShipmentEntity): void {
  const order = store.orders.get(shipment.orderId);
  if (!order) return;
  store.mails.push({
    orderId: order.id,
    shipmentId: shipment.id,
    to: order.billing.email,
    subject: `Your order from ${store.settings.name} is on its way (#${order.id})`,
    trackingNumber: shipment.trackingNumber,
    trackingLink: shipment.trackingLink || shipment.generatedTrackingLink,
    at: sim.now(store),
  });
}
