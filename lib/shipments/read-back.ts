import { listOrderProducts, type OrderProduct } from '@/lib/bigcommerce/order-products';
import { listShipments, type Shipment } from '@/lib/bigcommerce/shipments';
import { AppError } from '@/lib/errors';
import { matchShipments } from '@/lib/shipments/match-shipments';
import type { Intent } from '@/lib/shipments/shipment-intent';
import { adoptedShipmentIds, sumByLine, unsettledIntents } from '@/lib/shipments/unsettled-intents';
import type { Context } from '@/lib/stores/context';

/** The order as BigCommerce shows it, with what is not settled of it, oldest first. */
export interface OrderReading {
  products: OrderProduct[];
  shipments: Shipment[];
  unsettled: Intent[];
  /** Shipments that are known to be an intent's. */
  adopted: Set<number>;
  /** The shipments that each intent that was asked for may have become, by its id. */
  candidates: Map<string, Shipment[]>;
}

export type Reading = { state: 'read'; order: OrderReading } | { state: 'gone' } | { state: 'unavailable' };

/** Reads an order. @throws AppError `not_found` for one that is not this store's */
export async function readOrder({ store }: Pick<Context, 'store'>, orderId: number): Promise<OrderReading> {
  const key = { storeHash: store.hash, orderId };
  const [products, shipments, unsettled, adopted] = await Promise.all([
    listOrderProducts(store, orderId),
    listShipments(store, orderId),
    unsettledIntents(key),
    adoptedShipmentIds(key),
  ]);
  const asked = unsettled.filter(({ state }) => state !== 'replacing');
  const candidates = matchShipments(asked, shipments, adopted);
  return { products, shipments, unsettled, adopted, candidates };
}

/** The same, where what cannot be read is an answer too. */
export async function readBack(context: Pick<Context, 'store'>, orderId: number): Promise<Reading> {
  try {
    return { state: 'read', order: await readOrder(context, orderId) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { state: error.code === 'not_found' ? 'gone' : 'unavailable' };
  }
}

/**
 * Whether a line's shipped quantity moved otherwise than by shipments that are known to be other intents', or that were there
 * before and were deleted.
 */
export function moved(
  { items, before }: Intent,
  { products, shipments, adopted }: Pick<OrderReading, 'products' | 'shipments' | 'adopted'>,
): boolean {
  const made = shipments.filter(({ id }) => adopted.has(id) && !before.shipmentIds.includes(id));
  const deleted = before.shipmentIds.filter((id) => !shipments.some((shipment) => shipment.id === id));
  const more = sumByLine(made.flatMap((shipment) => shipment.items));
  const less = sumByLine(deleted.flatMap((id) => before.items[String(id)] ?? []));
  return items.some(({ orderProductId: line }) => {
    const shipped = products.find(({ id }) => id === line)?.quantityShipped ?? 0;
    return shipped !== (before.shipped[String(line)] ?? 0) + (more.get(line) ?? 0) - (less.get(line) ?? 0);
  });
}
