import type { Shipment } from '@/lib/bigcommerce/shipments';
import { prisma } from '@/lib/database/database';
import type { AppError } from '@/lib/errors';
import { carryOnReplacement } from '@/lib/shipments/carry-on-replacement';
import { tryOrderLease } from '@/lib/shipments/order-lease';
import { readBack, type Reading } from '@/lib/shipments/read-back';
import { firstReading, GIVE_UP_MS, nextReading, readingBoundMs } from '@/lib/shipments/reading-times';
import { recordOutcome, type Outcome } from '@/lib/shipments/record-outcome';
import { sendIntent, withUpstream } from '@/lib/shipments/send-intent';
import { settleClear } from '@/lib/shipments/settle-clear';
import { IN_WORK, isInWork, toIntent, toJson, type Intent } from '@/lib/shipments/shipment-intent';
import type { Context } from '@/lib/stores/context';
import type { WriteLease } from '@/lib/write-lease';

/** Nothing more to do, or when to look again. */
export type Settling = { done: true } | { done: false; readAgainAt: Date };

const DONE: Settling = { done: true };
/** Each sending again waits for the whole bound; a process that dies during one must not leave the rest to a person. */
const RESENDS = 2;

/**
 * Finds out what became of a shipment whose answer was lost, by reading the order back. One that fits settles it as created,
 * several ask a person. It is sent again, twice at most, only when the last configured reading since shows neither one that fits nor
 * a quantity that moved. What BigCommerce commits later than that is a second shipment, which watchResent looks for.
 *
 * @param now the time to reckon with; tests set it
 */
export async function settleShipment(
  context: Context,
  { intentId, now = new Date() }: { intentId: string; now?: Date },
): Promise<Settling> {
  const row = await (
    await prisma()
  ).shipmentIntent.findUnique({
    where: { id: intentId, storeHash: context.store.hash, state: { in: [...IN_WORK] } },
  });
  if (!row) return DONE;
  const key = { storeHash: row.storeHash, orderId: row.orderId };
  // The lease is held by the request itself while it is under way, or by another shipment of the order.
  const outcome = await tryOrderLease(key, (lease) => settle(context, intentId, { lease, now }));
  return outcome.taken ? outcome.result : { done: false, readAgainAt: nextReading(startOf(row), now) };
}

interface Turn {
  lease: WriteLease;
  now: Date;
}

async function settle(context: Context, intentId: string, turn: Turn): Promise<Settling> {
  const row = await (await prisma()).shipmentIntent.findUniqueOrThrow({ where: { id: intentId } });
  if (!isInWork(row)) return DONE;
  const intent = toIntent(row);
  if (intent.state === 'replacing') return replace(context, intent, turn);
  const read = await readBack(context, intent.orderId);
  if (read.state !== 'read') return unreadable(context, intent, { ...turn, read });

  await (await prisma()).shipmentIntent.update({ where: { id: intent.id }, data: { readBacks: { increment: 1 } } });
  if (!(await turn.lease.renew())) return again(intent, turn.now);
  const open = (await settleClear(context, read.order)).find(({ id }) => id === intent.id);
  if (!open) return DONE;
  return decide(context, open, { ...turn, fitting: read.order.candidates.get(intent.id) ?? [] });
}

async function replace(context: Context, intent: Intent, turn: Turn): Promise<Settling> {
  const carried = await carryOnReplacement(context, intent, { ...turn, mayGiveUp: true });
  if (carried.state === 'waiting') return again(intent, turn.now);
  return carried.state === 'checking' ? readAgainAfter(intent) : DONE;
}

async function decide(
  context: Context,
  intent: Intent,
  turn: Turn & { fitting: readonly Shipment[] },
): Promise<Settling> {
  const { lease, now, fitting } = turn;
  if (!(await lease.renew())) return again(intent, now);
  if (fitting.length > 0) return finish(context, intent, { state: 'asks_person', message: SEVERAL });
  if (now.getTime() - startOf(intent).getTime() < readingBoundMs()) return again(intent, now);
  if (intent.before.movedUnexplained) return finish(context, intent, { state: 'asks_person', message: MOVED });
  if (intent.before.resends >= RESENDS) return finish(context, intent, { state: 'asks_person', message: SENT_OFTEN });
  return resend(context, intent, turn);
}

