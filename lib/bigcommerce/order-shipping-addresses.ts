import { z } from 'zod';
import { listAllPages } from '@/lib/bigcommerce/all-pages';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { orderAddress, type OrderAddress } from '@/lib/bigcommerce/order-address';
import { asObject } from '@/lib/bigcommerce/tolerant';
import { wire } from '@/lib/bigcommerce/wire';

/** An address that an order ships to. Orders may have several, some with no items left at all. */
export interface ShippingAddress extends OrderAddress {
  /** What shipments call `order_address_id`. */
  id: number;
  itemsTotal: number;
  itemsShipped: number;
  /** What the shopper chose, in words; `''` when nothing. */
  shippingMethod: string;
  /** What the shopper paid for shipping to it, a decimal in the order's currency. */
  costIncTax: string;
  /** 0 when unknown. */
  shippingZoneId: number;
  shippingZoneName: string;
}

const shippingAddress = z.preprocess(
  (value) => ({ ...asObject(value), address: value }),
  z
    .object({
      id: wire.id,
      address: orderAddress,
      items_total: wire.count,
      items_shipped: wire.count,
      shipping_method: wire.text,
      cost_inc_tax: wire.decimal,
      shipping_zone_id: wire.count,
      shipping_zone_name: wire.text,
    })
    .transform((wired): ShippingAddress => ({
      ...wired.address,
      id: wired.id,
      itemsTotal: wired.items_total,
      itemsShipped: wired.items_shipped,
      // BigCommerce writes "None" for an order made without a quote.
      shippingMethod: wired.shipping_method === 'None' ? '' : wired.shipping_method,
      costIncTax: wired.cost_inc_tax,
      shippingZoneId: wired.shipping_zone_id,
      shippingZoneName: wired.shipping_zone_name,
    })),
);

/** Every shipping address of the order. */
export function listShippingAddresses(credentials: Credentials, orderId: number): Promise<ShippingAddress[]> {
  return listAllPages(credentials, `/v2/orders/${orderId}/shipping_addresses`, shippingAddress);
}
