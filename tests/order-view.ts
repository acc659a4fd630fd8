import type { AddressView, LineView, OrderDetails } from '@/lib/orders/order-details';
import type { ShipmentView } from '@/lib/orders/shipment-view';

/** A line of three units, of which so many are left. */
export function lineOf(id: number, name: string, left: number): LineView {
  return {
    id,
    name,
    details: [`SKU ${name}`],
    total: '$24.00',
    ordered: 3,
    shipped: 3 - left,
    refunded: 0,
    reserved: 0,
    left,
    suggested: left,
    inBundle: false,
  };
}

export function addressOf(id: number, items: LineView[]): AddressView {
  return {
    id,
    name: `Person ${id}`,
    lines: [`Street ${id}`],
    shippingMethod: `Method ${id}`,
    shippingCost: '',
    weightLeft: '',
    items,
  };
}

/** Order 100 as its page shows it, awaiting fulfillment. */
export function orderOf(addresses: AddressView[], shipments: ShipmentView[] = []): OrderDetails {
  const lines = addresses.flatMap(({ items }) => items);
  return {
    id: 100,
    readAt: '2026-11-01T10:00:00.000Z',
    status: 'Awaiting Fulfillment',
    date: '',
    customer: '',
    email: '',
    total: '',
    paymentStatus: '',
    customerMessage: '',
    staffNotes: '',
    warnings: [],
    addresses,
    otherLines: [],
    shipments,
    intents: [],
    settled: [],
    drawnFrom: {
      statusId: 11,
      shipmentIds: shipments.map(({ id }) => id),
      left: Object.fromEntries(lines.map(({ id, left }) => [id, left])),
    },
  };
}

/** A shipment by FedEx to address 1; `fields` is what its form shows. */
export function shipmentOf(id: number, items: ShipmentView['items'], fields: Partial<ShipmentView['fields']> = {}) {
  const shipment: ShipmentView = {
    id,
    date: '',
    to: 'Person 1',
    orderAddressId: 1,
    items,
    carrier: 'FedEx',
    trackingNumber: '794600000000',
    trackingLink: '',
    linkIsCustom: false,
    shippingMethod: 'FedEx Ground',
    cost: '',
    comments: '',
    fields: {
      trackingMode: 'carrier',
      carrier: 'provider:fedex',
      trackingNumber: '794600000000',
      trackingLink: '',
      shippingMethod: 'FedEx Ground',
      shippingCost: '',
      comments: '',
      ...fields,
    },
  };
  return shipment;
}
