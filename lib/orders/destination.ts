import type { OrderConsignments } from '@/lib/bigcommerce/order-consignments';
import type { Order } from '@/lib/bigcommerce/orders';

/**
 * How an order is handed over, in one line: *Austin, Texas, United States and 2 more addresses*, *Pickup at Main Street*,
 * *Digital, nothing to ship*.
 */
export function destination(order: Pick<Order, 'consignments' | 'isDigital' | 'shippingAddressCount'>): string {
  const { consignments, isDigital, shippingAddressCount } = order;
  if (consignments) return toAddress(consignments) ?? withoutAddress(consignments);
  if (shippingAddressCount > 0) return shippingAddressCount === 1 ? '1 address' : `${shippingAddressCount} addresses`;
  return isDigital ? 'Digital, nothing to ship' : 'Nothing to ship';
}

function toAddress({ shipping, pickups }: OrderConsignments): string | undefined {
  const [first, ...others] = shipping.filter(({ itemsTotal }) => itemsTotal > 0);
  if (!first) return undefined;
  const { city, state, country } = first.address;
  const place = [city, state, country].filter(Boolean).join(', ') || 'No address';
  const more =
    others.length === 1 ? ' and 1 more address' : others.length > 1 ? ` and ${others.length} more addresses` : '';
  return `${place}${more}${pickups.length > 0 ? '; part of it is picked up' : ''}`;
}

function withoutAddress({ pickups, hasDownloads, hasGiftCertificates }: OrderConsignments): string {
  const places = pickups.flatMap(({ place }) => place || []).join(', ');
  if (pickups.length > 0) return places ? `Pickup at ${places}` : 'Pickup';
  if (hasDownloads) return 'Digital, nothing to ship';
  return hasGiftCertificates ? 'Gift certificate, nothing to ship' : 'Nothing to ship';
}
