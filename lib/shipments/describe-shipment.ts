import type { ShipmentInput, ShipmentItem } from '@/lib/bigcommerce/shipments';
import { trackingCarrierName } from '@/lib/definitions/carrier-choice';

/** What the activity page says of a shipment: how many items, and how it is followed. */
export function describeShipment({
  items,
  ...tracking
}: Partial<Omit<ShipmentInput, 'items'>> & { items: readonly ShipmentItem[] }): Record<string, unknown> {
  const { shippingProvider, trackingCarrier, trackingNumber, trackingLink } = tracking;
  const carrier = (shippingProvider === 'custom' ? '' : shippingProvider) || trackingCarrier;
  return {
    Items: items.reduce((sum, { quantity }) => sum + quantity, 0),
    ...(carrier ? { Carrier: trackingCarrierName(carrier) } : {}),
    ...(trackingNumber ? { 'Tracking number': trackingNumber } : {}),
    ...(trackingLink ? { 'Tracking link': trackingLink } : {}),
  };
}

/** The order as the activity page's subject. */
export function orderSubject(orderId: number) {
  return { kind: 'order', id: orderId, name: `Order ${orderId}` };
}
