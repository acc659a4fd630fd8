import { recordActivity } from '@/lib/activity/record-activity';
import type { Carrier, Visibility } from '@/lib/carriers/carrier';
import { toCarrier } from '@/lib/carriers/carrier-row';
import { carrierSubject } from '@/lib/carriers/carrier-subject';
import { nameKey, requireFreeName } from '@/lib/carriers/name-of-carrier';
import { requireOwnCarrier } from '@/lib/carriers/require-own-carrier';
import { writeInTurn } from '@/lib/carriers/write-in-turn';
import { singleAttempt, type Attempt } from '@/lib/idempotency/attempt';
import type { Context } from '@/lib/stores/context';

/** What can be changed of a carrier; what is left out stays. Its code and its account number are fixed. */
export interface CarrierChange {
  id: string;
  name?: string | undefined;
  visibility?: Visibility | undefined;
}

/**
 * Changes a carrier of the store's own. Its service levels keep their visibility.
 *
 * @throws AppError `conflict` on `name`, and what requireOwnCarrier throws
 */
export async function updateCarrier(
  context: Context,
  change: CarrierChange,
  attempt: Attempt<Carrier> = singleAttempt(change.id),
): Promise<Carrier> {
  const storeHash = context.store.hash;
  return writeInTurn(storeHash, async (tx) => {
    const before = await requireOwnCarrier(context, change.id, tx);
    const { name = before.name, visibility = before.visibility } = change;
    await requireFreeName(tx, { storeHash, name, exceptId: before.id });
    const isSame = name === before.name && visibility === before.visibility;
    const row = isSame
      ? before
      : await tx.carrier.update({ where: { id: before.id }, data: { name, nameKey: nameKey(name), visibility } });
    if (!isSame) {
      await recordActivity(
        context,
        { kind: 'carrier.updated', subject: carrierSubject(row), before: inWords(before), after: inWords(row) },
        tx,
      );
    }
    const changed = toCarrier(row);
    await attempt.finish(tx, changed);
    return changed;
  });
}

function inWords({ name, visibility }: { name: string; visibility: Visibility }) {
  return { Name: name, 'Show at checkout': visibility === 'visible' };
}
