import { getMethod, type ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { addCopy } from '@/lib/zones/methods/add-copy';
import { findZoneName } from '@/lib/zones/snapshots/find-zone-name';
import { readZone } from '@/lib/zones/read-zone';
import { requireNoTwin } from '@/lib/zones/methods/require-no-twin';
import type { SavedMethod } from '@/lib/zones/methods/update-method';

export interface CopyMethodInput extends ZoneMethodIds {
  toZoneId: number;
  /** Whether shoppers are to be offered the copy at once. */
  enabled: boolean;
}

/**
 * Copies a method to another zone under the same name. One zone at a time: what became of each is known, and shown, before
 * the next one begins.
 *
 * @throws AppError `conflict` when the zone has such a method already; else as addCopy
 */
export async function copyMethod(
  context: Context,
  { toZoneId, enabled, ...ids }: CopyMethodInput,
): Promise<SavedMethod> {
  requirePermission(context, 'zones:write');
  if (toZoneId === ids.zoneId) {
    throw new AppError('invalid_input', 'Choose another zone. To have the method twice in this one, use Duplicate.');
  }
  const [source] = await Promise.all([getMethod(context.store, ids), readIfUnseen(context, toZoneId)]);
  await requireNoTwin(context, toZoneId, source);
  return addCopy(context, { source, toZoneId, changes: { enabled } });
}

/** A zone that nobody opened yet has no snapshot, and so no name in the activity log. */
async function readIfUnseen(context: Context, zoneId: number): Promise<void> {
  if ((await findZoneName(context, zoneId)) === undefined) await readZone(context, zoneId);
}
