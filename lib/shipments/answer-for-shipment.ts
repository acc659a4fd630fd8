import { listShipments } from '@/lib/bigcommerce/shipments';
import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import { withOrderLease } from '@/lib/shipments/order-lease';
import { recordOutcome } from '@/lib/shipments/record-outcome';
import { toIntent, type Intent } from '@/lib/shipments/shipment-intent';
import { adoptedShipmentIds } from '@/lib/shipments/unsettled-intents';
import { actorName, type Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';

interface Question {
  orderId: number;
  intentId: string;
}

/**
 * A person says which of the order's shipments a lost one became.
 *
 * @throws AppError `forbidden`, `not_found` when nothing asks, `conflict` when that shipment is gone or another's
 */
export async function adoptShipment(
  context: Context,
  { shipmentId, ...question }: Question & { shipmentId: number },
): Promise<void> {
  requirePermission(context, 'shipments:write');
  const key = { storeHash: context.store.hash, orderId: question.orderId };
  await withOrderLease(key, async () => {
    const intent = await asking(context, question);
    const [shipments, adopted] = await Promise.all([
      listShipments(context.store, question.orderId),
      adoptedShipmentIds(key),
    ]);
    const taken = adopted.has(shipmentId) && intent.shipmentId !== shipmentId;
    if (taken || intent.before.shipmentIds.includes(shipmentId) || !shipments.some(({ id }) => id === shipmentId)) {
      throw new AppError(
        'conflict',
        'This shipment is not there any more, or is another one of this app. Look at the list below.',
      );
    }
    await recordOutcome(context, intent, { state: 'created', shipmentId, kind: 'shipment.settled' });
  });
}

/**
 * A person says that a lost shipment was not made. Its quantities can be shipped again.
 *
 * @throws AppError `forbidden`, `not_found` when nothing asks
 */
export async function declareNotMade(context: Context, question: Question): Promise<void> {
  requirePermission(context, 'shipments:write');
  const key = { storeHash: context.store.hash, orderId: question.orderId };
  await withOrderLease(key, async () => {
    const intent = await asking(context, question);
    const { replaces, before } = intent;
    const old =
      replaces !== null && before.replacedGone ? ` Shipment ${replaces}, whose place it was to take, is deleted.` : '';
    const message = `${actorName(context.actor)} looked and found that it was not made.${old}`;
    await recordOutcome(context, intent, { state: 'failed', message, kind: 'shipment.settled' });
  });
}

async function asking({ store }: Context, { orderId, intentId }: Question): Promise<Intent> {
  const row = await (
    await prisma()
  ).shipmentIntent.findFirst({ where: { id: intentId, storeHash: store.hash, orderId, state: 'asks_person' } });
  if (!row)
    throw new AppError('not_found', 'This question was answered already. The shipments below are what there is now.');
  return toIntent(row);
}
