/** What is put into one parcel, as it is printed; serialisable, and what is not set is ''. */
export interface PackingSlip {
  /** Unique among the slips that are printed together. */
  key: string;
  orderId: number;
  orderDate: string;
  /** The order's number as Code 128: the address of an SVG image. */
  barcode: string;
  /** *Parcel 2 of 3*, *Items to ship*. */
  about: string;
  shipmentDate: string;
  /** The address, a line each, in parts that commas stand between. */
  to: string[][];
  shippingMethod: string;
  carrier: string;
  trackingNumber: string;
  /** The merchant's own; the one that BigCommerce makes follows from carrier and number. */
  trackingLink: string;
  items: PackingSlipItem[];
  customerMessage: string;
  /** What the shipment says for the customer. */
  comments: string;
}

export interface PackingSlipItem {
  id: number;
  name: string;
  /** Options, and the bundle that it is part of. */
  details: string[];
  sku: string;
  bin: string;
  quantity: number;
}

/** Who sends, as the head of a slip says it. */
export interface PackingSlipSender {
  name: string;
  /** Address and telephone, a line each. */
  lines: string[];
  /** An address of an image, or null. */
  logoUrl: string | null;
}
