import { deleteShipment, listShipments } from '@/lib/bigcommerce/shipments';
import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';

export type Deletion =
  | { state: 'deleted' }
  /** Somebody else had deleted it. */
  | { state: 'already_gone' }
  /** The answer was lost, and it is still there or nobody can tell: it may yet be deleted. */
  | { state: 'unclear'; error: AppError }
  | { state: 'not_deleted'; error: AppError };

/** Deletes a shipment in BigCommerce, remembers beforehand that it is asked for, and reads back after a lost answer. Under the order's lease. */
export async function deleteKnown(
  { store }: Context,
  { orderId, shipmentId }: { orderId: number; shipmentId: number },
): Promise<Deletion> {
  const key = { storeHash: store.hash, orderId, shipmentId };
  await (
    await prisma()
  ).shipmentDeletion.upsert({ where: { storeHash_orderId_shipmentId: key }, create: key, update: { at: new Date() } });
  try {
    await deleteShipment(store, orderId, shipmentId);
    return { state: 'deleted' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'not_found') return { state: 'already_gone' };
    if (error.applied !== 'unknown') return { state: 'not_deleted', error };
    return (await isGone(store, key)) ? { state: 'deleted' } : { state: 'unclear', error };
  }
}

async function isGone(
  store: Context['store'],
  { orderId, shipmentId }: { orderId: number; shipmentId: number },
): Promise<boolean> {
  try {
    return !(await listShipments(store, orderId)).some(({ id }) => id === shipmentId);
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
