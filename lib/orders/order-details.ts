import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import type { ShipmentView } from '@/lib/orders/shipment-view';
import type { IntentView, SettledForm } from '@/lib/shipments/list-intents';
import type { StatusOffer } from '@/lib/shipments/status-offer';

/** One order with everything its page shows; serialisable, written as its reader and store write. */
export interface OrderDetails {
  id: number;
  /** When it was read, ISO 8601; each reading has another one. */
  readAt: string;
  /** As the merchant renamed it. */
  status: string;
  date: string;
  customer: string;
  email: string;
  total: string;
  paymentStatus: string;
  customerMessage: string;
  staffNotes: string;
  /** Why to look twice before shipping, or what does not add up. */
  warnings: string[];
  /** The status to set it back to, when what is shipped does not bear out the one it has. */
  statusOffer?: StatusOffer;
  /** Those that something is shipped to. */
  addresses: AddressView[];
  otherLines: OtherLineView[];
  shipments: ShipmentView[];
  /** Shipments of this app that are not settled, or turned out later not to be made. */
  intents: IntentView[];
  /** What became of the forms of the last day. */
  settled: SettledForm[];
  /** What a shipment form is drawn from. */
  drawnFrom: ShipmentForm['drawnFrom'];
}

export interface AddressView {
  id: number;
  /** *Ada Byron, Portland*; tells it from the order's other addresses. */
  name: string;
  lines: string[];
  /** What the shopper chose; '' when nothing. */
  shippingMethod: string;
  /** What the shopper paid for it; '' when nothing. */
  shippingCost: string;
  /** Of what is left, in the store's units; '' when no weight is known. */
  weightLeft: string;
  items: LineView[];
}

/** A line of the order that is shipped; quantities are units. */
export interface LineView {
  id: number;
  name: string;
  /** SKU, options, bin, weight, what bundle it is part of; each a short text. */
  details: string[];
  /** What the shopper paid for the whole line. */
  total: string;
  ordered: number;
  shipped: number;
  refunded: number;
  /** Held by shipments whose outcome is not known yet. */
  reserved: number;
  left: number;
  /** What a new shipment offers to ship. */
  suggested: number;
  /** It is a bundle, or part of one. */
  inBundle: boolean;
}

/** A line of the order that is not shipped, and why. */
export interface OtherLineView {
  id: number;
  name: string;
  details: string[];
  ordered: number;
  why: string;
}
