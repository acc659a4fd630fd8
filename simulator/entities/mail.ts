/** A message the store sent to a shopper. */
export interface MailEntity {
  orderId: number;
  shipmentId: number;
  to: string;
  subject: string;
  trackingNumber: string;
  /** The custom or the generated link; '' when there is none. */
  trackingLink: string;
  /** Milliseconds since the epoch. */
  at: number;
}
