import { generateTrackingLink, isTrackingMismatch, type Tracking } from '../carriers/tracking';
import type { OrderEntity } from '../entities/order';
import type { ShipmentEntity } from '../entities/shipment';
import type { StoreEntity } from '../entities/store';
import { invalidField, V2Error } from '../gateway/errors';
import { productsOf } from '../orders/lines';
import type { NewShipment } from '../orders/record-shipment';
import { statusIds } from '../orders/statuses';
import { readAmount, readText, refuseOtherKeys, requireKeys, toInteger, type Fields } from './body';
import { checkShipmentItems, readShipmentItems, type ShipmentWrite } from './shipment-items';

const writable = [
  'order_address_id',
  'tracking_number',
  'tracking_link',
  'shipping_provider',
  'tracking_carrier',
  'shipping_method',
  'merchant_shipping_cost',
  'comments',
];

type Details = Pick<ShipmentEntity, 'shippingMethod' | 'merchantShippingCost' | 'comments'> & Tracking;

/** The body of a POST, checked. Throws 400. BigCommerce docs: orders V2, create a shipment. */
export function readNewShipment(write: ShipmentWrite, fields: Fields): NewShipment {
  const { sim, store, order } = write;
  refuseOtherKeys(fields, [...writable, 'items']);
  requireKeys(fields, ['order_address_id', 'items']);
  refuseFinishedOrder(write);
  const orderAddressId = readOrderAddressId(order, fields.order_address_id);
  const items = readShipmentItems(fields.items);
  checkShipmentItems(write, orderAddressId, items);
  const details = readDetails(fields, {
    shippingProvider: sim.flag(store, 'omittedProvider') === 'custom' ? 'custom' : '',
    trackingCarrier: '',
    trackingNumber: '',
    trackingLink: '',
    shippingMethod: defaultMethod(store, orderAddressId),
    merchantShippingCost: '0.0000',
    comments: '',
  });
  return { orderAddressId, items, ...withLink(write, details) };
}

/** The body of a PUT laid over a shipment; its items cannot be changed. Throws 400. BigCommerce docs: orders V2, update a shipment. */
export function readShipmentChanges(write: ShipmentWrite, shipment: ShipmentEntity, fields: Fields): NewShipment {
  refuseOtherKeys(fields, writable);
  const orderAddressId =
    fields.order_address_id === undefined
      ? shipment.orderAddressId
      : readOrderAddressId(write.order, fields.order_address_id);
  const isMixed = productsOf(write.store, write.order).some((product) => {
    const isInShipment = shipment.items.some(({ orderProductId }) => orderProductId === product.id);
    return isInShipment && product.orderAddressId !== orderAddressId;
  });
  const moved = orderAddressId !== shipment.orderAddressId;
  if (moved && isMixed && write.sim.flag(write.store, 'otherAddressLines') === 'refuse') {
    throw invalidField('order_address_id');
  }
  return { orderAddressId, items: shipment.items, ...withLink(write, readDetails(fields, shipment)) };
}

/** Limits as documented: 50, 500 and 65,535 characters. */
function readDetails(fields: Fields, before: Details): Details {
  const text = (key: string, fallback: string, maxLength = 65_535) => readText(fields, key, { fallback, maxLength });
  return {
    shippingProvider: text('shipping_provider', before.shippingProvider),
    trackingCarrier: text('tracking_carrier', before.trackingCarrier),
    trackingNumber: text('tracking_number', before.trackingNumber, 50),
    trackingLink: text('tracking_link', before.trackingLink, 500),
    shippingMethod: text('shipping_method', before.shippingMethod),
    merchantShippingCost: Number(readAmount(fields, 'merchant_shipping_cost', before.merchantShippingCost)).toFixed(4),
    comments: text('comments', before.comments),
  };
}

function withLink({ sim, store }: ShipmentWrite, details: Details): Details & { generatedTrackingLink: string } {
  const refused = sim.flag(store, 'providerMismatch') === 'refuse' && isTrackingMismatch(details);
  if (refused) throw invalidField('tracking_carrier');
  return { ...details, generatedTrackingLink: generateTrackingLink(store, details) };
}

function readOrderAddressId(order: OrderEntity, value: unknown): number {
  const id = toInteger(value);
  if (id === undefined || !order.addressIds.includes(id)) throw invalidField('order_address_id');
  return id;
}

function defaultMethod(store: StoreEntity, orderAddressId: number): string {
  return store.orderAddresses.get(orderAddressId)?.shippingMethod ?? 'None';
}

function refuseFinishedOrder({ sim, store, order }: ShipmentWrite): void {
  if (sim.flag(store, 'finishedOrders') === 'accept') return;
  const { incomplete, cancelled, declined, refunded } = statusIds;
  if (order.isDeleted || [incomplete, cancelled, declined, refunded].includes(order.statusId)) {
    throw new V2Error(400, 'The order cannot be shipped in its current status.');
  }
}
