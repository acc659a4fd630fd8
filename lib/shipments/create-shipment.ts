import { listOrderProducts } from '@/lib/bigcommerce/order-products';
import { listShipments, type ShipmentInput } from '@/lib/bigcommerce/shipments';
import { prisma } from '@/lib/database/database';
import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import { AppError } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/enqueue';
import { checkAgainstOrder } from '@/lib/shipments/check-against-order';
import { awaitOrderLease, busyOrder, type OrderKey } from '@/lib/shipments/order-lease';
import { firstReading } from '@/lib/shipments/reading-times';
import { recordOutcome } from '@/lib/shipments/record-outcome';
import { sendIntent, withUpstream } from '@/lib/shipments/send-intent';
import { settleShipmentJob } from '@/lib/shipments/settle-shipment-job';
import { payloadHash, toIntent, toJson, type BeforeRequest, type Intent } from '@/lib/shipments/shipment-intent';
import { shipmentBody } from '@/lib/shipments/shipment-body';
import { reservedQuantities, unsettledIntents } from '@/lib/shipments/unsettled-intents';
import { actorName, type Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import type { WriteLease } from '@/lib/write-lease';

export type CreatedShipment =
  | { state: 'created'; shipmentId: number }
  /** BigCommerce's answer was lost, or is not there yet. It is being read back. */
  | { state: 'checking' }
  /** It could not be found out; the order's page asks. */
  | { state: 'asks_person' };

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
  const key = { storeHash: context.store.hash, orderId };
  const request = { key, form, body: shipmentBody(form) };
  const earlier = await findSubmission(request);
  if (earlier && earlier.state !== 'sending') return resultOf(earlier);
  const outcome = await awaitOrderLease(key, async (lease) => {
    const first = await findSubmission(request);
    return first ? resultOf(first) : createOnce(context, request, lease);
  });
  if (outcome.taken) return outcome.result;
  // It may be this very form's first submission that takes so long.
  const underWay = await findSubmission(request);
  if (!underWay) throw busyOrder();
  return resultOf(underWay);
}

interface Request {
  key: OrderKey;
  form: ShipmentForm;
  body: ShipmentInput;
}

async function createOnce(context: Context, request: Request, lease: WriteLease): Promise<CreatedShipment> {
  const { orderId } = request.key;
  const [products, shipments, unsettled] = await Promise.all([
    listOrderProducts(context.store, orderId),
    listShipments(context.store, orderId),
    unsettledIntents(request.key),
  ]);
  checkAgainstOrder(request.form, { products, shipments, reserved: reservedQuantities(unsettled) });
  const startedAt = new Date();
  const intent = await storeIntent(context, request, {
    lease,
    before: {
      startedAt: startedAt.toISOString(),
      statusId: request.form.drawnFrom.statusId,
      shipmentIds: shipments.map(({ id }) => id),
      shipped: Object.fromEntries(products.map(({ id, quantityShipped }) => [String(id), quantityShipped])),
      movedUnexplained: false,
      resends: 0,
    },
  });
  const sent = await sendIntent(context, intent, { lease, created: 'shipment.created' });
  if (sent.state !== 'failed') return sent.state === 'created' ? sent : { state: 'checking' };
  const message = withUpstream(sent.error);
  await recordOutcome(context, intent, { state: 'failed', message, kind: 'shipment.failed' });
  throw sent.error;
}

// The job that reads it back is enqueued with it: whatever happens to this process from here on, it will be found out.
async function storeIntent(
  { actor }: Context,
  { key, form, body }: Request,
  { lease, before }: { lease: WriteLease; before: BeforeRequest },
): Promise<Intent> {
  const requestStartedAt = new Date(before.startedAt);
  const row = await (
    await prisma()
  ).$transaction(async (tx) => {
    if (!(await lease.renew(tx))) throw tooSlow();
    const stored = await tx.shipmentIntent.create({
      data: {
        ...key,
        formId: form.formId,
        state: 'sending',
        payload: toJson(body),
        payloadHash: payloadHash(body),
        orderAddressId: body.orderAddressId,
        items: toJson(body.items),
        before: toJson(before),
        attempts: 1,
        requestStartedAt,
        createdBy: actorName(actor),
      },
    });
    const job = { storeHash: key.storeHash, intentId: stored.id };
    const startAfter = firstReading(requestStartedAt);
    await enqueue(settleShipmentJob, job, { storeHash: key.storeHash, startAfter, tx });
    return stored;
  });
  return toIntent(row);
}

async function findSubmission({ key, form, body }: Request): Promise<Intent | undefined> {
  const row = await (
    await prisma()
  ).shipmentIntent.findUnique({ where: { storeHash_orderId_formId: { ...key, formId: form.formId } } });
  if (!row) return undefined;
  if (row.payloadHash !== payloadHash(body)) throw otherContent();
  return toIntent(row);
}

function resultOf({ state, shipmentId, message }: Intent): CreatedShipment {
  if (state === 'created' && shipmentId !== null) return { state, shipmentId };
  if (state === 'failed') throw new AppError('rejected', message ?? 'This shipment was not made.');
  return { state: state === 'asks_person' ? state : 'checking' };
}

function otherContent(): AppError {
  return new AppError(
    'conflict',
    'This form was already sent with other content, so nothing more was shipped. Look at the shipments below, then create another one if it is still needed.',
  );
}

function tooSlow(): AppError {
  return new AppError('unavailable', 'BigCommerce took too long to show the order, so nothing was shipped. Try again.');
}
