import type { OrderAddress } from '@/lib/bigcommerce/order-address';
import type { OrderConsignments } from '@/lib/bigcommerce/order-consignments';

/** Who ordered, or is sent to: the person, else the company, else the e-mail address. */
export function customerName({ firstName, lastName, company, email }: OrderAddress): string {
  return [firstName, lastName].filter(Boolean).join(' ') || company || email || 'No name';
}

/** Where an order goes, in one line: *Austin, Texas, United States (+2 more)*. */
export function destination(consignments: OrderConsignments | null): string {
  const [first, ...others] = consignments?.shipping.filter(({ itemsTotal }) => itemsTotal > 0) ?? [];
  if (!first) return consignments && consignments.pickups.length > 0 ? 'Pickup' : 'Nothing to ship';
  const { city, state, country } = first.address;
  const place = [city, state, country].filter(Boolean).join(', ') || 'No address';
  return others.length > 0 ? `${place} (+${others.length} more)` : place;
}

/** An address as it is written on a parcel, a line each. */
export function addressLines(address: OrderAddress): string[] {
  const person = [address.firstName, address.lastName].filter(Boolean).join(' ');
  const place = [address.city, address.state, address.zip].filter(Boolean).join(', ');
  return [person, address.company, address.street1, address.street2, place, address.country, address.phone].filter(
    Boolean,
  );
}
