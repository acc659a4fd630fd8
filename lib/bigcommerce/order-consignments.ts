import { z } from 'zod';
import { orderAddress, type OrderAddress } from '@/lib/bigcommerce/order-address';
import { asArray, asObject, isObject } from '@/lib/bigcommerce/tolerant';
import { listOf, wire } from '@/lib/bigcommerce/wire';

/** Part of an order that goes to one address. */
export interface ShippingConsignment {
  id: number;
  address: OrderAddress;
  itemsTotal: number;
  itemsShipped: number;
  /** What the shopper chose, in words. */
  shippingMethod: string;
}

/** How an order is handed over. */
export interface OrderConsignments {
  shipping: ShippingConsignment[];
  /** Names of the places where it is picked up. */
  pickups: string[];
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
    })
    .transform((wired): ShippingConsignment => ({
      id: wired.id,
      address: wired.address,
      itemsTotal: wired.items_total,
      itemsShipped: wired.items_shipped,
      shippingMethod: wired.shipping_method,
    })),
);

const pickup = z.object({ location: z.preprocess(asObject, z.object({ name: wire.text })) });

const consignments = z
  .object({
    shipping: listOf(shippingConsignment),
    pickups: listOf(pickup),
    downloads: z.unknown().optional(),
    email: z.unknown().optional(),
  })
  .transform((wired): OrderConsignments => ({
    shipping: wired.shipping,
    pickups: wired.pickups.map(({ location }) => location.name),
    hasDownloads: asArray(wired.downloads).length > 0,
    hasGiftCertificates: asArray(asObject(wired.email)['gift_certificates']).length > 0,
  }));

/** Reads an order's `consignments`; null when it only holds a link to them. */
export const orderConsignments = z.preprocess(
  (value) => (isObject(value) && 'shipping' in value ? value : null),
  consignments.nullable(),
);
