import { recordActivity } from '@/lib/activity/record-activity';
import { trackingCarrierName } from '@/lib/definitions/carrier-choice';
import { prisma } from '@/lib/database/database';
import type { ActivityKind } from '@/lib/definitions/activity-kinds';
import type { Prisma } from '@/lib/generated/prisma/client';
import { UNSETTLED, type Intent } from '@/lib/shipments/shipment-intent';
import type { Context } from '@/lib/stores/context';

/** What became of an intent, as far as it is known. */
export type Outcome =
  | { state: 'created'; shipmentId: number }
  /** The answer was lost; it will be read back. */
  | { state: 'unknown' }
  /** Nothing was made, and why. */
  | { state: 'failed'; message: string }
  /** It could not be found out, and why. */
  | { state: 'asks_person'; message: string };

/**
 * Stores the outcome and the activity entry together. What is settled stays settled, but for one case: a shipment that turns
 * up beside the one already found is told, never hidden.
 *
 * @param kind how the outcome is recorded: the form's own answer, or something that settled it later
 */
export async function recordOutcome(
  context: Context,
  intent: Intent,
  { kind, ...outcome }: Outcome & { kind: ActivityKind },
): Promise<void> {
  await (
    await prisma()
  ).$transaction(async (tx) => {
    const told = await store(tx, intent, outcome);
    if (!told) return;
    await recordActivity(
      context,
      { kind, subject: subjectOf(intent), after: { ...describe(intent), ...words(told) } },
      tx,
    );
  });
}

async function store(tx: Prisma.TransactionClient, intent: Intent, outcome: Outcome): Promise<Outcome | undefined> {
  const { count } = await tx.shipmentIntent.updateMany({
    where: { id: intent.id, state: { in: outcome.state === 'created' ? [...UNSETTLED, 'failed'] : [...UNSETTLED] } },
    data: columns(outcome),
  });
  if (count > 0) return outcome;
  const now = await tx.shipmentIntent.findUniqueOrThrow({ where: { id: intent.id } });
  if (outcome.state !== 'created' || now.shipmentId === outcome.shipmentId) return undefined;
  const twice: Outcome = {
    state: 'asks_person',
    message: `BigCommerce made this shipment twice: as ${now.shipmentId ?? 'unknown'} and as ${outcome.shipmentId}. Delete one of them in BigCommerce’s order page.`,
  };
  await tx.shipmentIntent.update({ where: { id: intent.id }, data: { ...columns(twice), shipmentId: now.shipmentId } });
  return twice;
}

function columns(outcome: Outcome) {
  const settled = outcome.state === 'created' || outcome.state === 'failed';
  return {
    state: outcome.state,
    message: 'message' in outcome ? outcome.message : null,
    settledAt: settled ? new Date() : null,
    ...(outcome.state === 'created' ? { shipmentId: outcome.shipmentId } : {}),
  };
}

function subjectOf({ orderId }: Intent) {
  return { kind: 'order', id: orderId, name: `Order ${orderId}` };
}

function describe({ items, payload }: Intent): Record<string, unknown> {
  const carrier = payload.trackingCarrier ?? payload.shippingProvider;
  return {
    Items: items.reduce((sum, { quantity }) => sum + quantity, 0),
    ...(carrier ? { Carrier: trackingCarrierName(carrier) } : {}),
    ...(payload.trackingNumber ? { 'Tracking number': payload.trackingNumber } : {}),
    ...(payload.trackingLink ? { 'Tracking link': payload.trackingLink } : {}),
  };
}

function words(outcome: Outcome): Record<string, unknown> {
  if (outcome.state === 'created') return { Shipment: outcome.shipmentId, Result: 'Created' };
  if (outcome.state === 'unknown') return { Result: 'Not known yet' };
  return { Result: outcome.state === 'failed' ? 'Not made' : 'Needs somebody to look', Reason: outcome.message };
}
