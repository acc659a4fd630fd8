import { carryOnReplacement } from '@/lib/shipments/carry-on-replacement';
import { tryOrderLease } from '@/lib/shipments/order-lease';
import { readBack } from '@/lib/shipments/read-back';
import { settleClear } from '@/lib/shipments/settle-clear';
import { isInWork } from '@/lib/shipments/shipment-intent';
import { unsettledIntents } from '@/lib/shipments/unsettled-intents';
import type { Context } from '@/lib/stores/context';

/**
 * Reads the order out of turn for everything of it that is not settled, once: takes one clear match for it, and carries on a
 * replacement. Leaves the schedule as it is otherwise; never sends a shipment again, never gives one up. Does nothing while
 * another writes the order's shipments, and asks BigCommerce nothing when nothing is open.
 */
export async function settleOrderEarly(context: Context, orderId: number): Promise<void> {
  const key = { storeHash: context.store.hash, orderId };
  if (!(await unsettledIntents(key)).some(isInWork)) return;
  await tryOrderLease(key, async (lease) => {
    const read = await readBack(context, orderId);
    if (read.state !== 'read' || !(await lease.renew())) return;
    const open = await settleClear(context, read.order);
    for (const intent of open.filter(({ state }) => state === 'replacing')) {
      await carryOnReplacement(context, intent, { lease, now: new Date(), mayGiveUp: false });
    }
  });
}
