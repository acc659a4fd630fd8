import type { OrderAddressEntity } from '../entities/order-address';
import type { OrderEntity } from '../entities/order';
import type { StoreEntity } from '../entities/store';
import { productsOf, sumOf } from '../orders/lines';
import { taxed } from '../orders/totals';
import { toMoney } from './formats';
import { apiUrl } from './links';
import { sendPostalAddress } from './postal-address';

interface AddressAnswer {
  store: StoreEntity;
  order: OrderEntity;
  address: OrderAddressEntity;
}

/** A shipping address of an order; the costs are those of shipping to it. BigCommerce docs: orders V2, shipping addresses. */
export function sendOrderAddress(answer: AddressAnswer): Record<string, unknown> {
  const { store, order, address } = answer;
  const cost = taxed(address.shippingCost, order.taxRate);
  const resource = `/orders/${order.id}/shippingaddresses/${address.id}/shippingquotes`;
  return {
    id: address.id,
    order_id: order.id,
    ...sendPostalAddress(address.postal),
    ...countItems(answer),
    shipping_method: address.shippingMethod,
    base_cost: toMoney(cost.exTax),
    cost_ex_tax: toMoney(cost.exTax),
    cost_inc_tax: toMoney(cost.incTax),
    cost_tax: toMoney(cost.tax),
    cost_tax_class_id: 0,
    base_handling_cost: toMoney(0),
    handling_cost_ex_tax: toMoney(0),
    handling_cost_inc_tax: toMoney(0),
    handling_cost_tax: toMoney(0),
    handling_cost_tax_class_id: 0,
    shipping_zone_id: address.shippingZoneId,
    shipping_zone_name: address.shippingZoneName,
    shipping_quotes: { url: apiUrl(store, resource), resource },
    form_fields: address.formFields,
  };
}

/** The same address as a shipping consignment: costs are numbers there. BigCommerce docs: orders V2, consignments. */
export function sendShippingConsignment(
  answer: AddressAnswer,
  { id, lineItems }: { id: number; lineItems: unknown[] },
): Record<string, unknown> {
  const { store, order, address } = answer;
  const cost = taxed(address.shippingCost, order.taxRate);
  const resource = `/orders/${order.id}/consignments/shipping/${id}/shipping_quotes`;
  return {
    id,
    ...sendPostalAddress(address.postal),
    form_fields: address.formFields,
    shipping_method: address.shippingMethod,
    line_items: lineItems,
    ...countItems(answer),
    base_cost: cost.exTax,
    cost_ex_tax: cost.exTax,
    cost_inc_tax: cost.incTax,
    cost_tax: cost.tax,
    cost_tax_class_id: 0,
    base_handling_cost: 0,
    handling_cost_ex_tax: 0,
    handling_cost_inc_tax: 0,
    handling_cost_tax: 0,
    handling_cost_tax_class_id: 0,
    shipping_zone_id: address.shippingZoneId,
    shipping_zone_name: address.shippingZoneName,
    shipping_quotes: { url: apiUrl(store, resource), resource },
  };
}

function countItems({ store, order, address }: AddressAnswer): Record<string, unknown> {
  const lines = productsOf(store, order).filter(({ orderAddressId }) => orderAddressId === address.id);
  return {
    items_total: sumOf(lines, ({ quantity }) => quantity),
    items_shipped: sumOf(lines, ({ quantityShipped }) => quantityShipped),
  };
}
