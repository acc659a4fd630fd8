import { claimUndo, type UndoClaim } from '@/lib/activity/claim-undo';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { undoDataSchema, type UndoData } from '@/lib/zones/undo/undo-data';
import { undoMethodChange } from '@/lib/zones/undo/undo-method-change';
import { undoMethodDeletion } from '@/lib/zones/undo/undo-method-deletion';
import { undoZoneChange } from '@/lib/zones/undo/undo-zone-change';
import { undoZoneDeletion } from '@/lib/zones/undo/undo-zone-deletion';

/**
 * Undoes what an activity entry tells, as long as nobody changed it since: the store is read afresh. What was deleted is made
 * again, under a new id. The entry is marked, and the undoing is an entry of its own.
 *
 * @returns what happened, in words
 * @throws AppError `conflict` when it was changed since, undone already or is being undone; `not_found` for another store's
 * entry. `applied: 'unknown'` when it cannot be told what became of it: undoing it again looks first
 */
export async function undoActivity(context: Context, entryId: string): Promise<string> {
  requirePermission(context, 'zones:write');
  const claim = await claimUndo(context, entryId);
  try {
    const { data } = undoDataSchema.safeParse(claim.undo);
    if (!data) throw new AppError('conflict', 'What undoing this needs cannot be read any more. Nothing was done.');
    return await undo(context, data, claim);
  } finally {
    // Does nothing to an entry that was settled.
    await claim.release();
  }
}

function undo(context: Context, data: UndoData, claim: UndoClaim): Promise<string> {
  switch (data.of) {
    case 'method change':
      return undoMethodChange(context, data, claim);
    case 'method deletion':
      return undoMethodDeletion(context, data, claim);
    case 'zone change':
      return undoZoneChange(context, data, claim);
    case 'zone deletion':
      return undoZoneDeletion(context, data, claim);
  }
}
