import type { FormField } from './order-address';
import type { PostalAddress } from './postal-address';

export type PaymentStatus =
  | ''
  | 'authorized'
  | 'captured'
  | 'declined'
  | 'held for review'
  | 'paid'
  | 'partially refunded'
  | 'pending'
  | 'refunded';

/** Where a shopper collects an order. */
export interface PickupEntity {
  id: number;
  displayName: string;
  instructions: string;
  hours: string;
  location: {
    name: string;
    code: string;
    street: string;
    city: string;
    state: string;
    zip: string;
    countryIso2: string;
  };
}

/** An order; its lines, addresses and shipments are kept in the store's maps and listed here by id. */
export interface OrderEntity {
  id: number;
  /** 0 for a guest. */
  customerId: number;
  channelId: number;
  statusId: number;
  /** Milliseconds since the epoch. */
  createdAt: number;
  modifiedAt: number;
  /** When the order became fully shipped. */
  shippedAt: number | null;
  productIds: number[];
  addressIds: number[];
  shipmentIds: number[];
  pickups: PickupEntity[];
  billing: PostalAddress;
  formFields: FormField[];
  currency: string;
  /** 0.0825 for 8.25 %. */
  taxRate: number;
  discount: number;
  refundedAmount: number;
  paymentMethod: string;
  paymentStatus: PaymentStatus;
  customerMessage: string;
  staffNotes: string;
  /** e.g. 'www', 'manual', 'amazon'. */
  source: string;
  externalOrderId: string | null;
  customerLocale: string;
  cartId: string;
  /** Archived. */
  isDeleted: boolean;
  /** Its units were taken off the shelf. */
  stockTaken: boolean;
}
