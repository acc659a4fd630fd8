import type { UndoClaim } from '@/lib/activity/claim-undo';
import { getMethod, type ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { keepMethodChange } from '@/lib/zones/snapshots/change-snapshot';
import { goneSince } from '@/lib/zones/drift/gone-since';
import { changedSince, storeHasOther } from '@/lib/zones/difference-words';
import { keepLostMethodChange } from '@/lib/zones/keep-lost-change';
import { methodDifferences } from '@/lib/zones/methods/method-differences';
import { ownWrite } from '@/lib/zones/drift/own-write';
import { putBackMethod } from '@/lib/zones/methods/put-back-method';
import { recordMethodIfUnknown, recordMethodActivity } from '@/lib/zones/methods/record-method-activity';
import { differingParts, sameMethod, withParts, type MethodPart } from '@/lib/zones/methods/same-method';
import { isTold, partName } from '@/lib/zones/methods/told-parts';
import type { UndoData } from '@/lib/zones/undo/undo-data';

type MethodChangeUndo = Extract<UndoData, { of: 'method change' }>;

/**
 * Undoes an edit or a switch of a method, as long as nobody changed the method since; sends only the parts that it changed.
 *
 * @throws AppError as undoActivity
 */
export function undoMethodChange(
  context: Context,
  { zoneId, before, after }: MethodChangeUndo,
  claim: UndoClaim,
): Promise<string> {
  return ownWrite(context, zoneId, async () => {
    const current = await readCurrent(context, { zoneId, methodId: after.id });
    const parts = differingParts(before, after);
    requireTold(current, parts);
    const target = withParts(current, before, parts);
    // Also what an undoing left whose answer was lost.
    if (sameMethod(current, target)) {
      const made = { kind: 'method.undone' as const, undoes: claim.entryId };
      await keepLostMethodChange(context, { zoneId, method: current, ...made });
      await claim.settle();
      return `“${before.name}” is as it was before already, so nothing was sent.`;
    }
    const differences = methodDifferences(after, current);
    if (differences.length > 0) throw changedSince(after.name, differences);

    const put = await recordMethodIfUnknown(context, { zoneId, before: current, after: target }, () =>
      putBackMethod(context, { zoneId, current, target }),
    );
    await keepMethodChange(context, zoneId, { before: current, after: put });
    await recordMethodActivity(context, {
      kind: 'method.undone',
      zoneId,
      before: current,
      after: put,
      undoes: claim.entryId,
    });
    await claim.settle();
    return `“${put.name}” is as it was before.${storeHasOther(methodDifferences(target, put))}`;
  });
}

/** What is hidden at the moment may be anything: neither undone already nor as the change left it. */
function requireTold(current: ZoneMethod, parts: readonly MethodPart[]): void {
  if (parts.length === 0) {
    throw new AppError(
      'conflict',
      `BigCommerce never told what this changed of “${current.name}”, so it cannot be undone. Nothing was done.`,
    );
  }
  const hidden = parts.filter((part) => !isTold(current, part));
  if (hidden.length === 0) return;
  throw new AppError(
    'conflict',
    `BigCommerce does not tell the ${hidden.map(partName).join(' and ')} of “${current.name}” at the moment, so nothing was undone. Try again later.`,
  );
}

async function readCurrent(context: Context, ids: { zoneId: number; methodId: number }) {
  try {
    return await getMethod(context.store, ids);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
    throw await goneSince(context, { kind: 'method', id: ids.methodId, zoneId: ids.zoneId });
  }
}
