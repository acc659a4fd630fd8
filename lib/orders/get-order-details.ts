import { listOrderProducts } from '@/lib/bigcommerce/order-products';
import { getOrder, type Order } from '@/lib/bigcommerce/orders';
import { listShipments } from '@/lib/bigcommerce/shipments';
import { formatDateTime } from '@/lib/format/format-date';
import { formatMoney } from '@/lib/format/format-money';
import { listDestinations } from '@/lib/orders/list-destinations';
import type { OrderDetails } from '@/lib/orders/order-details';
import { toAddressViews, toOtherLines, type OrderLines } from '@/lib/orders/order-lines';
import { orderWarnings } from '@/lib/orders/order-warnings';
import { customerName } from '@/lib/orders/order-words';
import { toShipmentView } from '@/lib/orders/shipment-view';
import { orderPicture } from '@/lib/shipments/check-against-order';
import { listIntents, listSettledForms } from '@/lib/shipments/list-intents';
import { statusOffer } from '@/lib/shipments/status-offer';
import { reservedQuantities, unsettledIntents } from '@/lib/shipments/unsettled-intents';
import type { Context } from '@/lib/stores/context';
import { localeOf } from '@/lib/stores/locale-of';

/**
 * Reads one order with its lines, addresses and shipments, three calls at once; a fourth only when the addresses cannot be
 * told from the order itself.
 *
 * @throws AppError `not_found` when this store has no such order
 */
export async function getOrderDetails(context: Context, orderId: number): Promise<OrderDetails> {
  const { store } = context;
  const readAt = new Date().toISOString();
  const [order, products, shipments, unsettled] = await Promise.all([
    getOrder(store, orderId, { include: 'consignments' }),
    listOrderProducts(store, orderId),
    listShipments(store, orderId),
    unsettledIntents({ storeHash: store.hash, orderId }),
  ]);
  const [destinations, intents, settled, offer] = await Promise.all([
    listDestinations(context, { order, products }),
    listIntents(context, { orderId, products, shipments }),
    listSettledForms(context, orderId),
    statusOffer(context, { order, products, shipments, unsettled }),
  ]);
  const reserved = reservedQuantities(unsettled, shipments);
  const lines: OrderLines = {
    products,
    reserved,
    pickups: new Map(order.consignments?.pickups.map(({ id, place }) => [id, place])),
    currency: order.currencyCode,
    weightUnits: store.facts.weightUnits,
    locale: localeOf(context).locale,
  };
  return {
    ...orderFacts(context, order),
    readAt,
    warnings: orderWarnings({ order, products, shipments, hasOffer: offer !== undefined }),
    ...(offer && { statusOffer: offer }),
    addresses: toAddressViews(lines, destinations),
    otherLines: toOtherLines(lines),
    shipments: shipments
      .toSorted((a, b) => a.id - b.id)
      .map((shipment) => toShipmentView(shipment, { context, products })),
    intents,
    settled,
    drawnFrom: { statusId: order.statusId, ...orderPicture({ products, shipments, reserved }) },
  };
}

function orderFacts(context: Context, order: Order) {
  const { locale, timeZone } = localeOf(context);
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
  };
}
