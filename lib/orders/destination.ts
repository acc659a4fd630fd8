import type { OrderConsignments } from '@/lib/bigcommerce/order-consignments';
import type { Order } from '@/lib/bigcommerce/orders';

/** One line: places as somebody else wrote them, each in a script of its own, between words of ours. What there is none of is ''. */
export interface DestinationWords {
  before: string;
  places: string[];
  after: string;
}

/**
 * How an order is handed over, in one line: *Austin, Texas, United States and 2 more addresses*, *Pickup at Main Street*,
 * *Digital, nothing to ship*.
 */
export function destination(
  order: Pick<Order, 'consignments' | 'isDigital' | 'shippingAddressCount'>,
): DestinationWords {
  const { consignments, isDigital, shippingAddressCount } = order;
  if (consignments) return toAddress(consignments) ?? withoutAddress(consignments);
  if (shippingAddressCount > 0)
    return words(shippingAddressCount === 1 ? '1 address' : `${shippingAddressCount} addresses`);
  return words(isDigital ? 'Digital, nothing to ship' : 'Nothing to ship');
}

function toAddress({ shipping, pickups }: OrderConsignments): DestinationWords | undefined {
  const [first, ...others] = shipping.filter(({ itemsTotal }) => itemsTotal > 0);
  if (!first) return undefined;
  const { city, state, country } = first.address;
  const places = [city, state, country].filter(Boolean);
  const more =
    others.length === 1 ? ' and 1 more address' : others.length > 1 ? ` and ${others.length} more addresses` : '';
  const after = `${more}${pickups.length > 0 ? '; part of it is picked up' : ''}`;
  return { before: places.length > 0 ? '' : 'No address', places, after };
}

function withoutAddress({ pickups, hasDownloads, hasGiftCertificates }: OrderConsignments): DestinationWords {
  const places = pickups.flatMap(({ place }) => place || []);
  if (pickups.length > 0) return { before: places.length > 0 ? 'Pickup at ' : 'Pickup', places, after: '' };
  if (hasDownloads) return words('Digital, nothing to ship');
  return words(hasGiftCertificates ? 'Gift certificate, nothing to ship' : 'Nothing to ship');
}

function words(before: string): DestinationWords {
  return { before, places: [], after: '' };
}
