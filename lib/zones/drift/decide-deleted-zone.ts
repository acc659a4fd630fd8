import { getZone } from '@/lib/bigcommerce/zones';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { listBaselines, readMethodBaseline, readZoneBaseline, ZONE_ITSELF } from '@/lib/zones/drift/baseline';
import { forgetZone } from '@/lib/zones/snapshots/change-snapshot';
import { inTurn } from '@/lib/zones/drift/own-write';
import type { StoredZone } from '@/lib/zones/read-zone';
import { recordZoneActivity } from '@/lib/zones/record-zone-activity';
import { recreateZone, type RecreatedZone } from '@/lib/zones/recreate-zone';
import { acceptedState } from '@/lib/zones/drift/zones-drift';

/** A decision about a zone that was deleted outside this app. */
export interface DeletedZoneChoice {
  zoneId: number;
  /** What the person saw: `seen` of the deleted zone. */
  seen: string;
}

/**
 * Accepts that a zone was deleted outside this app. What was known of it is forgotten.
 *
 * @returns its name
 * @throws AppError `conflict` when there is nothing to decide any more
 */
export async function keepDeletion(context: Context, choice: DeletedZoneChoice): Promise<string> {
  requirePermission(context, 'zones:write');
  return inTurn(context, choice.zoneId, async () => {
    const { zone, methods } = await readDeleted(context, choice);
    await forgetZone(context, zone.id);
    await recordZoneActivity(context, { kind: 'zone.kept', before: zone, methods });
    return zone.name;
  });
}

/**
 * Makes a zone again that was deleted outside this app, with its methods.
 *
 * @throws AppError `conflict` when there is nothing to decide any more; as recreateZone
 */
export async function restoreDeletedZone(context: Context, choice: DeletedZoneChoice): Promise<RecreatedZone> {
  requirePermission(context, 'zones:write');
  return inTurn(context, choice.zoneId, async () => {
    const { since, ...lost } = await readDeleted(context, choice);
    return recreateZone(context, lost, { kind: 'zone.restored', since });
  });
}

interface Deleted extends StoredZone {
  /** When it was accepted. */
  since: Date;
}

/** What was accepted of the zone, when the store still has not got it. */
async function readDeleted(context: Context, { zoneId, seen }: DeletedZoneChoice): Promise<Deleted> {
  const rows = await listBaselines(context, zoneId);
  const zone = await readZoneBaseline(context, zoneId);
  if (!zone || acceptedState(rows) !== seen) throw new AppError('conflict', NOTHING_LEFT);
  if (await isThere(context, zoneId)) throw new AppError('conflict', IS_BACK);
  const methods = await Promise.all(
    rows.filter(({ methodId }) => methodId !== ZONE_ITSELF).map((row) => readMethodBaseline(context, row)),
  );
  return {
    zone: zone.value,
    since: zone.acceptedAt,
    methods: methods.flatMap((method) => (method ? [method.value] : [])),
  };
}

const NOTHING_LEFT = 'There is nothing left to decide: somebody decided about this zone already. Nothing was done.';
const IS_BACK = 'The zone is in the store again, so nothing was done.';

async function isThere({ store }: Context, zoneId: number): Promise<boolean> {
  try {
    await getZone(store, zoneId);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return false;
    throw error;
  }
}
