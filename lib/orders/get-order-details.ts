import { listOrderProducts, type OrderProduct } from '@/lib/bigcommerce/order-products';
import { listShippingAddresses, type ShippingAddress } from '@/lib/bigcommerce/order-shipping-addresses';
import { getOrder } from '@/lib/bigcommerce/orders';
import { listShipments } from '@/lib/bigcommerce/shipments';
import { statusWarning } from '@/lib/definitions/order-tabs';
import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import { formatDateTime } from '@/lib/format/format-date';
import { formatMoney } from '@/lib/format/format-money';
import { lineLeft, type NotShippable } from '@/lib/orders/line-left';
import { localeOf } from '@/lib/stores/locale-of';
import { addressLines, customerName } from '@/lib/orders/order-words';
import { toShipmentView, type ShipmentView } from '@/lib/orders/shipment-view';
import { orderPicture } from '@/lib/shipments/check-against-order';
import { listIntents, type IntentView } from '@/lib/shipments/list-intents';
import { reservedQuantities, unsettledIntents } from '@/lib/shipments/unsettled-intents';
import type { Context } from '@/lib/stores/context';

/** A line of the order that is shipped; quantities are units. */
export interface LineView {
  id: number;
  name: string;
  /** SKU, options, bin, what bundle it is part of; each a short text. */
  details: string[];
  ordered: number;
  shipped: number;
  refunded: number;
  /** Held by shipments whose outcome is not known yet. */
  reserved: number;
  left: number;
  /** What a new shipment offers to ship. */
  suggested: number;
}

export interface AddressView {
  id: number;
  name: string;
  lines: string[];
  /** What the shopper chose and paid for; '' when nothing. */
  shippingMethod: string;
  items: LineView[];
}

/** A line of the order that is not shipped, and why. */
export interface OtherLineView {
  id: number;
  name: string;
  details: string[];
  ordered: number;
  why: string;
}

/** One order with everything its page shows; serialisable, written as its reader and store write. */
export interface OrderDetails {
  id: number;
  status: string;
  date: string;
  customer: string;
  email: string;
  total: string;
  paymentStatus: string;
  customerMessage: string;
  staffNotes: string;
  /** Why it is not usually shipped. */
  warnings: string[];
  /** Those that something is shipped to. */
  addresses: AddressView[];
  otherLines: OtherLineView[];
  shipments: ShipmentView[];
  /** Shipments of this app that are not settled, or were not made. */
  intents: IntentView[];
  /** What a shipment form is drawn from. */
  drawnFrom: ShipmentForm['drawnFrom'];
}

const WHY: Record<NotShippable, string> = {
  digital: 'Digital: the customer downloads it.',
  gift_certificate: 'Gift certificate: BigCommerce sends it by e-mail.',
  pickup: 'The customer picks it up.',
  no_address: 'It has no shipping address.',
};

/**
 * Reads one order with its lines, addresses and shipments, four calls at once.
 *
 * @throws AppError `not_found` when this store has no such order
 */
export async function getOrderDetails(context: Context, orderId: number): Promise<OrderDetails> {
  const { store } = context;
  const key = { storeHash: store.hash, orderId };
  const [order, products, addresses, shipments, unsettled] = await Promise.all([
    getOrder(store, orderId),
    listOrderProducts(store, orderId),
    listShippingAddresses(store, orderId),
    listShipments(store, orderId),
    unsettledIntents(key),
  ]);
  const reserved = reservedQuantities(unsettled);
  const view = new Map(products.map((product) => [product.id, toLine(product, { products, reserved })]));
  const { locale, timeZone } = localeOf(context);
  const shown = { context, products, addresses };
  const warning = statusWarning(order.statusId);
  return {
    id: order.id,
    status: order.status,
    date: order.dateCreated === null ? '' : formatDateTime(order.dateCreated, { locale, timeZone }),
    customer: customerName(order.billingAddress),
    email: order.billingAddress.email,
    total: formatMoney(order.totalIncTax, order.currencyCode, locale),
    paymentStatus: order.paymentStatus,
    customerMessage: order.customerMessage,
    staffNotes: order.staffNotes,
    warnings: [...(order.isDeleted ? ['This order is archived.'] : []), ...(warning ? [warning] : [])],
    addresses: toAddresses(addresses, products, view),
    otherLines: products.flatMap((product) => toOtherLine(product)),
    shipments: shipments.toSorted((a, b) => a.id - b.id).map((shipment) => toShipmentView(shipment, shown)),
    intents: await listIntents(context, { orderId, products, shipments }),
    drawnFrom: { statusId: order.statusId, ...orderPicture({ products, shipments, reserved }) },
  };
}

interface Lines {
  products: readonly OrderProduct[];
  reserved: ReadonlyMap<number, number>;
}

function toLine(product: OrderProduct, { products, reserved }: Lines): LineView {
  return {
    id: product.id,
    name: product.name,
    details: details(product, products),
    ordered: product.quantity,
    shipped: product.quantityShipped,
    refunded: product.quantityRefunded,
    ...lineLeft(product, reserved.get(product.id)),
  };
}

// A line whose address BigCommerce does not list is shown under it all the same: it can still be shipped.
function toAddresses(
  addresses: readonly ShippingAddress[],
  products: readonly OrderProduct[],
  view: ReadonlyMap<number, LineView>,
): AddressView[] {
  const shippable = products.filter((product) => lineLeft(product).shippable);
  const ids = new Set([...addresses.map(({ id }) => id), ...shippable.map(({ orderAddressId }) => orderAddressId)]);
  const all = [...ids].map((id): AddressView => {
    const address = addresses.find((candidate) => candidate.id === id);
    return {
      id,
      name: address ? customerName(address) : `Address ${id}`,
      lines: address ? addressLines(address) : [],
      shippingMethod: address?.shippingMethod ?? '',
      items: shippable
        .filter(({ orderAddressId }) => orderAddressId === id)
        .flatMap((product) => view.get(product.id) ?? []),
    };
  });
  return all.filter(({ items }) => items.length > 0);
}

function toOtherLine(product: OrderProduct): OtherLineView[] {
  const { reason } = lineLeft(product);
  if (!reason) return [];
  return [
    { id: product.id, name: product.name, details: details(product, []), ordered: product.quantity, why: WHY[reason] },
  ];
}

function details(product: OrderProduct, products: readonly OrderProduct[]): string[] {
  const bundle = products.find(({ id }) => id === product.parentOrderProductId);
  return [
    ...(product.sku ? [`SKU ${product.sku}`] : []),
    ...product.options.map(({ name, value }) => `${name}: ${value}`),
    ...(product.binPickingNumber ? [`Bin ${product.binPickingNumber}`] : []),
    ...(bundle ? [`Part of ${bundle.name}`] : []),
  ];
}