async function resend(context: Context, intent: Intent, { lease, now }: Turn): Promise<Settling> {
  const before = { ...intent.before, resends: intent.before.resends + 1 };
  const requestStartedAt = new Date();
  await (
    await prisma()
  ).shipmentIntent.update({
    where: { id: intent.id },
    data: { state: 'sending', attempts: { increment: 1 }, requestStartedAt, before: toJson(before) },
  });
  const sent = await sendIntent(context, { ...intent, before }, { lease, created: 'shipment.settled' });
  if (sent.state === 'created') return DONE;
  if (sent.state === 'unknown') return readAgainAfter(intent);
  return sent.error.applied === 'no'
    ? turnedAway(context, intent, now)
    : refused(context, { ...intent, before }, { lease, error: sent.error });
}

// It never reached BigCommerce, so all is as it was before it was sent again.
async function turnedAway(context: Context, intent: Intent, now: Date): Promise<Settling> {
  const { requestStartedAt, before } = intent;
  await (
    await prisma()
  ).shipmentIntent.update({
    where: { id: intent.id },
    data: { state: 'unknown', requestStartedAt, before: toJson(before) },
  });
  return now.getTime() - startOf(intent).getTime() < GIVE_UP_MS
    ? again(intent, now)
    : finish(context, intent, { state: 'asks_person', message: TURNED_AWAY });
}

// BigCommerce may refuse the second request because it carried out the first one meanwhile.
async function refused(
  context: Context,
  intent: Intent,
  { lease, error }: { lease: WriteLease; error: AppError },
): Promise<Settling> {
  await (await prisma()).shipmentIntent.update({ where: { id: intent.id }, data: { state: 'unknown' } });
  const read = (await lease.renew()) ? await readBack(context, intent.orderId) : undefined;
  if (read?.state !== 'read') return readAgainAfter(intent);
  const fitting = read.order.candidates.get(intent.id) ?? [];
  const [match] = fitting;
  if (match && fitting.length === 1) {
    return finish(context, intent, { state: 'created', shipmentId: match.id });
  }
  const message = match ? SEVERAL : `${REFUSED} ${withUpstream(error)}`;
  return finish(context, intent, { state: 'asks_person', message });
}

async function readAgainAfter({ id }: Intent): Promise<Settling> {
  const { requestStartedAt, createdAt } = await (
    await prisma()
  ).shipmentIntent.findUniqueOrThrow({ where: { id }, select: { requestStartedAt: true, createdAt: true } });
  return { done: false, readAgainAt: firstReading(requestStartedAt ?? createdAt) };
}

async function unreadable(
  context: Context,
  intent: Intent,
  { read, now }: Turn & { read: Reading },
): Promise<Settling> {
  if (read.state === 'gone') return finish(context, intent, { state: 'asks_person', message: GONE });
  if (now.getTime() - startOf(intent).getTime() < GIVE_UP_MS) return again(intent, now);
  return finish(context, intent, { state: 'asks_person', message: UNREADABLE });
}

async function finish(context: Context, intent: Intent, outcome: Outcome): Promise<Settling> {
  await recordOutcome(context, intent, { ...outcome, kind: 'shipment.settled' });
  return DONE;
}

function again(intent: Pick<Intent, 'requestStartedAt' | 'createdAt'>, now: Date): Settling {
  return { done: false, readAgainAt: nextReading(startOf(intent), now) };
}

function startOf({ requestStartedAt, createdAt }: Pick<Intent, 'requestStartedAt' | 'createdAt'>): Date {
  return requestStartedAt ?? createdAt;
}

const SEVERAL = 'BigCommerce has more than one shipment that fits. Say which one is this one.';
const MOVED =
  'The quantities shipped changed since, but no shipment looks like this one. Compare with the shipments below and say whether it was made.';
const SENT_OFTEN =
  'It was sent to BigCommerce three times without a clear answer, and no shipment like it is there. Look at the shipments below and say whether it was made.';
const TURNED_AWAY =
  'BigCommerce turned it away for a day after a first answer was lost, and no shipment like it is there. Look at the shipments below and say whether it was made.';
const REFUSED =
  'The first answer was lost. BigCommerce refused the second request, and no shipment like this one is there. Look at the shipments below and say whether it was made.';
const GONE = 'BigCommerce does not show this order any more, so nobody can tell whether the shipment was made.';
const UNREADABLE =
  'BigCommerce could not be read for a day. Look at the order’s shipments and say whether this one was made.';
