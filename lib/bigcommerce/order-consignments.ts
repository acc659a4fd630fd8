import { z } from 'zod';
import { orderAddress, type OrderAddress } from '@/lib/bigcommerce/order-address';
import { asArray, asObject, isObject } from '@/lib/bigcommerce/tolerant';
import { listOf, wire } from '@/lib/bigcommerce/wire';

/** Part of an order that goes to one address. */
export interface ShippingConsignment {
  /** Usually what shipments call `order_address_id`, which BigCommerce does not document. */
  id: number;
  address: OrderAddress;
  itemsTotal: number;
  itemsShipped: number;
  /** What the shopper chose, in words; `''` when nothing. */
  shippingMethod: string;
  /** What the shopper paid for shipping to it, a decimal in the order's currency. */
  costIncTax: string;
}

/** Part of an order that the customer fetches. */
export interface PickupConsignment {
  /** What lines call `order_pickup_method_id`. */
  id: number;
  /** Where; `''` when not said. */
  place: string;
}

/** How an order is handed over. */
export interface OrderConsignments {
  shipping: ShippingConsignment[];
  pickups: PickupConsignment[];
  hasDownloads: boolean;
  hasGiftCertificates: boolean;
}

const shippingConsignment = z.preprocess(
  (value) => ({ ...asObject(value), address: value }),
  z
    .object({
      id: wire.id,
      address: orderAddress,
      items_total: wire.count,
      items_shipped: wire.count,
      shipping_method: wire.text,
      cost_inc_tax: wire.decimal,
    })
    .transform((wired): ShippingConsignment => ({
      id: wired.id,
      address: wired.address,
      itemsTotal: wired.items_total,
      itemsShipped: wired.items_shipped,
      // BigCommerce writes "None" for an order made without a quote.
      shippingMethod: wired.shipping_method === 'None' ? '' : wired.shipping_method,
      costIncTax: wired.cost_inc_tax,
    })),
);

const pickup = z
  .object({ id: wire.id, location: z.preprocess(asObject, z.object({ name: wire.text })) })
  .transform(({ id, location }): PickupConsignment => ({ id, place: location.name }));

const consignments = z
  .object({
    shipping: listOf(shippingConsignment),
    pickups: listOf(pickup),
    downloads: z.unknown().optional(),
    email: z.unknown().optional(),
  })
  .transform((wired): OrderConsignments => ({
    shipping: wired.shipping,
    pickups: wired.pickups,
    hasDownloads: asArray(wired.downloads).length > 0,
    hasGiftCertificates: asArray(asObject(wired.email)['gift_certificates']).length > 0,
  }));

/** Reads an order's `consignments`; null when it only holds a link to them. */
export const orderConsignments = z.preprocess(
  (value) => (isObject(value) && 'shipping' in value ? value : null),
  consignments.nullable(),
);
