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

/** What these intents hold of each line, by order product id. */
export function reservedQuantities(intents: readonly Pick<Intent, 'items'>[]): Map<number, number> {
  const reserved = new Map<number, number>();
  for (const { orderProductId, quantity } of intents.flatMap(({ items }) => items)) {
    reserved.set(orderProductId, (reserved.get(orderProductId) ?? 0) + quantity);
  }
  return reserved;
}

/** The shipments that are known to be somebody's of ours. */
export async function adoptedShipmentIds({ storeHash, orderId }: OrderKey): Promise<Set<number>> {
  const rows = await (
    await prisma()
  ).shipmentIntent.findMany({ where: { storeHash, orderId, shipmentId: { not: null } }, select: { shipmentId: true } });
  return new Set(rows.flatMap(({ shipmentId }) => shipmentId ?? []));
}
