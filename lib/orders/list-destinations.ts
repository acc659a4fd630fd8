import type { OrderAddress } from '@/lib/bigcommerce/order-address';
import type { OrderProduct } from '@/lib/bigcommerce/order-products';
import { listShippingAddresses } from '@/lib/bigcommerce/order-shipping-addresses';
import type { Order } from '@/lib/bigcommerce/orders';
import { lineLeft } from '@/lib/orders/line-left';
import type { Context } from '@/lib/stores/context';

/** An address that an order ships to. */
export interface Destination {
  /** What shipments call `order_address_id`. */
  id: number;
  address: OrderAddress;
  /** What the shopper chose, in words; `''` when nothing. */
  shippingMethod: string;
  /** What the shopper paid for it, a decimal in the order's currency. */
  costIncTax: string;
}

/**
 * The addresses of an order that was read with its consignments, usually without a further call: a consignment's id is taken
 * for the address's. BigCommerce does not document that it is, so when a line names another one, the addresses are read.
 */
export async function listDestinations(
  { store }: Pick<Context, 'store'>,
  { order, products }: { order: Pick<Order, 'id' | 'consignments'>; products: readonly OrderProduct[] },
): Promise<Destination[]> {
  const told = order.consignments?.shipping ?? [];
  const wanted = products.filter((product) => lineLeft(product).shippable);
  if (wanted.every(({ orderAddressId }) => told.some(({ id }) => id === orderAddressId))) return told;
  const addresses = await listShippingAddresses(store, order.id);
  return addresses.map((address) => ({
    id: address.id,
    address,
    shippingMethod: address.shippingMethod,
    costIncTax: address.costIncTax,
  }));
}
