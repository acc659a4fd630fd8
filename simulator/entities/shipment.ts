/** A parcel, or what the merchant says was sent. BigCommerce docs: orders V2, shipments. */
export interface ShipmentEntity {
  id: number;
  orderId: number;
  orderAddressId: number;
  /** Milliseconds since the epoch. */
  createdAt: number;
  items: { orderProductId: number; quantity: number }[];
  trackingNumber: string;
  /** The merchant's own link; '' when there is none. */
  trackingLink: string;
  /** '' when the link is custom or cannot be made. */
  generatedTrackingLink: string;
  shippingProvider: string;
  trackingCarrier: string;
  shippingMethod: string;
  /** Decimal text with four places. */
  merchantShippingCost: string;
  comments: string;
}
