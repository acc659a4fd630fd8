import type { OrderProduct } from '@/lib/bigcommerce/order-products';
import { add, decimalText, multiply, toDecimal, ZERO } from '@/lib/definitions/rates/decimal';
import { formatMoney } from '@/lib/format/format-money';
import { formatWeight } from '@/lib/format/format-weight';
import { lineLeft, type NotShippable } from '@/lib/orders/line-left';
import type { Destination } from '@/lib/orders/list-destinations';
import type { AddressView, LineView, OtherLineView } from '@/lib/orders/order-details';
import { addressLines, customerName } from '@/lib/orders/order-words';

/** The lines of an order and what is needed to write them out. */
export interface OrderLines {
  products: readonly OrderProduct[];
  /** Units that unsettled shipments hold, by order product id. */
  reserved: ReadonlyMap<number, number>;
  /** Where the lines that are picked up are fetched, by `order_pickup_method_id`. */
  pickups: ReadonlyMap<number, string>;
  /** ISO 4217 */
  currency: string;
  weightUnits: string;
  locale: string;
}

/** What goes to each address. A line whose address BigCommerce does not tell is shown all the same: it can still be shipped. */
export function toAddressViews(order: OrderLines, destinations: readonly Destination[]): AddressView[] {
  const shippable = order.products.filter((product) => lineLeft(product).shippable);
  const ids = new Set([...destinations.map(({ id }) => id), ...shippable.map(({ orderAddressId }) => orderAddressId)]);
  const views = [...ids].map((id): AddressView => {
    const destination = destinations.find((candidate) => candidate.id === id);
    const products = shippable.filter(({ orderAddressId }) => orderAddressId === id);
    const cost = destination?.costIncTax ?? '0';
    return {
      id,
      name: destination ? nameOf(destination) : `address ${id}`,
      lines: destination ? addressLines(destination.address) : [],
      shippingMethod: destination?.shippingMethod ?? '',
      shippingCost: Number(cost) > 0 ? formatMoney(cost, order.currency, order.locale) : '',
      weightLeft: weightLeft(order, products),
      items: products.map((product) => toLine(order, product)),
    };
  });
  return tellApart(views.filter(({ items }) => items.length > 0));
}

function nameOf({ address }: Destination): string {
  return [customerName(address), address.city].filter(Boolean).join(', ');
}

// Two addresses of the same person in the same place are numbered.
function tellApart(views: AddressView[]): AddressView[] {
  return views.map((view, index) => {
    const isAlone = views.every(({ id, name }) => id === view.id || name !== view.name);
    return isAlone ? view : { ...view, name: `${view.name} (address ${index + 1})` };
  });
}

/** The lines that are not shipped, and why. */
export function toOtherLines(order: OrderLines): OtherLineView[] {
  return order.products.flatMap((product) => {
    const { reason } = lineLeft(product);
    if (!reason) return [];
    const { id, name, quantity } = product;
    return [{ id, name, details: details(order, product), ordered: quantity, why: why(order, product, reason) }];
  });
}

function toLine(order: OrderLines, product: OrderProduct): LineView {
  const { id, name, quantity, quantityShipped, quantityRefunded, parentOrderProductId } = product;
  const { left, suggested, reserved } = lineLeft(product, order.reserved.get(id));
  return {
    id,
    name,
    details: details(order, product),
    total: formatMoney(product.totalIncTax, order.currency, order.locale),
    ordered: quantity,
    shipped: quantityShipped,
    refunded: quantityRefunded,
    reserved,
    left,
    suggested,
    inBundle: parentOrderProductId !== null || order.products.some((other) => other.parentOrderProductId === id),
  };
}

function details(order: OrderLines, product: OrderProduct): string[] {
  const bundle = order.products.find(({ id }) => id === product.parentOrderProductId);
  const weighs = product.type === 'physical' && Number(product.weight) > 0 && order.weightUnits !== '';
  return [
    ...(product.sku ? [`SKU ${product.sku}`] : []),
    ...product.options.map(({ name, value }) => `${name}: ${value}`),
    ...(product.binPickingNumber ? [`Bin ${product.binPickingNumber}`] : []),
    ...(weighs ? [`${formatWeight(product.weight, order.weightUnits, order.locale)} each`] : []),
    ...(bundle ? [`Part of ${bundle.name}`] : []),
  ];
}

function weightLeft(order: OrderLines, products: readonly OrderProduct[]): string {
  const weight = products.reduce((sum, product) => {
    const { suggested } = lineLeft(product, order.reserved.get(product.id));
    return add(sum, multiply(toDecimal(product.weight) ?? ZERO, { digits: BigInt(suggested), scale: 0 }));
  }, ZERO);
  return weight.digits > 0n && order.weightUnits !== ''
    ? formatWeight(decimalText(weight), order.weightUnits, order.locale)
    : '';
}

function why(order: OrderLines, product: OrderProduct, reason: NotShippable): string {
  const place = order.pickups.get(product.orderPickupMethodId);
  switch (reason) {
    case 'digital':
      return 'Digital: the customer downloads it.';
    case 'gift_certificate':
      return 'Gift certificate: BigCommerce sends it by e-mail.';
    case 'pickup':
      return `The customer picks it up${place ? ` at ${place}` : ''}. BigCommerce keeps pickups apart from shipments.`;
    case 'no_address':
      return 'It has no shipping address.';
  }
}
