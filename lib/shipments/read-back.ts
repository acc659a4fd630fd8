import { listOrderProducts, type OrderProduct } from '@/lib/bigcommerce/order-products';
import { listShipments, type Shipment } from '@/lib/bigcommerce/shipments';
import { AppError } from '@/lib/errors';
import { matchShipments } from '@/lib/shipments/match-shipments';
import type { Intent } from '@/lib/shipments/shipment-intent';
import { adoptedShipmentIds, unsettledIntents } from '@/lib/shipments/unsettled-intents';
import type { Context } from '@/lib/stores/context';

/** The order as BigCommerce shows it, and which of its shipments fit an intent. */
export type Reading =
  | {
      state: 'read';
      fitting: readonly Shipment[];
      products: OrderProduct[];
      shipments: Shipment[];
      adopted: Set<number>;
    }
  | { state: 'gone' }
  | { state: 'unavailable' };

/** Reads the order of an intent. What cannot be read is an answer too. */
export async function readBack({ store }: Context, intent: Intent): Promise<Reading> {
  const key = { storeHash: store.hash, orderId: intent.orderId };
  try {
    const [products, shipments, unsettled, adopted] = await Promise.all([
      listOrderProducts(store, intent.orderId),
      listShipments(store, intent.orderId),
      unsettledIntents(key),
      adoptedShipmentIds(key),
    ]);
    const fitting = matchShipments(unsettled, shipments, adopted).get(intent.id) ?? [];
    return { state: 'read', fitting, products, shipments, adopted };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { state: error.code === 'not_found' ? 'gone' : 'unavailable' };
  }
}

/** Whether a line's shipped quantity moved otherwise than by shipments that are known to be other intents'. */
export function moved(
  { items, before }: Intent,
  { products, shipments, adopted }: Extract<Reading, { state: 'read' }>,
): boolean {
  const others = shipments
    .filter(({ id }) => adopted.has(id) && !before.shipmentIds.includes(id))
    .flatMap((made) => made.items);
  return items.some(({ orderProductId }) => {
    const shipped = products.find(({ id }) => id === orderProductId)?.quantityShipped ?? 0;
    const explained = others
      .filter((item) => item.orderProductId === orderProductId)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    return shipped !== (before.shipped[String(orderProductId)] ?? 0) + explained;
  });
}
