import { createShipment as createInBigCommerce } from '@/lib/bigcommerce/shipments';
import { prisma } from '@/lib/database/database';
import type { ActivityKind } from '@/lib/definitions/activity-kinds';
import { AppError } from '@/lib/errors';
import { recordOutcome, type Outcome } from '@/lib/shipments/record-outcome';
import type { Intent } from '@/lib/shipments/shipment-intent';
import type { Context } from '@/lib/stores/context';
import type { WriteLease } from '@/lib/write-lease';

/** A request that never reached BigCommerce is sent again this often, and only while a person would wait for it. */
const MAX_SENDINGS = 3;
const LONGEST_PAUSE_MS = 3_000;
const SHORT_PAUSE_MS = 300;

export type Sent = Exclude<Outcome, { state: 'failed' | 'asks_person' }> | { state: 'failed'; error: AppError };

/**
 * Asks BigCommerce for the shipment, under the order's lease, and stores that it was made, or that nobody knows: an answer that
 * leaves it open leaves the intent *unknown*, and the job that was enqueued with it finds out. What a failure means is left to
 * the caller, because an earlier request may have been carried out.
 *
 * @param created how it is written down that it was made
 */
export async function sendIntent(
  context: Context,
  intent: Intent,
  { lease, created }: { lease: WriteLease; created: ActivityKind },
): Promise<Sent> {
  for (let sending = 1; ; sending += 1) {
    const sent = await send(context, intent);
    if (sent.state !== 'failed') {
      await recordOutcome(context, intent, { ...sent, kind: sent.state === 'created' ? created : 'shipment.unknown' });
      return sent;
    }
    if (!(await mayBeSentAgain(sent.error, { sending, lease }))) return sent;
    await (
      await prisma()
    ).shipmentIntent.update({
      where: { id: intent.id },
      data: { attempts: { increment: 1 }, requestStartedAt: new Date() },
    });
  }
}

/** Why it failed, with BigCommerce's own words. */
export function withUpstream({ message, upstream }: AppError): string {
  return upstream ? `${message} BigCommerce said: “${upstream}”` : message;
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
  { sending, lease }: { sending: number; lease: WriteLease },
): Promise<boolean> {
  const pause = error.retryAfterMs ?? (error.code === 'unavailable' ? SHORT_PAUSE_MS : Infinity);
  if (error.applied !== 'no' || sending >= MAX_SENDINGS || pause > LONGEST_PAUSE_MS) return false;
  await new Promise((resolve) => setTimeout(resolve, pause));
  return lease.renew();
}
