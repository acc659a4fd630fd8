import { createHash } from 'node:crypto';
import type { OrderAddressEntity } from '../entities/order-address';
import type { OrderEntity, PaymentStatus, PickupEntity } from '../entities/order';
import type { OrderProductEntity } from '../entities/order-product';
import type { PostalAddress } from '../entities/postal-address';
import type { StoreEntity } from '../entities/store';
import { nextId } from '../ids';
import { sumOf } from '../orders/lines';
import { statusIds } from '../orders/statuses';
import type { SimulatorContext } from '../simulator';
import { addOrderProduct } from './add-order-product';
import { fillOrderInput, type FullOrder, type OrderAddressInput, type OrderInput } from './order-input';
import { personAt } from './people';
import { recordPastShipments } from './record-past-shipments';

export interface AddedOrder {
  order: OrderEntity;
  products: OrderProductEntity[];
  addresses: OrderAddressEntity[];
}

/**
 * Puts an order into a store as if a shopper had placed it: `{}` has two physical lines and awaits fulfillment.
 * Lines with `shipped` get shipments, without mails.
 */
export function addOrder(sim: SimulatorContext, store: StoreEntity, input: OrderInput): AddedOrder {
  const full = fillOrderInput(input);
  const { lines } = full;
  const id = nextId(store, 'order');
  const person = personAt(store, id);
  const isSent = lines.some(({ type, pickup }) => type === 'physical' && !pickup);
  const addresses = addressInputs(full, isSent).map((address, index) => {
    const fallback = index === 0 ? { ...person, ...full.billing } : personAt(store, id + index * 7);
    return addAddress(store, id, { ...fallback, ...address });
  });
  const pickups = lines.some(({ pickup }) => pickup) ? [createPickup(store)] : [];
  const products: OrderProductEntity[] = [];
  for (const line of lines) {
    products.push(addOrderProduct({ store, orderId: id, addresses, pickups, earlier: products }, line));
  }
  const order = createOrder(sim, store, { ...full, id, billing: { ...person, ...full.billing } });
  order.productIds = products.map((product) => product.id);
  order.addressIds = addresses.map((address) => address.id);
  order.pickups = pickups;
  order.refundedAmount = sumOf(products, ({ price, quantityRefunded }) => price * quantityRefunded);
  store.orders.set(id, order);
  recordPastShipments({ store, order, products }, sim.now(store));
  return { order, products, addresses };
}

type NewOrder = Omit<FullOrder, 'billing'> & { id: number; billing: PostalAddress };

function createOrder(sim: SimulatorContext, store: StoreEntity, input: NewOrder): OrderEntity {
  const createdAt = input.createdAt ?? sim.now(store);
  return {
    id: input.id,
    customerId: input.customerId,
    channelId: input.channelId,
    statusId: input.statusId,
    createdAt,
    modifiedAt: createdAt,
    shippedAt: input.statusId === statusIds.shipped ? createdAt : null,
    productIds: [],
    addressIds: [],
    shipmentIds: [],
    pickups: [],
    billing: input.billing,
    formFields: [],
    currency: input.currency ?? store.settings.currency,
    taxRate: input.taxRate,
    discount: input.discount,
    refundedAmount: 0,
    paymentMethod: input.paymentMethod,
    paymentStatus: paymentStatusOf(input.statusId),
    customerMessage: input.customerMessage,
    staffNotes: input.staffNotes,
    source: input.source,
    externalOrderId: input.externalOrderId,
    customerLocale: store.settings.language,
    cartId: cartIdOf(store, input.id),
    isDeleted: input.isDeleted,
    stockTaken: false,
  };
}

function addAddress(store: StoreEntity, orderId: number, input: PostalAddress & OrderAddressInput): OrderAddressEntity {
  const { shippingMethod = 'Standard shipping', shippingCost = 8.95, ...postal } = input;
  const zone = [...store.zones.values()].find(({ locations }) =>
    locations.some(({ countryIso2 }) => countryIso2 === postal.countryIso2),
  );
  const address: OrderAddressEntity = {
    id: nextId(store, 'orderAddress'),
    orderId,
    postal,
    shippingMethod,
    shippingCost,
    shippingZoneId: zone?.id ?? 0,
    shippingZoneName: zone?.name ?? '',
    formFields: [],
  };
  store.orderAddresses.set(address.id, address);
  return address;
}

function addressInputs({ addresses, lines }: FullOrder, isSent: boolean): OrderAddressInput[] {
  if (Array.isArray(addresses)) return addresses;
  const named = Math.max(0, ...lines.map(({ addressIndex }) => addressIndex)) + 1;
  return Array.from({ length: addresses ?? (isSent ? named : 0) }, () => ({}));
}

function createPickup(store: StoreEntity): PickupEntity {
  const { street1: street, city, state, zip, countryIso2 } = personAt(store, 0);
  return {
    id: nextId(store, 'pickup'),
    displayName: 'Collect from the shop',
    instructions: 'Bring your order number and a photo ID.',
    hours: 'Monday to Saturday, 9 am to 6 pm',
    location: { name: `${store.settings.name}, shop`, code: 'SHOP-1', street, city, state, zip, countryIso2 },
  };
}

const paymentStatuses: Record<number, PaymentStatus> = {
  0: '',
  1: 'pending',
  4: 'refunded',
  5: '',
  6: 'declined',
  7: 'pending',
  12: 'held for review',
  14: 'partially refunded',
};

function paymentStatusOf(statusId: number): PaymentStatus {
  return paymentStatuses[statusId] ?? 'captured';
}

/** A UUID that is the same on every run. */
function cartIdOf(store: StoreEntity, orderId: number): string {
  const hex = createHash('md5').update(`${store.hash}/${orderId}`).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
}
