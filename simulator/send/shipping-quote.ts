import { createHash } from 'node:crypto';
import type { OrderAddressEntity } from '../entities/order-address';
import type { OrderEntity } from '../entities/order';
import { toRfc2822 } from './formats';

/**
 * The quote a shopper chose, kept with the order; null where it was placed without a storefront. BigCommerce docs: orders V2,
 * shipping quotes.
 */
export function sendShippingQuote(order: OrderEntity, address: OrderAddressEntity): Record<string, unknown> | null {
  if (order.source !== 'www') return null;
  const isRealTime = /fedex|ups|usps|post/i.test(address.shippingMethod);
  const provider = isRealTime
    ? { shipping_provider_id: 'bcrealtime', shipping_provider_quote: [rateOf(order, address)], provider_code: 'fedex' }
    : { shipping_provider_id: 'bcstatic', shipping_provider_quote: [], provider_code: 'shipping_byweight' };
  return {
    id: String(address.id),
    uuid: uuidOf(`${order.cartId}/${address.id}`),
    timestamp: toRfc2822(order.createdAt),
    ...provider,
    carrier_code: '',
    rate_code: '',
    rate_id: '',
    method_id: 2,
  };
}

/** Keys without a value are {} in the documented example. */
function rateOf(order: OrderEntity, { shippingMethod, shippingCost }: OrderAddressEntity): Record<string, unknown> {
  const rate = { value: shippingCost.toFixed(2), unit: order.currency };
  return { rate, transitTime: '2', name: shippingMethod, carrierName: '', carrierCode: {}, code: {}, rateId: {} };
}

/** The same on every call. */
function uuidOf(text: string): string {
  const hex = createHash('md5').update(text).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
}
