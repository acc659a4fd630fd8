import type { OrderProduct } from '@/lib/bigcommerce/order-products';

/** What decides how much of an order's line can still be shipped. */
export type OrderLine = Pick<
  OrderProduct,
  'id' | 'type' | 'quantity' | 'quantityShipped' | 'quantityRefunded' | 'orderAddressId' | 'orderPickupMethodId'
>;

/** Why a line is not shipped. */
export type NotShippable = 'digital' | 'gift_certificate' | 'pickup' | 'no_address';

export interface LineLeft {
  shippable: boolean;
  reason?: NotShippable;
  /** Units that a shipment whose outcome is not known yet may hold. */
  reserved: number;
  /** Ordered − shipped − reserved: the most that a shipment may take. */
  left: number;
  /** What a new shipment offers: `left` without what was refunded. */
  suggested: number;
}

/**
 * How much of a line can still be shipped. Whether BigCommerce lets refunded units be shipped is not documented: they can be,
 * if somebody asks for it, but are not suggested.
 *
 * @param reserved units of the line in shipments that are not settled
 */
export function lineLeft(line: OrderLine, reserved = 0): LineLeft {
  const reason = notShippable(line);
  if (reason) return { shippable: false, reason, reserved: 0, left: 0, suggested: 0 };
  const left = Math.max(0, line.quantity - line.quantityShipped - reserved);
  const suggested = Math.max(0, left - line.quantityRefunded);
  return { shippable: true, reserved, left, suggested };
}

function notShippable(line: OrderLine): NotShippable | undefined {
  if (line.type === 'digital') return 'digital';
  if (line.type === 'giftcertificate') return 'gift_certificate';
  if (line.orderPickupMethodId !== 0) return 'pickup';
  return line.orderAddressId === 0 ? 'no_address' : undefined;
}
