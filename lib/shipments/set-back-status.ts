import { recordActivity } from '@/lib/activity/record-activity';
import { setOrderStatus } from '@/lib/bigcommerce/order-status-change';
import { getOrder } from '@/lib/bigcommerce/orders';
import { AppError } from '@/lib/errors';
import { orderSubject } from '@/lib/shipments/describe-shipment';
import { renewOrderLease, withOrderLease } from '@/lib/shipments/order-lease';
import { readOrder } from '@/lib/shipments/read-back';
import { statusOffer } from '@/lib/shipments/status-offer';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import type { WriteLease } from '@/lib/write-lease';

/**
 * Gives the order the status that was offered (statusOffer), and no other: the offer is made again from the order as it is now.
 *
 * @throws AppError `conflict` when the order has another status by now, or there is nothing to set back any more; `unavailable`
 * with `applied: 'unknown'` when nobody knows
 */
export async function setBackStatus(
  context: Context,
  { orderId, from, to }: { orderId: number; from: number; to: number },
): Promise<void> {
  requirePermission(context, 'shipments:write');
  await withOrderLease({ storeHash: context.store.hash, orderId }, async (lease) => {
    const [order, reading] = await Promise.all([getOrder(context.store, orderId), readOrder(context, orderId)]);
    if (order.statusId !== from) throw changed(order.status);
    const offer = await statusOffer(context, { ...reading, order });
    if (offer?.to.id !== to) throw nothingToSetBack();
    const record = (kind: 'order.status_set_back' | 'order.status_set_back_unknown') =>
      recordActivity(context, {
        kind,
        subject: orderSubject(orderId),
        before: { Status: offer.from.label },
        after: { Status: offer.to.label },
      });
    try {
      await send(context, { orderId, to }, lease);
    } catch (error) {
      if (error instanceof AppError && error.applied === 'unknown') await record('order.status_set_back_unknown');
      throw error;
    }
    await record('order.status_set_back');
  });
}

async function send(
  { store }: Context,
  { orderId, to }: { orderId: number; to: number },
  lease: WriteLease,
): Promise<void> {
  await renewOrderLease(lease, 'its status was left');
  try {
    await setOrderStatus(store, orderId, to);
  } catch (error) {
    if (!(error instanceof AppError) || error.applied !== 'unknown') throw error;
    if ((await statusNow(store, orderId)) !== to) throw error;
  }
}

async function statusNow(store: Context['store'], orderId: number): Promise<number | undefined> {
  try {
    return (await getOrder(store, orderId)).statusId;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

function changed(status: string): AppError {
  return new AppError(
    'conflict',
    `Somebody changed the order’s status meanwhile: it is ${status} now. It was left as it is.`,
  );
}

function nothingToSetBack(): AppError {
  return new AppError(
    'conflict',
    'The order’s shipments changed since the page was drawn, so its status was left as it is. Look at them below.',
  );
}
