import { z } from 'zod';
import { prisma } from '@/lib/database/database';
import { orderStatus } from '@/lib/definitions/order-tabs';
import type { OrderKey } from '@/lib/shipments/order-lease';

const beforeSchema = z.object({ statusId: z.int() });
const SET_BY_SHIPPING: readonly number[] = [orderStatus.shipped, orderStatus.partiallyShipped];
/** Statuses in which orders wait to be shipped; 1 is Pending, 14 Partially Refunded. */
const SHIPPED_FROM: readonly number[] = [
  1,
  orderStatus.awaitingPayment,
  orderStatus.awaitingPickup,
  orderStatus.awaitingShipment,
  orderStatus.awaitingFulfillment,
  orderStatus.manualVerification,
  orderStatus.disputed,
  14,
];

/**
 * Whether an order may be set back to the status after its shipments were deleted. Which status it had is the browser's word, so
 * never one that says that it is refunded, cancelled or done.
 */
export function isShippedFrom(statusId: number): boolean {
  return SHIPPED_FROM.includes(statusId);
}

/** The status that the order had when this app last shipped the first of it, as its page said; undefined when it never did. */
export async function statusBefore({ storeHash, orderId }: OrderKey): Promise<number | undefined> {
  const rows = await (
    await prisma()
  ).shipmentIntent.findMany({
    where: { storeHash, orderId, shipmentId: { not: null } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { before: true },
  });
  return rows
    .map(({ before }) => beforeSchema.safeParse(before).data?.statusId)
    .find((status) => status !== undefined && !SET_BY_SHIPPING.includes(status));
}
