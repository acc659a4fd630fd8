import type { OrderAddress } from '@/lib/bigcommerce/order-address';

/** Who ordered, or is sent to: the person, else the company, else the e-mail address. */
export function customerName({ firstName, lastName, company, email }: OrderAddress): string {
  return [firstName, lastName].filter(Boolean).join(' ') || company || email || 'No name';
}

/** An address as it is written on a parcel, a line each. */
export function addressLines(address: OrderAddress): string[] {
  return addressParts(address).map((parts) => parts.join(', '));
}

/** The same lines, in the parts that commas stand between. */
export function addressParts(address: OrderAddress): string[][] {
  const { firstName, lastName, company, street1, street2, city, state, zip, country, phone } = address;
  const person = [firstName, lastName].filter(Boolean).join(' ');
  const lines = [[person], [company], [street1], [street2], [city, state, zip], [country], [phone]];
  return lines.map((parts) => parts.filter(Boolean)).filter((parts) => parts.length > 0);
}
