import { listOrderProducts } from '@/lib/bigcommerce/order-products';
import { getOrder } from '@/lib/bigcommerce/orders';
import { lineLeft } from '@/lib/orders/line-left';
import { listDestinations } from '@/lib/orders/list-destinations';
import { addressParts } from '@/lib/orders/order-words';
import type { SlipDestination, SlipOrder } from '@/lib/packing-slips/packing-slip-order';
import type { Context } from '@/lib/stores/context';

/** An order of which BigCommerce does not tell all lines at once, read with two or three calls. @throws AppError `not_found` */
export async function readSlipOrderByParts(context: Context, orderId: number): Promise<SlipOrder> {
  const [order, products] = await Promise.all([
    getOrder(context.store, orderId, { include: 'consignments' }),
    listOrderProducts(context.store, orderId),
  ]);
  const addresses = await listDestinations(context, { order, products });
  const lines = products.filter((product) => lineLeft(product).shippable);
  const ids = new Set([...addresses.map(({ id }) => id), ...lines.map(({ orderAddressId }) => orderAddressId)]);
  const destinations = [...ids].map((id): SlipDestination => {
    const known = addresses.find((address) => address.id === id);
    return {
      id,
      to: known ? addressParts(known.address) : [],
      shippingMethod: known?.shippingMethod ?? '',
      lines: lines.filter(({ orderAddressId }) => orderAddressId === id),
    };
  });
  return { id: order.id, dateCreated: order.dateCreated, customerMessage: order.customerMessage, destinations };
}
