import type { UndoClaim } from '@/lib/activity/claim-undo';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { keepMethod } from '@/lib/zones/snapshots/change-snapshot';
import { storeHasOther } from '@/lib/zones/difference-words';
import { goneSince } from '@/lib/zones/drift/gone-since';
import { methodDifferences } from '@/lib/zones/methods/method-differences';
import { ownWrite } from '@/lib/zones/drift/own-write';
import { recordMethodIfUnknown, recordMethodActivity } from '@/lib/zones/methods/record-method-activity';
import { recreateMethod, type LostMethod } from '@/lib/zones/methods/recreate-method';
import type { UndoData } from '@/lib/zones/undo/undo-data';

type MethodDeletionUndo = Extract<UndoData, { of: 'method deletion' }>;

/** Makes a deleted method again. Throws AppError as undoActivity. */
export function undoMethodDeletion(
  context: Context,
  { zoneId, method }: MethodDeletionUndo,
  claim: UndoClaim,
): Promise<string> {
  return ownWrite(context, zoneId, async () => {
    const made = await recordMethodIfUnknown(context, { zoneId, after: method }, () =>
      makeAgain(context, zoneId, { method, since: claim.at }),
    );
    // First: nothing may make it a second time.
    await claim.settle();
    await keepMethod(context, zoneId, made);
    await recordMethodActivity(context, {
      kind: 'method.undeleted',
      zoneId,
      after: made,
      undoes: claim.entryId,
      formerId: method.id,
    });
    return `“${made.name}” is restored. BigCommerce gave it a new id, ${made.id}.${storeHasOther(methodDifferences(method, made))}`;
  });
}

async function makeAgain(context: Context, zoneId: number, lost: LostMethod) {
  try {
    return await recreateMethod(context, zoneId, lost);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
    throw await goneSince(context, { kind: 'zone', id: zoneId });
  }
}
