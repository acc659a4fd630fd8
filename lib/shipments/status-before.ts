import { z } from 'zod';
import { prisma } from '@/lib/database/database';
import { orderStatus } from '@/lib/definitions/order-tabs';
import type { OrderKey } from '@/lib/shipments/order-lease';

const beforeSchema = z.object({ statusId: z.int() });
const SET_BY_SHIPPING: readonly number[] = [orderStatus.shipped, orderStatus.partiallyShipped];

/** The status that the order had when this app last shipped the first of it; undefined when it never did. */
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
