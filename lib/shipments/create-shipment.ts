import { listOrderProducts } from '@/lib/bigcommerce/order-products';
import { listShipments } from '@/lib/bigcommerce/shipments';
import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import { checkAgainstOrder } from '@/lib/shipments/check-against-order';
import { recordOutcome } from '@/lib/shipments/record-outcome';
import { refusalOnForm } from '@/lib/shipments/refusal-on-form';
import { sendIntent, withUpstream } from '@/lib/shipments/send-intent';
import { pictureBefore } from '@/lib/shipments/shipment-intent';
import {
  storeIntent,
  submitOnce,
  toSubmission,
  type CreatedShipment,
  type Submission,
} from '@/lib/shipments/submission';
import { reservedQuantities, unsettledIntents } from '@/lib/shipments/unsettled-intents';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import type { WriteLease } from '@/lib/write-lease';

/**
 * Makes one shipment of an order, and exactly one: the same form submitted again (a second click, a repeated request) gets the
 * first submission's result, and a lost answer is read back instead of sent again.
 *
 * @throws AppError `conflict` when the order changed since the form was drawn or the form's id was used for something else,
 * `forbidden`, `invalid_input` for what the order does not allow, `not_found` for an order that is not this store's, and what BigCommerce
 * refused it with; nothing was made then
 */
export async function createShipment(
  context: Context,
  { orderId, form }: { orderId: number; form: ShipmentForm },
): Promise<CreatedShipment> {
  requirePermission(context, 'shipments:write');
  const submission = toSubmission({ storeHash: context.store.hash, orderId }, form, null);
  return submitOnce(submission, (lease) => createOnce(context, submission, lease));
}

/** The same for a submission that was not made before, under the order's lease. */
export async function createOnce(
  context: Context,
  submission: Submission,
  lease: WriteLease,
): Promise<CreatedShipment> {
  const { key, form } = submission;
  const [products, shipments, unsettled] = await Promise.all([
    listOrderProducts(context.store, key.orderId),
    listShipments(context.store, key.orderId),
    unsettledIntents(key),
  ]);
  checkAgainstOrder(form, { products, shipments, reserved: reservedQuantities(unsettled, shipments) });
  const { statusId } = form.drawnFrom;
  const picture = pictureBefore({ products, shipments }, { startedAt: new Date(), statusId });
  const before = { ...picture, replacedGone: submission.replaces !== null };
  const intent = await storeIntent(context, submission, { lease, before, state: 'sending' });
  const sent = await sendIntent(context, intent, { lease, created: 'shipment.created' });
  if (sent.state !== 'failed') return sent.state === 'created' ? sent : { state: 'checking' };
  const message = withUpstream(sent.error);
  await recordOutcome(context, intent, { state: 'failed', message, kind: 'shipment.failed' });
  throw await refusalOnForm(context, { orderId: key.orderId, form }, sent.error);
}
