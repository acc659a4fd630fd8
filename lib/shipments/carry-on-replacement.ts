import { AppError, rewordError } from '@/lib/errors';
import { deleteKnown } from '@/lib/shipments/delete-known';
import { GIVE_UP_MS, readingBoundMs } from '@/lib/shipments/reading-times';
import { readBack, type OrderReading } from '@/lib/shipments/read-back';
import { recordOutcome } from '@/lib/shipments/record-outcome';
import { LINE_FIELDS } from '@/lib/shipments/refusal-on-form';
import { rememberGone, startSending, stopSending } from '@/lib/shipments/replacement-states';
import { afterDeletion, beforeDeletion, needsWhatIsCounted, roomProblem } from '@/lib/shipments/replacement-words';
import { sendIntent, withUpstream } from '@/lib/shipments/send-intent';
import type { Intent } from '@/lib/shipments/shipment-intent';
import type { Context } from '@/lib/stores/context';
import type { WriteLease } from '@/lib/write-lease';

export type CarriedOn =
  | { state: 'created'; shipmentId: number }
  /** It was asked for, and the answer was lost. */
  | { state: 'checking' }
  /** It could not be carried on now: nothing was asked for yet. */
  | { state: 'waiting' }
  /** Recorded. The error says whether the old shipment is still there. */
  | { state: 'failed'; error: AppError };

interface Turn {
  lease: WriteLease;
  now: Date;
  /** Whether it may be given up for its age. */
  mayGiveUp: boolean;
  /** The order as it was just read under this lease, and checked; left out, it is read. */
  order?: Pick<OrderReading, 'shipments'>;
  /** Whether somebody waits for the answer, and can repeat what never reached BigCommerce. */
  attended?: boolean;
}

/**
 * Takes a replacement (state `replacing`) as far as it gets: deletes the old shipment, reads that it is gone, then asks for the new
 * one. Whatever stops it in between, it can be called again, and asks for the new shipment at most once: never while the old one
 * may still be there, and only after the intent is stored as on its way. Under the order's lease.
 */
export async function carryOnReplacement(context: Context, intent: Intent, turn: Turn): Promise<CarriedOn> {
  const fail = async (error: AppError): Promise<CarriedOn> => {
    await recordOutcome(context, intent, { state: 'failed', message: withUpstream(error), kind: 'shipment.failed' });
    return { state: 'failed', error };
  };
  const deletion = await deleteOld(context, intent, turn);
  if (deletion !== 'gone') return deletion instanceof AppError ? fail(deletion) : { state: 'waiting' };

  const read = await readBack(context, intent.orderId);
  const tooOld = turn.mayGiveUp && age(intent, turn.now) > GIVE_UP_MS;
  if (read.state === 'unavailable' && !tooOld) return { state: 'waiting' };
  if (read.state === 'read' && holdsOld(read.order, intent)) return { state: 'waiting' };
  const gone = await rememberGone(context, intent);
  if (tooOld) return fail(afterDeletion(intent, new AppError('unavailable', TOO_OLD)));
  if (read.state !== 'read') return fail(afterDeletion(intent, new AppError('not_found', ORDER_GONE)));
  const problem = roomProblem(intent, read.order);
  if (problem) return fail(afterDeletion(intent, problem));

  const sending = await startSending(gone, { ...read.order, lease: turn.lease });
  if (!sending) return { state: 'waiting' };
  const sent = await sendIntent(context, sending, { lease: turn.lease, created: 'shipment.replaced' });
  if (sent.state === 'created') return sent;
  if (sent.state === 'unknown') return { state: 'checking' };
  if (sent.error.applied === 'refused') {
    const counted = isOfQuantity(sent.error) && needsWhatIsCounted(intent, read.order);
    if (!counted) return fail(afterDeletion(intent, sent.error));
    const waited = turn.mayGiveUp && age(intent, turn.now) >= readingBoundMs();
    if (waited) return fail(afterDeletion(intent, rewordError(sent.error, `${STILL_COUNTED} ${sent.error.message}`)));
  }
  // Nothing was made, and it may be later: the job asks again.
  await stopSending(gone);
  return { state: 'waiting' };
}

/** @returns why the replacement fails, with the old shipment untouched; `unclear` when it may be there or not */
async function deleteOld(context: Context, intent: Intent, turn: Turn): Promise<'gone' | 'unclear' | AppError> {
  if (!turn.order) {
    const read = await readBack(context, intent.orderId);
    if (read.state === 'gone') return beforeDeletion(intent, new AppError('not_found', ORDER_GONE));
    if (read.state !== 'read') {
      const tooOld = turn.mayGiveUp && age(intent, turn.now) > GIVE_UP_MS;
      return tooOld ? new AppError('unavailable', UNREADABLE) : 'unclear';
    }
    if (!holdsOld(read.order, intent)) return 'gone';
    if (turn.mayGiveUp && age(intent, turn.now) >= readingBoundMs()) return new AppError('unavailable', NOT_DELETED);
    const problem = roomProblem(intent, read.order);
    if (problem) return beforeDeletion(intent, problem);
  }
  if (!(await turn.lease.renew())) return 'unclear';
  const deletion = await deleteKnown(context, { orderId: intent.orderId, shipmentId: intent.replaces ?? 0 });
  if (deletion.state !== 'not_deleted') return deletion.state === 'unclear' ? 'unclear' : 'gone';
  // An earlier deletion may have been carried out, so only somebody who began it just now can be told that nothing was.
  const certain = deletion.error.applied === 'refused' || turn.attended === true;
  return certain ? beforeDeletion(intent, deletion.error) : 'unclear';
}

// What BigCommerce calls a quantity that it refuses is not documented: only a refusal that names another field is of something else.
function isOfQuantity({ fields }: AppError): boolean {
  return Object.keys(fields).every((name) => LINE_FIELDS.includes(name));
}

function holdsOld({ shipments }: Pick<OrderReading, 'shipments'>, { replaces }: Intent): boolean {
  return shipments.some(({ id }) => id === replaces);
}

function age({ createdAt }: Intent, now: Date): number {
  return now.getTime() - createdAt.getTime();
}

const ORDER_GONE = 'BigCommerce does not show this order any more.';
const TOO_OLD = 'BigCommerce took no new shipment for a day.';
const UNREADABLE =
  'BigCommerce could not be read for a day. Look at the order’s shipments: the old one may be deleted, the new one was not made.';
const STILL_COUNTED = 'BigCommerce still counts what the deleted shipment held as shipped, and did not take it again.';
const NOT_DELETED =
  'BigCommerce did not delete the old shipment, so nothing was replaced: it is still there as it was. Try again if it still has to be changed.';
