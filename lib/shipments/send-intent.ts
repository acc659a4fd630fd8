import { createShipment as createInBigCommerce } from '@/lib/bigcommerce/shipments';
import { prisma } from '@/lib/database/database';
import type { ActivityKind } from '@/lib/definitions/activity-kinds';
import { AppError } from '@/lib/errors';
import type { OrderLease } from '@/lib/shipments/order-lease';
import { recordOutcome, type Outcome } from '@/lib/shipments/record-outcome';
import type { Intent } from '@/lib/shipments/shipment-intent';
import type { Context } from '@/lib/stores/context';

/** A request that never reached BigCommerce is sent again this often, and only while a person would wait for it. */
const MAX_SENDINGS = 3;
const LONGEST_PAUSE_MS = 3_000;
const SHORT_PAUSE_MS = 300;

export type Sent = Exclude<Outcome, { state: 'failed' | 'asks_person' }> | { state: 'failed'; error: AppError };

/** How each outcome is written down. */
export interface Recording {
  created: ActivityKind;
  unknown: ActivityKind;
  failed: ActivityKind;
}

/**
 * Asks BigCommerce for the shipment, under the order's lease, and stores what its answer says. An answer that leaves open
 * whether the shipment was made leaves the intent *unknown*; the job that was enqueued with it finds out.
 */
export async function sendIntent(
  context: Context,
  intent: Intent,
  { lease, recording }: { lease: OrderLease; recording: Recording },
): Promise<Sent> {
  for (let sending = 1; ; sending += 1) {
    const sent = await send(context, intent);
    if (sent.state === 'failed' && (await mayBeSentAgain(sent.error, { sending, lease }))) {
      await (await prisma()).shipmentIntent.update({ where: { id: intent.id }, data: { attempts: { increment: 1 } } });
      continue;
    }
    const outcome: Outcome = sent.state === 'failed' ? { state: 'failed', message: whyNot(sent.error) } : sent;
    await recordOutcome(context, intent, { ...outcome, kind: recording[outcome.state] });
    return sent;
  }
}

async function send({ store }: Context, { orderId, payload }: Intent): Promise<Sent> {
  try {
    const { id } = await createInBigCommerce(store, orderId, payload);
    return { state: 'created', shipmentId: id };
  } catch (error) {
    // A bug of ours leaves the intent as it is, on its way; the job reads it back.
    if (!(error instanceof AppError)) throw error;
    return error.applied === 'unknown' ? { state: 'unknown' } : { state: 'failed', error };
  }
}

async function mayBeSentAgain(
  error: AppError,
  { sending, lease }: { sending: number; lease: OrderLease },
): Promise<boolean> {
  const pause = error.retryAfterMs ?? (error.code === 'unavailable' ? SHORT_PAUSE_MS : Infinity);
  if (error.applied !== 'no' || sending >= MAX_SENDINGS || pause > LONGEST_PAUSE_MS) return false;
  await new Promise((resolve) => setTimeout(resolve, pause));
  return lease.renew();
}

function whyNot({ message, upstream }: AppError): string {
  return upstream ? `${message} BigCommerce said: “${upstream}”` : message;
}
