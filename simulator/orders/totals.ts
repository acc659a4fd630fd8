import type { OrderEntity } from '../entities/order';
import type { StoreEntity } from '../entities/store';
import { addressesOf, productsOf, sumOf } from './lines';

/** An amount excluding and including tax, in the order's currency. */
export interface Taxed {
  exTax: number;
  incTax: number;
  tax: number;
}

export interface OrderTotals {
  subtotal: Taxed;
  shipping: Taxed;
  total: Taxed;
}

/** Sums of an order; the discount is taken off the total before tax. */
export function orderTotals(store: StoreEntity, order: OrderEntity): OrderTotals {
  const goods = sumOf(productsOf(store, order), ({ price, quantity }) => price * quantity);
  const shipping = sumOf(addressesOf(store, order), ({ shippingCost }) => shippingCost);
  return {
    subtotal: taxed(goods, order.taxRate),
    shipping: taxed(shipping, order.taxRate),
    total: taxed(Math.max(0, goods + shipping - order.discount), order.taxRate),
  };
}

export function taxed(exTax: number, rate: number): Taxed {
  const tax = Math.round(exTax * rate * 100) / 100;
  return { exTax, tax, incTax: exTax + tax };
}
