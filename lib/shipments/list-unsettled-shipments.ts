import { prisma } from '@/lib/database/database';
import { UNSETTLED } from '@/lib/shipments/shipment-intent';
import type { Context } from '@/lib/stores/context';

/** A shipment whose outcome is not known yet. */
export interface UnsettledShipment {
  id: string;
  orderId: number;
  /** Whether it waits for a person, rather than being read back. */
  asksPerson: boolean;
}

/** A list for people is not longer than this; what is asked for by order is whole. */
const MOST = 200;

/** The store's oldest unsettled shipments, or all of these orders, oldest first; without asking BigCommerce. */
export async function listUnsettledShipments(
  { store }: Pick<Context, 'store'>,
  { orderIds }: { orderIds?: readonly number[] } = {},
): Promise<UnsettledShipment[]> {
  const rows = await (
    await prisma()
  ).shipmentIntent.findMany({
    where: {
      storeHash: store.hash,
      state: { in: [...UNSETTLED] },
      ...(orderIds && { orderId: { in: [...orderIds] } }),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, orderId: true, state: true },
    ...(!orderIds && { take: MOST }),
  });
  return rows.map(({ id, orderId, state }) => ({ id, orderId, asksPerson: state === 'asks_person' }));
}
