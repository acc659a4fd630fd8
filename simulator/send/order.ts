import type { OrderEntity } from '../entities/order';
import type { StoreEntity } from '../entities/store';
import { productsOf, sumOf } from '../orders/lines';
import { statusLabel } from '../orders/status-labels';
import { statusName } from '../orders/statuses';
import { orderTotals } from '../orders/totals';
import { sendTaxed, toMoney, toRfc2822, toUnpaddedMoney } from './formats';
import { apiUrl } from './links';
import { sendPostalAddress } from './postal-address';

/** Every fifth order is told as the documents' second example is: unpadded decimals, `{}` and '' where others have null. */
export function isMessy(order: OrderEntity): boolean {
  return order.id % 5 === 0;
}

/** An order as the API tells it; `messy` allows the unpadded kind. BigCommerce docs: orders V2. */
export function sendOrder(store: StoreEntity, order: OrderEntity, messy: boolean): Record<string, unknown> {
  const products = productsOf(store, order);
  const { subtotal, shipping, total } = orderTotals(store, order);
  const unpadded = messy && isMessy(order);
  const money = unpadded ? toUnpaddedMoney : toMoney;
  return {
    id: order.id,
    customer_id: order.customerId,
    date_created: toRfc2822(order.createdAt),
    date_modified: toRfc2822(order.modifiedAt),
    date_shipped: order.shippedAt === null ? '' : toRfc2822(order.shippedAt),
    status_id: order.statusId,
    status: statusName(order.statusId),
    custom_status: statusLabel(store, order.statusId),
    ...sendTaxed('subtotal', subtotal, money),
    base_shipping_cost: money(shipping.exTax),
    ...sendTaxed('shipping_cost', shipping, money),
    shipping_cost_tax_class_id: 0,
    ...sendFreeOfCharge('handling', money),
    ...sendFreeOfCharge('wrapping', money),
    ...sendTaxed('total', total, money),
    is_tax_inclusive_pricing: false,
    items_total: sumOf(products, ({ quantity }) => quantity),
    items_shipped: sumOf(products, ({ quantityShipped }) => quantityShipped),
    payment_method: order.paymentMethod,
    payment_provider_id: unpadded ? null : '',
    payment_status: order.paymentStatus,
    refunded_amount: money(order.refundedAmount),
    order_is_digital: products.length > 0 && products.every(({ type }) => type === 'digital'),
    store_credit_amount: money(0),
    gift_certificate_amount: money(0),
    ip_address: '',
    ip_address_v6: '',
    geoip_country: order.billing.country,
    geoip_country_iso2: order.billing.countryIso2,
    ...sendCurrency(store, order, unpadded),
    staff_notes: order.staffNotes,
    customer_message: order.customerMessage,
    discount_amount: money(order.discount),
    coupon_discount: money(0),
    shipping_address_count: order.addressIds.length,
    is_deleted: order.isDeleted,
    ebay_order_id: '0',
    cart_id: order.cartId,
    billing_address: { ...sendPostalAddress(order.billing), form_fields: order.formFields },
    is_email_opt_in: false,
    credit_card_type: unpadded ? {} : null,
    order_source: order.source,
    channel_id: order.channelId,
    external_source: unpadded ? '' : null,
    products: sendLink(store, order, 'products'),
    shipping_addresses: sendLink(store, order, 'shippingaddresses'),
    coupons: sendLink(store, order, 'coupons'),
    external_id: null,
    external_merchant_id: null,
    tax_provider_id: 'BasicTaxProvider',
    customer_locale: order.customerLocale,
    external_order_id: order.externalOrderId ?? '',
  };
}

function sendFreeOfCharge(key: 'handling' | 'wrapping', money: (amount: number) => string): Record<string, unknown> {
  const nothing = { exTax: 0, incTax: 0, tax: 0 };
  return {
    [`base_${key}_cost`]: money(0),
    ...sendTaxed(`${key}_cost`, nothing, money),
    [`${key}_cost_tax_class_id`]: 0,
  };
}

function sendCurrency(store: StoreEntity, order: OrderEntity, unpadded: boolean): Record<string, unknown> {
  const rate = unpadded ? '1' : '1.0000000000';
  return {
    currency_id: 1,
    currency_code: order.currency,
    currency_exchange_rate: rate,
    default_currency_id: 1,
    default_currency_code: order.currency,
    store_default_currency_code: unpadded ? store.settings.currency : '',
    store_default_to_transactional_exchange_rate: rate,
  };
}

/** Links keep the old spelling without an underscore. */
function sendLink(store: StoreEntity, order: OrderEntity, name: string): Record<string, unknown> {
  const resource = `/orders/${order.id}/${name}`;
  return { url: apiUrl(store, resource), resource };
}
