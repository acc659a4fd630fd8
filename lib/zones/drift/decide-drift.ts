import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import type { Zone } from '@/lib/bigcommerce/zones';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import {
  acceptItems,
  acceptMethod,
  forgetBaseline,
  methodItem,
  ZONE_ITSELF,
  zoneItem,
} from '@/lib/zones/drift/baseline';
import { findDrift, type Drift, type Drifted } from '@/lib/zones/drift/drift';
import { describeDrift } from '@/lib/zones/drift/find-zone-drift';
import { inTurn } from '@/lib/zones/drift/own-write';
import { readZone, type ZoneReading } from '@/lib/zones/read-zone';
import { recordMethodActivity } from '@/lib/zones/methods/record-method-activity';
import { recordZoneActivity } from '@/lib/zones/record-zone-activity';
import { fillUntold } from '@/lib/zones/methods/told-parts';

/** What a person decided about: everything in a zone, or one item of its drift. */
export interface DriftChoice {
  zoneId: number;
  /** ZONE_ITSELF for the zone; left out for everything. */
  methodId?: number | undefined;
  /** The state of the store that the person saw: `seen` of the item or of the whole drift. */
  seen: string;
}

/**
 * Accepts what was changed outside this app. Nothing is sent to BigCommerce.
 *
 * @returns the names of what was accepted
 * @throws AppError `conflict` when the store changed again since the choice was drawn
 */
export async function keepStoreVersion(context: Context, choice: DriftChoice): Promise<string[]> {
  requirePermission(context, 'zones:write');
  return inTurn(context, choice.zoneId, async () => {
    const { reading, drift } = await readChosen(context, choice);
    if (drift.zone) await keepZoneVersion(context, reading, drift.zone);
    for (const method of drift.methods) await keepMethodVersion(context, choice.zoneId, method);
    return [drift.zone, ...drift.methods].flatMap((item) => (item ? [nameOf(item)] : []));
  });
}

/** What the choice is about, read afresh. Throws AppError `conflict` when it is not what the person saw. */
export async function readChosen(
  context: Context,
  { zoneId, methodId, seen }: DriftChoice,
): Promise<{ reading: ZoneReading; drift: Drift }> {
  const reading = await readZone(context, zoneId);
  const drift = await findDrift(context, reading);
  if (!drift) throw new AppError('conflict', NOTHING_LEFT);
  const { items, seen: seenOfAll } = await describeDrift(context, reading, drift);
  if (methodId === undefined) {
    if (seenOfAll !== seen) throw new AppError('conflict', CHANGED_AGAIN);
    return { reading, drift };
  }
  const item = items.find((candidate) => candidate.methodId === methodId);
  if (!item) throw new AppError('conflict', NOTHING_LEFT);
  if (item.seen !== seen) throw new AppError('conflict', CHANGED_AGAIN);
  const chosen = {
    ...(methodId === ZONE_ITSELF && drift.zone && { zone: drift.zone }),
    methods: drift.methods.filter((method) => method.methodId === methodId),
  };
  return { reading, drift: chosen };
}

/** The name under which a person knows it. */
export function nameOf({ ours, theirs }: Drifted<Zone> | Drifted<ZoneMethod>): string {
  return (ours ?? theirs)?.name ?? '';
}

const CHANGED_AGAIN =
  'The store was changed again after this page was opened, so nothing was done. What is different now is shown here: decide again.';
const NOTHING_LEFT =
  'There is nothing left to decide: somebody decided it already, changed it back, or is changing it right now. Nothing was done.';

/** A zone that was added outside comes with its methods. */
async function keepZoneVersion(
  context: Context,
  { stored }: ZoneReading,
  { ours, theirs }: Drifted<Zone>,
): Promise<void> {
  if (!theirs) return;
  const methods = ours ? [] : stored.methods;
  await acceptItems(context, [zoneItem(theirs), ...methods.map((method) => methodItem(theirs.id, method))]);
  await recordZoneActivity(context, { kind: 'zone.kept', after: theirs, methods, ...(ours && { before: ours }) });
}

async function keepMethodVersion(
  context: Context,
  zoneId: number,
  { methodId, ours, theirs }: Drifted<ZoneMethod>,
): Promise<void> {
  const accepted = theirs && fillUntold(theirs, ours);
  if (accepted) await acceptMethod(context, methodItem(zoneId, accepted));
  else await forgetBaseline(context, { zoneId, methodId });
  await recordMethodActivity(context, {
    kind: 'method.kept',
    zoneId,
    ...(ours && { before: ours }),
    ...(accepted && { after: accepted }),
  });
}
