import type { Shipment } from '@/lib/bigcommerce/shipments';
import { prisma } from '@/lib/database/database';
import type { OrderKey } from '@/lib/shipments/order-lease';
import { toIntent, UNSETTLED, type Intent } from '@/lib/shipments/shipment-intent';

/** The order's shipments whose outcome is not known yet, oldest first. */
export async function unsettledIntents({ storeHash, orderId }: OrderKey): Promise<Intent[]> {
  const rows = await (
    await prisma()
  ).shipmentIntent.findMany({
    where: { storeHash, orderId, state: { in: [...UNSETTLED] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toIntent);
}

/**
 * What these intents hold of each line, by order product id. One that waits for the shipment which it replaces to be deleted
 * holds only what goes beyond that one; one that asks because it was made twice holds nothing, BigCommerce counts both.
 *
 * @param shipments those that the order has now
 */
export function reservedQuantities(
  intents: readonly Pick<Intent, 'state' | 'items' | 'replaces' | 'before' | 'shipmentId'>[],
  shipments: readonly Pick<Shipment, 'id'>[],
): Map<number, number> {
  const reserved = new Map<number, number>();
  for (const intent of intents) {
    if (intent.shipmentId !== null) continue;
    const held = heldByReplaced(intent, shipments);
    for (const { orderProductId, quantity } of intent.items) {
      const more = Math.max(0, quantity - (held.get(orderProductId) ?? 0));
      if (more > 0) reserved.set(orderProductId, (reserved.get(orderProductId) ?? 0) + more);
    }
  }
  return reserved;
}

function heldByReplaced(
  { state, replaces, before }: Pick<Intent, 'state' | 'replaces' | 'before'>,
  shipments: readonly Pick<Shipment, 'id'>[],
): Map<number, number> {
  if (state !== 'replacing' || !shipments.some(({ id }) => id === replaces)) return new Map();
  return sumByLine(before.items[String(replaces)] ?? []);
}

/** Quantities by order product id. */
export function sumByLine(items: Intent['items']): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { orderProductId, quantity } of items) {
    sums.set(orderProductId, (sums.get(orderProductId) ?? 0) + quantity);
  }
  return sums;
}

/** The shipments that are known to be somebody's of ours. */
export async function adoptedShipmentIds({ storeHash, orderId }: OrderKey): Promise<Set<number>> {
  const rows = await (
    await prisma()
  ).shipmentIntent.findMany({ where: { storeHash, orderId, shipmentId: { not: null } }, select: { shipmentId: true } });
  return new Set(rows.flatMap(({ shipmentId }) => shipmentId ?? []));
}
