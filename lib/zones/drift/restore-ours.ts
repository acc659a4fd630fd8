import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import { zoneTypeName } from '@/lib/definitions/zone-form/zone-types';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { forgetBaseline } from '@/lib/zones/drift/baseline';
import { forgetMethod, keepMethod, keepMethodChange, keepZoneChange } from '@/lib/zones/snapshots/change-snapshot';
import { nameOf, readChosen, type DriftChoice } from '@/lib/zones/drift/decide-drift';
import { removeMethod } from '@/lib/zones/methods/delete-method';
import type { Drift, Drifted } from '@/lib/zones/drift/drift';
import { methodDifferences } from '@/lib/zones/methods/method-differences';
import { zoneHash } from '@/lib/zones/normalize-zone';
import { announceWrite, inTurn } from '@/lib/zones/drift/own-write';
import { failureOf, inOneAnswer, type Failure } from '@/lib/zones/partly-done';
import { putBackMethod } from '@/lib/zones/methods/put-back-method';
import { putBackZone } from '@/lib/zones/put-back-zone';
import { recordMethodIfUnknown, recordMethodActivity } from '@/lib/zones/methods/record-method-activity';
import { recordZoneActivity, recordZoneIfUnknown } from '@/lib/zones/record-zone-activity';
import { recreateMethod } from '@/lib/zones/methods/recreate-method';
import { zoneStateDifferences } from '@/lib/zones/drift/zone-state-differences';

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
  const { zoneId } = choice;
  return inTurn(context, zoneId, async () => {
    const { drift } = await readChosen(context, choice);
    return announceWrite(context, zoneId, () => restoreAll(context, zoneId, drift));
  });
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
  const made = new Set<number>();
  for (const lost of drift.methods.filter(({ theirs }) => !theirs)) {
    await attempt(lost, async () => {
      made.add(await restoreLostMethod(context, { zoneId, lost, taken: made }));
      return 'recreated';
    });
  }
  // One that came from an earlier attempt, and was taken for a lost one now, is no addition.
  for (const method of drift.methods.filter(({ theirs, methodId }) => theirs && !made.has(methodId))) {
    await attempt(method, () => restoreMethod(context, zoneId, method));
  }
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
  if (ours.type !== theirs.type) throw otherType(ours, theirs);
  const after = await recordZoneIfUnknown(context, { before: theirs, after: ours }, () =>
    putBackZone(context, theirs, ours),
  );
  await keepZoneChange(context, { before: theirs, after });
  await recordZoneActivity(context, { kind: 'zone.restored', before: theirs, after });
  if (zoneHash(after) !== zoneHash(ours)) throw keptOtherwise(await zoneStateDifferences(context, ours, after));
  return 'restored';
}

interface Lost {
  zoneId: number;
  lost: Drifted<ZoneMethod>;
  /** Ids that other lost methods have now. */
  taken: ReadonlySet<number>;
}

/** Answers with the id that the method has now. */
async function restoreLostMethod(context: Context, { zoneId, lost, taken }: Lost): Promise<number> {
  const { methodId, ours: method, since } = lost;
  if (!method) return methodId;
  const made = await recordMethodIfUnknown(context, { zoneId, after: method }, () =>
    recreateMethod(context, zoneId, { method, since, taken }),
  );
  await keepMethod(context, zoneId, made);
  await forgetBaseline(context, { zoneId, methodId });
  await recordMethodActivity(context, { kind: 'method.restored', zoneId, after: made, formerId: methodId });
  return made.id;
}

async function restoreMethod(
  context: Context,
  zoneId: number,
  { methodId, ours, theirs }: Drifted<ZoneMethod>,
): Promise<keyof Restoration> {
  if (ours && theirs) {
    const change = { zoneId, before: theirs, after: ours };
    const after = await recordMethodIfUnknown(context, change, () =>
      putBackMethod(context, { zoneId, current: theirs, target: ours }),
    );
    await keepMethodChange(context, zoneId, { before: theirs, after });
    await recordMethodActivity(context, { kind: 'method.restored', zoneId, before: theirs, after });
    const differences = methodDifferences(ours, after);
    if (differences.length > 0) throw keptOtherwise(differences);
    return 'restored';
  }
  if (theirs) {
    await recordMethodIfUnknown(context, { zoneId, before: theirs }, () => removeMethod(context, { zoneId, methodId }));
    await forgetMethod(context, zoneId, methodId);
    await recordMethodActivity(context, { kind: 'method.restored', zoneId, before: theirs });
  }
  return 'deleted';
}

/** BigCommerce documents no way to change a zone's type: the old places would be sent under the new one. */
function otherType(ours: Zone, theirs: Zone): AppError {
  const [was, is] = [zoneTypeName(ours.type), zoneTypeName(theirs.type)];
  return new AppError(
    'conflict',
    `What the zone lists was changed from “${was}” to “${is}” outside this app, and BigCommerce describes no way to change that back. Nothing was sent for the zone itself. Keep the store’s version and edit it, or delete the zone and add it as it was.`,
  );
}

function keptOtherwise(differences: readonly { label: string; before: string; after: string }[]): AppError {
  const kept = differences.map(({ label, before, after }) => `${label}: ${before} was sent, ${after} is there.`);
  return new AppError('rejected', `BigCommerce has something else than was sent. ${kept.join(' ')}`);
}
