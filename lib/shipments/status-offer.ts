import { memoryCache } from '@/lib/bigcommerce/memory-cache';
import { listOrderStatuses, type OrderStatus } from '@/lib/bigcommerce/order-statuses';
import type { Order } from '@/lib/bigcommerce/orders';
import type { OrderProduct } from '@/lib/bigcommerce/order-products';
import type { Shipment } from '@/lib/bigcommerce/shipments';
import { prisma } from '@/lib/database/database';
import { orderStatus } from '@/lib/definitions/order-tabs';
import { AppError } from '@/lib/errors';
import { lineLeft } from '@/lib/orders/line-left';
import type { OrderKey } from '@/lib/shipments/order-lease';
import { isShippedFrom, statusBefore } from '@/lib/shipments/status-before';
import { sumByLine } from '@/lib/shipments/unsettled-intents';
import type { Context } from '@/lib/stores/context';

/** A status that the order could be set back to after shipments of it were deleted. */
export interface StatusOffer {
  from: { id: number; label: string };
  to: { id: number; label: string };
  /** Why, in a sentence or two. */
  reason: string;
}

interface OrderNow {
  order: Pick<Order, 'id' | 'statusId' | 'status'>;
  products: readonly OrderProduct[];
  shipments: readonly Pick<Shipment, 'id' | 'items'>[];
  /** Shipments of the order whose outcome is not known yet: nobody can say what is shipped while there is one. */
  unsettled: readonly unknown[];
}

/** Names hardly change, and the page asks for them each time it is read while an offer stands. */
const statuses = memoryCache<OrderStatus[]>({ ttlMs: 10 * 60 * 1000, maxEntries: 200 });

const { shipped, partiallyShipped, awaitingFulfillment } = orderStatus;

/** What BigCommerce calls the statuses that are offered, should its list of them not be readable. */
const NAMES: Record<number, string> = {
  [partiallyShipped]: 'Partially Shipped',
  [awaitingFulfillment]: 'Awaiting Fulfillment',
  [orderStatus.awaitingShipment]: 'Awaiting Shipment',
};

/**
 * Where an order could go back to that BigCommerce left at Shipped or Partially Shipped when its shipments were deleted (BigCommerce
 * docs: orders overview): to the status it had before them, or to Partially Shipped while a part still is. Only where it is
 * known that a shipment was deleted, and no other may be on its way: many stores set Shipped by hand. Asks BigCommerce for the
 * statuses' names, and only when there is an offer.
 */
export async function statusOffer({ store }: Pick<Context, 'store'>, now: OrderNow): Promise<StatusOffer | undefined> {
  const { order } = now;
  const extent = shippedExtent(now);
  const tooFar =
    (order.statusId === shipped && extent !== 'all') || (order.statusId === partiallyShipped && extent === 'nothing');
  if (!tooFar || now.unsettled.length > 0 || !(await wasDeleted(store.hash, now))) return undefined;
  const key = { storeHash: store.hash, orderId: order.id };
  const to = extent === 'part' ? partiallyShipped : await statusToShipFrom(key);
  if (to === undefined) return undefined;
  return {
    from: { id: order.statusId, label: order.status },
    to: { id: to, label: await labelOf(store, to) },
    reason: `${extent === 'part' ? 'Only a part of this order is shipped' : 'Nothing of this order is shipped'} since a shipment was deleted, but BigCommerce leaves it at ${order.status}.`,
  };
}

// By the shipments there are, refunded units aside: what BigCommerce does to shipped quantities on deletion is not documented.
function shippedExtent({ products, shipments }: OrderNow): 'all' | 'part' | 'nothing' {
  const made = sumByLine(shipments.flatMap(({ items }) => items));
  if (made.size === 0) return products.some((line) => lineLeft(line).shippable) ? 'nothing' : 'all';
  const complete = products.every(
    (line) => !lineLeft(line).shippable || (made.get(line.id) ?? 0) + line.quantityRefunded >= line.quantity,
  );
  return complete ? 'all' : 'part';
}

async function wasDeleted(storeHash: string, { order, shipments }: OrderNow): Promise<boolean> {
  const gone = { storeHash, orderId: order.id, shipmentId: { notIn: shipments.map(({ id }) => id) } };
  const db = await prisma();
  const [asked, made] = await Promise.all([
    db.shipmentDeletion.findFirst({ where: gone }),
    db.shipmentIntent.findFirst({ where: { ...gone, state: 'created' } }),
  ]);
  return asked !== null || made !== null;
}

// An order that was, say, refunded before it was shipped is left to the person.
async function statusToShipFrom(key: OrderKey): Promise<number | undefined> {
  const before = (await statusBefore(key)) ?? awaitingFulfillment;
  return isShippedFrom(before) ? before : undefined;
}

async function labelOf(store: Context['store'], id: number): Promise<string> {
  try {
    const known = (await statuses(store.hash, () => listOrderStatuses(store))).find((status) => status.id === id);
    if (known) return known.label;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  return NAMES[id] ?? `status ${id}`;
}
