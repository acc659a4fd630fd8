import type { OrderProduct } from '@/lib/bigcommerce/order-products';

/** An order as it is packed. */
export interface SlipOrder {
  id: number;
  /** ISO 8601, UTC; null when not set. */
  dateCreated: string | null;
  customerMessage: string;
  destinations: SlipDestination[];
}

/** What of an order is shipped to one address. */
export interface SlipDestination {
  /** The address's id or the consignment's, which are usually the same. */
  id: number;
  /** A line each, in parts that commas stand between; none when BigCommerce does not tell it. */
  to: string[][];
  shippingMethod: string;
  lines: OrderProduct[];
}
