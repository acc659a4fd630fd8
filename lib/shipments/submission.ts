import type { ShipmentInput } from '@/lib/bigcommerce/shipments';
import { prisma } from '@/lib/database/database';
import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import { AppError } from '@/lib/errors';
import { enqueue } from '@/lib/jobs/enqueue';
import { awaitOrderLease, busyOrder, type OrderKey, renewOrderLease } from '@/lib/shipments/order-lease';
import { firstReading } from '@/lib/shipments/reading-times';
import { settleShipmentJob } from '@/lib/shipments/settle-shipment-job';
import { shipmentBody } from '@/lib/shipments/shipment-body';
import { payloadHash, toIntent, toJson, type BeforeRequest, type Intent } from '@/lib/shipments/shipment-intent';
import { actorName, type Context } from '@/lib/stores/context';
import type { WriteLease } from '@/lib/write-lease';

export type CreatedShipment =
  | { state: 'created'; shipmentId: number }
  /** BigCommerce's answer was lost, or is not there yet. It is being read back, or carried on. */
  | { state: 'checking' }
  /** It could not be found out; the order's page asks. */
  | { state: 'asks_person' };

/** A form that asks for a shipment. */
export interface Submission {
  key: OrderKey;
  form: ShipmentForm;
  body: ShipmentInput;
  /** The shipment that it takes the place of. */
  replaces: number | null;
}

export function toSubmission(key: OrderKey, form: ShipmentForm, replaces: number | null): Submission {
  return { key, form, body: shipmentBody(form), replaces };
}

/**
 * Does the work for a form once, under the order's lease: the same form submitted again gets the first submission's result.
 *
 * @throws AppError `conflict` when the form's id was used for something else; `rejected` what the first submission failed with
 */
export async function submitOnce(
  submission: Submission,
  work: (lease: WriteLease) => Promise<CreatedShipment>,
): Promise<CreatedShipment> {
  const earlier = await findSubmission(submission);
  if (earlier && earlier.state !== 'sending' && earlier.state !== 'replacing') return resultOf(earlier);
  const outcome = await awaitOrderLease(submission.key, async (lease) => {
    const first = await findSubmission(submission);
    return first ? resultOf(first) : work(lease);
  });
  if (outcome.taken) return outcome.result;
  // It may be this very form's first submission that takes so long.
  const underWay = await findSubmission(submission);
  if (!underWay) throw busyOrder();
  return resultOf(underWay);
}

/**
 * Stores the intent. The job that reads it back is enqueued with it: whatever happens to this process from here on, it will be
 * found out.
 */
export async function storeIntent(
  { actor }: Context,
  { key, form, body, replaces }: Submission,
  { lease, before, state }: { lease: WriteLease; before: BeforeRequest; state: 'sending' | 'replacing' },
): Promise<Intent> {
  const requestStartedAt = new Date(before.startedAt);
  const row = await (
    await prisma()
  ).$transaction(async (tx) => {
    await renewOrderLease(lease, 'nothing was shipped', tx);
    const stored = await tx.shipmentIntent.create({
      data: {
        ...key,
        formId: form.formId,
        state,
        replaces,
        payload: toJson(body),
        payloadHash: payloadHash(body),
        orderAddressId: body.orderAddressId,
        items: toJson(body.items),
        before: toJson(before),
        attempts: state === 'sending' ? 1 : 0,
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

type Found = Pick<Intent, 'state' | 'shipmentId' | 'message' | 'deletedAt'>;

async function findSubmission({ key, form, body, replaces }: Submission): Promise<Found | undefined> {
  const row = await (
    await prisma()
  ).shipmentIntent.findUnique({ where: { storeHash_orderId_formId: { ...key, formId: form.formId } } });
  if (!row) return undefined;
  if (row.payloadHash !== payloadHash(body) || row.replaces !== replaces) throw otherContent();
  return row;
}

function resultOf({ state, shipmentId, message, deletedAt }: Found): CreatedShipment {
  if (state === 'created' && shipmentId !== null) {
    if (deletedAt) throw deletedSince(shipmentId);
    return { state, shipmentId };
  }
  if (state === 'failed') throw new AppError('rejected', message ?? 'This shipment was not made.');
  return { state: state === 'asks_person' ? state : 'checking' };
}

function deletedSince(shipmentId: number): AppError {
  return new AppError(
    'conflict',
    `This form made shipment ${shipmentId}, which was deleted since. Nothing more was shipped. Look at what is left, then create another one if it is still needed.`,
  );
}

function otherContent(): AppError {
  return new AppError(
    'conflict',
    'This form was already sent with other content, so nothing more was shipped. Look at the shipments below, then create another one if it is still needed.',
  );
}
