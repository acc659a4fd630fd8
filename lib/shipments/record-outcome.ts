import { recordActivity } from '@/lib/activity/record-activity';
import { prisma } from '@/lib/database/database';
import type { ActivityKind } from '@/lib/definitions/activity-kinds';
import type { Prisma } from '@/lib/generated/prisma/client';
import { describeShipment, orderSubject } from '@/lib/shipments/describe-shipment';
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
      {
        kind: kindOf(intent, told, kind),
        subject: orderSubject(intent.orderId),
        after: { ...describe(intent), ...words(told) },
      },
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
    message: `BigCommerce made this shipment twice: as ${now.shipmentId ?? 'unknown'} and as ${outcome.shipmentId}. Delete one of them below.`,
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
    ...(outcome.state === 'created' ? { shipmentId: outcome.shipmentId, deletedAt: null } : {}),
  };
}

// What takes another one's place is told as such, whenever it is settled.
function kindOf({ replaces }: Intent, { state }: Outcome, kind: ActivityKind): ActivityKind {
  if (replaces === null) return kind;
  if (state === 'created') return 'shipment.replaced';
  return state === 'failed' ? 'shipment.replacement_failed' : kind;
}

function describe({ items, payload, replaces }: Intent): Record<string, unknown> {
  return { ...describeShipment({ ...payload, items }), ...(replaces === null ? {} : { Replaces: replaces }) };
}

function words(outcome: Outcome): Record<string, unknown> {
  if (outcome.state === 'created') return { Shipment: outcome.shipmentId, Result: 'Created' };
  if (outcome.state === 'unknown') return { Result: 'Not known yet' };
  return { Result: outcome.state === 'failed' ? 'Not made' : 'Needs somebody to look', Reason: outcome.message };
}
