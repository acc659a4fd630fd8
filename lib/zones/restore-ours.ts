import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { createMethodFrom } from '@/lib/zones/add-method';
import { forgetBaseline } from '@/lib/zones/baseline';
import { forgetMethod, keepMethod, keepMethodChange, keepZoneChange } from '@/lib/zones/change-snapshot';
import { nameOf, readChosen, type DriftChoice } from '@/lib/zones/decide-drift';
import { removeMethod } from '@/lib/zones/delete-method';
import type { Drift, Drifted } from '@/lib/zones/drift';
import { methodDifferences } from '@/lib/zones/method-differences';
import { zoneHash } from '@/lib/zones/normalize-zone';
import { ownWrite } from '@/lib/zones/own-write';
import { failureOf, inOneAnswer, type Failure } from '@/lib/zones/partly-done';
import { putBackMethod } from '@/lib/zones/put-back-method';
import { putBackZone } from '@/lib/zones/put-back-zone';
import { recordIfUnknown, recordMethodActivity } from '@/lib/zones/record-method-activity';
import { recordZoneActivity, recordZoneIfUnknown } from '@/lib/zones/record-zone-activity';
import { toMethodInput } from '@/lib/zones/to-method-input';
import { zoneStateDifferences } from '@/lib/zones/zone-state-differences';

/** What was put back in the store, by name. */
export interface Restoration {
  restored: string[];
  /** Made again, under new ids. */
  recreated: string[];
  /** Added outside, and deleted now. */
  deleted: string[];
}

/**
 * Puts back what was changed outside this app: the zone's own fields first, then its methods one by one. A deleted method is
 * made again, an added one deleted. What was put back is recorded even when something else fails.
 *
 * @throws AppError `conflict` when the store changed again since the choice was drawn, and nothing is sent then; otherwise,
 * when not everything could be put back, with what was and what was not, and why
 */
export async function restoreOurs(context: Context, choice: DriftChoice): Promise<Restoration> {
  requirePermission(context, 'zones:write');
  const { drift } = await readChosen(context, choice);
  return ownWrite(context, choice.zoneId, () => restoreAll(context, choice.zoneId, drift));
}

async function restoreAll(context: Context, zoneId: number, drift: Drift): Promise<Restoration> {
  const done: Restoration = { restored: [], recreated: [], deleted: [] };
  const failures: Failure[] = [];
  const attempt = async (item: Drifted<Zone> | Drifted<ZoneMethod>, restore: () => Promise<keyof Restoration>) => {
    const name = nameOf(item);
    try {
      done[await restore()].push(name);
    } catch (error) {
      failures.push(failureOf(name, error));
    }
  };
  const { zone } = drift;
  if (zone) await attempt(zone, () => restoreZoneFields(context, zone));
  for (const method of drift.methods) await attempt(method, () => restoreMethod(context, zoneId, method));
  if (failures.length > 0) {
    const names = [...done.restored, ...done.recreated, ...done.deleted];
    throw inOneAnswer(
      names.map((name) => `“${name}”`),
      failures,
    );
  }
  return done;
}

async function restoreZoneFields(context: Context, { ours, theirs }: Drifted<Zone>): Promise<'restored'> {
  if (!ours || !theirs) {
    throw new AppError(
      'conflict',
      'The zone was added outside this app, so there is nothing to put back. Keep it, or delete it.',
    );
  }
  const after = await recordZoneIfUnknown(context, { before: theirs, after: ours }, () =>
    putBackZone(context, theirs, ours),
  );
  await keepZoneChange(context, { before: theirs, after });
  await recordZoneActivity(context, { kind: 'zone.restored', before: theirs, after });
  if (zoneHash(after) !== zoneHash(ours)) throw keptOtherwise(await zoneStateDifferences(context, ours, after));
  return 'restored';
}

async function restoreMethod(
  context: Context,
  zoneId: number,
  { methodId, ours, theirs }: Drifted<ZoneMethod>,
): Promise<keyof Restoration> {
  if (ours && theirs) {
    const change = { zoneId, before: theirs, after: ours };
    const after = await recordIfUnknown(context, change, () =>
      putBackMethod(context, { zoneId, current: theirs, target: ours }),
    );
    await keepMethodChange(context, zoneId, { before: theirs, after });
    await recordMethodActivity(context, { kind: 'method.restored', zoneId, before: theirs, after });
    const differences = methodDifferences(ours, after);
    if (differences.length > 0) throw keptOtherwise(differences);
    return 'restored';
  }
  if (ours) {
    const made = await recordIfUnknown(context, { zoneId, after: ours }, () =>
      createMethodFrom(context, zoneId, toMethodInput(ours)),
    );
    await keepMethod(context, zoneId, made);
    await forgetBaseline(context, { zoneId, methodId });
    await recordMethodActivity(context, { kind: 'method.restored', zoneId, after: made, formerId: methodId });
    return 'recreated';
  }
  if (theirs) {
    await recordIfUnknown(context, { zoneId, before: theirs }, () => removeMethod(context, { zoneId, methodId }));
    await forgetMethod(context, zoneId, methodId);
    await recordMethodActivity(context, { kind: 'method.restored', zoneId, before: theirs });
  }
  return 'deleted';
}

function keptOtherwise(differences: readonly { label: string; before: string; after: string }[]): AppError {
  const kept = differences.map(({ label, before, after }) => `${label}: ${before} was sent, ${after} is there.`);
  return new AppError('rejected', `BigCommerce has something else than was sent. ${kept.join(' ')}`);
}
