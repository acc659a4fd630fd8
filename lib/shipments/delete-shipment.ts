import { recordActivity } from '@/lib/activity/record-activity';
import { prisma } from '@/lib/database/database';
import type { AppError } from '@/lib/errors';
import { rewordError } from '@/lib/errors';
import { deleteKnown } from '@/lib/shipments/delete-known';
import { orderSubject } from '@/lib/shipments/describe-shipment';
import { renewOrderLease, withOrderLease } from '@/lib/shipments/order-lease';
import { findShipment, readForChange, type OrderToChange } from '@/lib/shipments/read-for-change';
import { recordDeletion } from '@/lib/shipments/record-deletion';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import type { WriteLease } from '@/lib/write-lease';

/** `alreadyGone`: somebody else had deleted it. */
export interface DeletedShipment {
  alreadyGone: boolean;
}

/**
 * Deletes one shipment. Its items can be shipped again; the order keeps its status, and the customer is not told as far as
 * BigCommerce's documents say.
 *
 * @throws AppError `conflict` while it is being replaced, or may be one whose outcome is not known yet; `not_found` for an order
 * that is not this store's; `unavailable` with `applied: 'unknown'` when it is still there after a lost answer
 */
export async function deleteShipment(
  context: Context,
  { orderId, shipmentId }: { orderId: number; shipmentId: number },
): Promise<DeletedShipment> {
  requirePermission(context, 'shipments:write');
  return withOrderLease({ storeHash: context.store.hash, orderId }, async (lease) =>
    deleteOne(context, { order: await readForChange(context, orderId), orderId, shipmentId }, lease),
  );
}

/** The same with an order that was just read, under its lease. */
export async function deleteOne(
  context: Context,
  { order, orderId, shipmentId }: { order: OrderToChange; orderId: number; shipmentId: number },
  lease: WriteLease,
): Promise<DeletedShipment> {
  const shipment = findShipment(order, shipmentId);
  if (!shipment) {
    await noteGone(context, { orderId, shipmentId });
    return { alreadyGone: true };
  }
  order.mayChange(shipmentId);
  await renewOrderLease(lease, 'nothing was deleted');
  const deletion = await deleteKnown(context, { orderId, shipmentId });
  if (deletion.state === 'not_deleted') throw deletion.error;
  if (deletion.state === 'unclear') {
    const before = { Shipment: shipmentId };
    await recordActivity(context, { kind: 'shipment.delete_unknown', subject: orderSubject(orderId), before });
    throw unclear(shipmentId, deletion.error);
  }
  const alreadyGone = deletion.state === 'already_gone';
  if (alreadyGone) await noteGone(context, { orderId, shipmentId });
  else await (await prisma()).$transaction((tx) => recordDeletion(context, { shipment }, tx));
  return { alreadyGone };
}

async function noteGone({ store }: Context, key: { orderId: number; shipmentId: number }): Promise<void> {
  await (
    await prisma()
  ).shipmentIntent.updateMany({
    where: { storeHash: store.hash, ...key, deletedAt: null },
    data: { deletedAt: new Date() },
  });
}

function unclear(shipmentId: number, cause: AppError): AppError {
  return rewordError(
    cause,
    `The answer of BigCommerce was lost, and shipment ${shipmentId} could not be seen to be gone. It may still be deleted: look again in a moment, and delete it again if it is still there.`,
    { code: 'unavailable' },
  );
}
