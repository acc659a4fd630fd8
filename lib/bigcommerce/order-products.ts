import { z } from 'zod';
import { listAllPages } from '@/lib/bigcommerce/all-pages';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { asArray, asObject, asText } from '@/lib/bigcommerce/tolerant';
import { wire } from '@/lib/bigcommerce/wire';

/** One line of an order. */
export interface OrderProduct {
  /** What shipments call `order_product_id`. */
  id: number;
  /** 0 for a product that is not in the catalogue. */
  productId: number;
  /** 0 for what is not shipped to an address. */
  orderAddressId: number;
  /** 0 unless it is picked up. */
  orderPickupMethodId: number;
  name: string;
  sku: string;
  /** `physical`, `digital`, `giftcertificate`; only the first is shipped. */
  type: string;
  quantity: number;
  quantityShipped: number;
  quantityRefunded: number;
  /** In the store's weight units. */
  weight: string;
  /** A decimal in the order's currency. */
  totalIncTax: string;
  binPickingNumber: string;
  /** What the shopper chose: `Colour`, `Red`. */
  options: { name: string; value: string }[];
  /** The line of the bundle that this one is a part of, or null. */
  parentOrderProductId: number | null;
}

/** Reads one line, wherever it stands. */
export const orderProduct = z
  .object({
    id: wire.id,
    product_id: wire.count,
    order_address_id: wire.count,
    order_pickup_method_id: wire.count,
    name: wire.text,
    sku: wire.text,
    type: wire.text,
    quantity: wire.count,
    quantity_shipped: wire.count,
    quantity_refunded: wire.count,
    weight: wire.decimal,
    total_inc_tax: wire.decimal,
    bin_picking_number: wire.text,
    product_options: z.preprocess(toOptions, z.array(z.object({ name: z.string(), value: z.string() }))),
    parent_order_product_id: wire.count,
  })
  .transform((wired): OrderProduct => ({
    id: wired.id,
    productId: wired.product_id,
    orderAddressId: wired.order_address_id,
    orderPickupMethodId: wired.order_pickup_method_id,
    name: wired.name,
    sku: wired.sku,
    type: wired.type,
    quantity: wired.quantity,
    quantityShipped: wired.quantity_shipped,
    quantityRefunded: wired.quantity_refunded,
    weight: wired.weight,
    totalIncTax: wired.total_inc_tax,
    binPickingNumber: wired.bin_picking_number,
    options: wired.product_options,
    parentOrderProductId: wired.parent_order_product_id || null,
  }));

/** Every line of the order, by id. */
export function listOrderProducts(credentials: Credentials, orderId: number): Promise<OrderProduct[]> {
  return listAllPages(credentials, `/v2/orders/${orderId}/products`, orderProduct);
}

function toOptions(value: unknown): OrderProduct['options'] {
  return asArray(value).map((option) => {
    const { display_name: name, display_value: shown } = asObject(option);
    return { name: asText(name), value: asText(shown) };
  });
}
