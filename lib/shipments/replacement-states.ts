import { prisma } from '@/lib/database/database';
import type { OrderReading } from '@/lib/shipments/read-back';
import { recordDeletion } from '@/lib/shipments/record-deletion';
import { pictureBefore, toJson, type BeforeRequest, type Intent } from '@/lib/shipments/shipment-intent';
import type { Context } from '@/lib/stores/context';
import type { WriteLease } from '@/lib/write-lease';

/** Stores, and writes down, that the old shipment is gone, whatever becomes of the new one. */
export async function rememberGone(context: Context, intent: Intent): Promise<Intent> {
  const { id, orderId, replaces, before: earlier } = intent;
  if (replaces === null || earlier.replacedGone) return intent;
  const before: BeforeRequest = { ...earlier, replacedGone: true };
  await (
    await prisma()
  ).$transaction(async (tx) => {
    const { count } = await tx.shipmentIntent.updateMany({
      where: { id, state: 'replacing' },
      data: { before: toJson(before) },
    });
    if (count === 0) return;
    const shipment = { id: replaces, orderId, items: earlier.items[String(replaces)] ?? [] };
    await recordDeletion(context, { shipment, after: { Reason: 'Another shipment takes its place' } }, tx);
  });
  return { ...intent, before };
}

/**
 * Stores that the replacement's new shipment is on its way, with the order as it is now that the old one is gone. From here on it
 * counts as asked for.
 *
 * @returns undefined when the lease is somebody else's by now, or another has taken it further
 */
export async function startSending(
  intent: Intent,
  { lease, ...order }: Pick<OrderReading, 'products' | 'shipments'> & { lease: WriteLease },
): Promise<Intent | undefined> {
  const { id, replaces, before: earlier } = intent;
  if (replaces === null) throw new Error(`Intent ${id} replaces nothing`);
  const requestStartedAt = new Date();
  const picture = pictureBefore(order, { startedAt: requestStartedAt, statusId: earlier.statusId });
  const before: BeforeRequest = {
    ...picture,
    shipmentIds: [...picture.shipmentIds, replaces],
    replacedGone: true,
  };
  return (await prisma()).$transaction(async (tx) => {
    if (!(await lease.renew(tx))) return undefined;
    const { count } = await tx.shipmentIntent.updateMany({
      where: { id, state: 'replacing' },
      data: { state: 'sending', requestStartedAt, before: toJson(before), attempts: { increment: 1 } },
    });
    return count === 0 ? undefined : { ...intent, state: 'sending', requestStartedAt, before };
  });
}

/**
 * Takes it back: BigCommerce made nothing.
 *
 * @param intent as it was before: its picture of the order is the one that holds the old shipment
 */
export async function stopSending({ id, before }: Intent): Promise<void> {
  await (
    await prisma()
  ).shipmentIntent.updateMany({
    where: { id, state: 'sending' },
    data: { state: 'replacing', before: toJson(before) },
  });
}
