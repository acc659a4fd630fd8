import type { UndoClaim } from '@/lib/activity/claim-undo';
import type { Context } from '@/lib/stores/context';
import { describeRecreated, recreateZone } from '@/lib/zones/recreate-zone';
import type { UndoData } from '@/lib/zones/undo/undo-data';

type ZoneDeletionUndo = Extract<UndoData, { of: 'zone deletion' }>;

/** Makes a deleted zone again, with its methods. Throws AppError as recreateZone, also when not all methods could be made. */
export async function undoZoneDeletion(context: Context, data: ZoneDeletionUndo, claim: UndoClaim): Promise<string> {
  const made = await recreateZone(context, data, {
    kind: 'zone.undeleted',
    since: claim.at,
    undoes: claim.entryId,
    onMade: claim.settle,
  });
  return describeRecreated(made);
}
