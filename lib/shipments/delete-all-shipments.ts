import { countShipments } from '@/lib/bigcommerce/shipments';
import { AppError, rewordError } from '@/lib/errors';
import { deleteOne } from '@/lib/shipments/delete-shipment';
import { withOrderLease } from '@/lib/shipments/order-lease';
import { readForChange } from '@/lib/shipments/read-for-change';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';

/**
 * Deletes every shipment of the order, one by one: BigCommerce's own *delete all* would also delete one that was made since
 * somebody looked, and, carried out late, one that is made afterwards.
 *
 * @param request `shipmentIds`: those that the person saw
 * @throws AppError `conflict` when there are others now, or while the outcome of one is not known; otherwise as for one, with how
 * many are deleted by then
 * @returns how many it deleted: others of them may have been gone before
 */
export async function deleteAllShipments(
  context: Context,
  { orderId, shipmentIds }: { orderId: number; shipmentIds: readonly number[] },
): Promise<{ deleted: number }> {
  requirePermission(context, 'shipments:write');
  return withOrderLease({ storeHash: context.store.hash, orderId }, async (lease) => {
    const order = await readForChange(context, orderId);
    if (order.unsettled.length > 0) throw unsettled();
    if (order.shipments.some(({ id }) => !shipmentIds.includes(id))) throw others();
    let deleted = 0;
    for (const [index, { id: shipmentId }] of order.shipments.entries()) {
      try {
        const { alreadyGone } = await deleteOne(context, { order, orderId, shipmentId }, lease);
        if (!alreadyGone) deleted += 1;
      } catch (error) {
        if (!(error instanceof AppError) || index === 0) throw error;
        throw rewordError(error, `${index} of ${order.shipments.length} shipments were deleted. ${error.message}`);
      }
    }
    if ((await countNow(context, orderId)) > 0) throw madeMeanwhile();
    return { deleted };
  });
}

// All are deleted by now; that it could not be looked at again makes nothing of that untrue.
async function countNow({ store }: Context, orderId: number): Promise<number> {
  try {
    return await countShipments(store, orderId);
  } catch (error) {
    if (error instanceof AppError) return 0;
    throw error;
  }
}

function unsettled(): AppError {
  return new AppError(
    'conflict',
    'Nothing was deleted, because it is not known yet whether another shipment of this order was made. Wait until that is known, or answer the question below.',
  );
}

function others(): AppError {
  return new AppError(
    'conflict',
    'Nothing was deleted, because this order has other shipments than when the page was drawn. Look at them below, then delete all again.',
  );
}

function madeMeanwhile(): AppError {
  return new AppError(
    'conflict',
    'The shipments that you saw were deleted. Another one was made meanwhile, and is still there: look at it below.',
  );
}
