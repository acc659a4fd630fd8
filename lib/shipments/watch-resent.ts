import { prisma } from '@/lib/database/database';
import { fits, matchShipments } from '@/lib/shipments/match-shipments';
import { tryOrderLease } from '@/lib/shipments/order-lease';
import { readBack, type OrderReading } from '@/lib/shipments/read-back';
import { GIVE_UP_MS, nextReading, readingBoundMs } from '@/lib/shipments/reading-times';
import { recordOutcome } from '@/lib/shipments/record-outcome';
import { toIntent, type Intent } from '@/lib/shipments/shipment-intent';
import type { Context } from '@/lib/stores/context';

/** Nothing more to watch for, or when to look again. */
export type Watching = { done: true } | { done: false; lookAgainAt: Date };

/**
 * Looks whether a shipment that was sent twice was also made twice: BigCommerce may commit the first request after the bound,
 * when the second one has long been answered. Two that fit, of which no other intent may have become one, are told to a person.
 * Looks at the times at which lost answers are read back, then after twice as long each time, for a day.
 *
 * @param now the time to reckon with; tests set it
 */
export async function watchResent(
  context: Context,
  { intentId, now = new Date() }: { intentId: string; now?: Date },
): Promise<Watching> {
  const row = await (
    await prisma()
  ).shipmentIntent.findUnique({ where: { id: intentId, storeHash: context.store.hash } });
  if (!row) return { done: true };
  const intent = toIntent(row);
  const sentAt = intent.requestStartedAt ?? intent.createdAt;
  const age = now.getTime() - sentAt.getTime();
  if (intent.before.resends === 0 || age > GIVE_UP_MS) return { done: true };
  const key = { storeHash: intent.storeHash, orderId: intent.orderId };
  const outcome = await tryOrderLease(key, () => lookForTwin(context, intent));
  if (outcome.taken && outcome.result) return { done: true };
  const lookAgainAt = age < readingBoundMs() ? nextReading(sentAt, now) : new Date(now.getTime() + age);
  return { done: false, lookAgainAt };
}

/** @returns whether a person was told */
async function lookForTwin(context: Context, intent: Intent): Promise<boolean> {
  if (intent.state !== 'created') return false;
  const read = await readBack(context, intent.orderId);
  const twin = read.state === 'read' ? findTwin(intent, read.order) : undefined;
  if (!twin) return false;
  await recordOutcome(context, intent, { state: 'created', shipmentId: twin.id, kind: 'shipment.settled' });
  return true;
}

// What an open intent may have become is left to that one.
function findTwin(intent: Intent, { shipments, unsettled, adopted }: OrderReading) {
  const own = shipments.some(({ id }) => id === intent.shipmentId);
  const claimed = new Set([...matchShipments(unsettled, shipments, adopted).values()].flat().map(({ id }) => id));
  const twins = shipments.filter(({ id }) => !adopted.has(id) && !claimed.has(id));
  return own ? twins.find((shipment) => fits(intent, shipment)) : undefined;
}
