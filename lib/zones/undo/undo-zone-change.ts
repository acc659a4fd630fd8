import type { UndoClaim } from '@/lib/activity/claim-undo';
import { getZone, type Zone } from '@/lib/bigcommerce/zones';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { keepZoneChange } from '@/lib/zones/snapshots/change-snapshot';
import { storeHasOther } from '@/lib/zones/difference-words';
import { goneSince } from '@/lib/zones/drift/gone-since';
import { zoneHash } from '@/lib/zones/normalize-zone';
import { keepLostZoneChange } from '@/lib/zones/keep-lost-change';
import { ownWrite } from '@/lib/zones/drift/own-write';
import { putBackZone } from '@/lib/zones/put-back-zone';
import { recordZoneActivity, recordZoneIfUnknown } from '@/lib/zones/record-zone-activity';
import type { UndoData } from '@/lib/zones/undo/undo-data';
import { withoutChange } from '@/lib/zones/undo/without-change';
import { zoneStateDifferences } from '@/lib/zones/drift/zone-state-differences';

type ZoneChangeUndo = Extract<UndoData, { of: 'zone change' }>;

/** Undoes an edit or a switch of a zone. Throws AppError as undoActivity. */
export function undoZoneChange(context: Context, data: ZoneChangeUndo, claim: UndoClaim): Promise<string> {
  return ownWrite(context, data.zoneId, async () => {
    const current = await readCurrent(context, data.zoneId);
    const target = withoutChange(current, data);
    // Also what an undoing left whose answer was lost.
    if (zoneHash(target) === zoneHash(current)) {
      await keepLostZoneChange(context, { kind: 'zone.undone', zone: current, undoes: claim.entryId });
      await claim.settle();
      return `“${current.name}” is as it was before already, so nothing was sent.`;
    }
    if (zoneHash(current) !== data.after) {
      throw new AppError(
        'conflict',
        `The zone “${current.name}” was changed since, so nothing was undone. Undo the newer change first, or edit the zone.`,
      );
    }
    const after = await recordZoneIfUnknown(context, { before: current, after: target }, () =>
      putBackZone(context, current, target),
    );
    await keepZoneChange(context, { before: current, after });
    await recordZoneActivity(context, { kind: 'zone.undone', before: current, after, undoes: claim.entryId });
    await claim.settle();
    return `The zone “${after.name}” is as it was before.${storeHasOther(await zoneStateDifferences(context, target, after))}`;
  });
}

async function readCurrent(context: Context, zoneId: number): Promise<Zone> {
  try {
    return await getZone(context.store, zoneId);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
    throw await goneSince(context, { kind: 'zone', id: zoneId });
  }
}
