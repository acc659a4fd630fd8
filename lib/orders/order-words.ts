import type { OrderAddress } from '@/lib/bigcommerce/order-address';

/** Who ordered, or is sent to: the person, else the company, else the e-mail address. */
export function customerName({ firstName, lastName, company, email }: OrderAddress): string {
  return [firstName, lastName].filter(Boolean).join(' ') || company || email || 'No name';
}

/** An address as it is written on a parcel, a line each. */
export function addressLines(address: OrderAddress): string[] {
  const person = [address.firstName, address.lastName].filter(Boolean).join(' ');
  const place = [address.city, address.state, address.zip].filter(Boolean).join(', ');
  return [person, address.company, address.street1, address.street2, place, address.country, address.phone].filter(
    Boolean,
  );
}
