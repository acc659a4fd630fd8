import type { OrderEntity } from '../entities/order';
import type { OrderProductEntity } from '../entities/order-product';
import { taxed } from '../orders/totals';
import { sendTaxed, toMoney, toUnpaddedMoney } from './formats';
import { isMessy } from './order';

/** A line of an order as the API tells it. BigCommerce docs: orders V2, order products. */
export function sendOrderProduct(
  product: OrderProductEntity,
  order: OrderEntity,
  messy: boolean,
): Record<string, unknown> {
  const unpadded = messy && isMessy(order);
  const money = unpadded ? toUnpaddedMoney : toMoney;
  const total = taxed(product.price * product.quantity, order.taxRate);
  return {
    id: product.id,
    order_id: product.orderId,
    product_id: product.productId,
    variant_id: product.variantId,
    order_pickup_method_id: product.pickupId,
    order_address_id: product.orderAddressId,
    name: product.name,
    name_customer: product.name,
    name_merchant: product.name,
    sku: product.sku,
    upc: product.upc,
    type: product.type,
    base_price: money(product.price),
    ...sendTaxed('price', taxed(product.price, order.taxRate), money),
    base_total: money(total.exTax),
    ...sendTaxed('total', total, money),
    weight: unpadded ? product.weight : money(product.weight),
    width: money(product.width),
    height: money(product.height),
    depth: money(product.depth),
    quantity: product.quantity,
    base_cost_price: money(0),
    cost_price_inc_tax: money(0),
    cost_price_ex_tax: money(0),
    cost_price_tax: money(0),
    is_refunded: product.quantityRefunded >= product.quantity,
    quantity_refunded: product.quantityRefunded,
    refund_amount: money(product.price * product.quantityRefunded),
    return_id: 0,
    ...sendWrapping(unpadded, money),
    quantity_shipped: product.quantityShipped,
    event_name: null,
    event_date: unpadded ? '' : null,
    fixed_shipping_cost: money(product.fixedShippingCost),
    ebay_item_id: '',
    ebay_transaction_id: '',
    option_set_id: null,
    parent_order_product_id: product.parentOrderProductId,
    is_bundled_product: product.parentOrderProductId !== null,
    bin_picking_number: product.binPickingNumber,
    external_id: null,
    brand: product.brand,
    applied_discounts: [],
    product_options: product.options.map((option, index) => sendOption(option, product.id, index)),
    configurable_fields: [],
    gift_certificate_id: product.giftCertificateId,
    discounted_total_inc_tax: money(total.incTax),
  };
}

function sendWrapping(unpadded: boolean, money: (amount: number) => string): Record<string, unknown> {
  return {
    wrapping_id: 0,
    wrapping_name: unpadded ? null : '',
    base_wrapping_cost: money(0),
    wrapping_cost_ex_tax: money(0),
    wrapping_cost_inc_tax: money(0),
    wrapping_cost_tax: money(0),
    wrapping_message: '',
  };
}

function sendOption(option: { name: string; value: string }, orderProductId: number, index: number) {
  return {
    id: orderProductId * 10 + index,
    option_id: index + 1,
    order_product_id: orderProductId,
    product_option_id: 100 + index,
    display_name: option.name,
    display_name_customer: option.name,
    display_name_merchant: option.name,
    display_value: option.value,
    display_value_customer: option.value,
    display_value_merchant: option.value,
    value: String(60 + index),
    type: 'Multiple choice',
    name: option.name,
    display_style: 'Rectangle',
  };
}
