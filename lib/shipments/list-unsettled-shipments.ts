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

/** The store's unsettled shipments, or one order's, oldest first; without asking BigCommerce. */
export async function listUnsettledShipments(
  { store }: Pick<Context, 'store'>,
  { orderId }: { orderId?: number } = {},
): Promise<UnsettledShipment[]> {
  const rows = await (
    await prisma()
  ).shipmentIntent.findMany({
    where: { storeHash: store.hash, state: { in: [...UNSETTLED] }, ...(orderId === undefined ? {} : { orderId }) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, orderId: true, state: true },
    take: 200,
  });
  return rows.map(({ id, orderId: order, state }) => ({ id, orderId: order, asksPerson: state === 'asks_person' }));
}
