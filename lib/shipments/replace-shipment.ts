import { prisma } from '@/lib/database/database';
import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import { AppError } from '@/lib/errors';
import { carryOnReplacement } from '@/lib/shipments/carry-on-replacement';
import { checkAgainstOrder } from '@/lib/shipments/check-against-order';
import { createOnce } from '@/lib/shipments/create-shipment';
import type { OrderKey } from '@/lib/shipments/order-lease';
import { findShipment, readForChange } from '@/lib/shipments/read-for-change';
import { refusalOnForm } from '@/lib/shipments/refusal-on-form';
import { pictureBefore } from '@/lib/shipments/shipment-intent';
import {
  storeIntent,
  submitOnce,
  toSubmission,
  type CreatedShipment,
  type Submission,
} from '@/lib/shipments/submission';
import { reservedQuantities, sumByLine } from '@/lib/shipments/unsettled-intents';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import type { WriteLease } from '@/lib/write-lease';

/**
 * Deletes a shipment and makes another one in its place, as one step that survives a crash in between. The customer is mailed
 * again. The form is drawn like a new shipment's: its picture of the order (`drawnFrom`) is the same, but of each line it may
 * take what the old shipment holds besides what is left.
 *
 * When BigCommerce refuses the new one, the old one is gone: the error says so. The same form, drawn again from the order as it is
 * then, may be submitted again for the same `shipmentId` under a new `formId`, and only creates.
 *
 * @throws AppError as createShipment does; with the old shipment untouched unless the message says that it is deleted
 */
export async function replaceShipment(
  context: Context,
  { orderId, shipmentId, form }: { orderId: number; shipmentId: number; form: ShipmentForm },
): Promise<CreatedShipment> {
  requirePermission(context, 'shipments:write');
  const submission = toSubmission({ storeHash: context.store.hash, orderId }, form, shipmentId);
  return submitOnce(submission, (lease) => replaceOnce(context, { ...submission, shipmentId }, lease));
}

async function replaceOnce(
  context: Context,
  { shipmentId, ...submission }: Submission & { shipmentId: number },
  lease: WriteLease,
): Promise<CreatedShipment> {
  const { key, form } = submission;
  const { orderId } = key;
  const order = await readForChange(context, orderId);
  const old = findShipment(order, shipmentId);
  if (!old) {
    if (await wasDeletedForAnother(key, shipmentId)) return createOnce(context, submission, lease);
    throw gone(shipmentId);
  }
  order.mayChange(shipmentId);
  const reserved = reservedQuantities(order.unsettled, order.shipments);
  checkAgainstOrder(form, { ...order, reserved, freed: sumByLine(old.items) });

  const { statusId } = form.drawnFrom;
  const before = pictureBefore(order, { startedAt: new Date(), statusId });
  const intent = await storeIntent(context, submission, { lease, before, state: 'replacing' });
  const turn = { lease, now: new Date(), mayGiveUp: false, order, attended: true };
  const carried = await carryOnReplacement(context, intent, turn);
  if (carried.state === 'created') return carried;
  if (carried.state === 'failed') throw await refusalOnForm(context, { orderId, form }, carried.error);
  return { state: 'checking' };
}

// A replacement that failed after the deletion: what is left to do is to create.
async function wasDeletedForAnother({ storeHash, orderId }: OrderKey, shipmentId: number): Promise<boolean> {
  const failed = await (
    await prisma()
  ).shipmentIntent.findFirst({
    where: {
      ...{ storeHash, orderId, replaces: shipmentId, state: 'failed' },
      before: { path: ['replacedGone'], equals: true },
    },
  });
  return failed !== null;
}

function gone(shipmentId: number): AppError {
  return new AppError(
    'conflict',
    `Shipment ${shipmentId} is not there any more, so nothing was changed and nothing was shipped. Look at what is left below.`,
  );
}
