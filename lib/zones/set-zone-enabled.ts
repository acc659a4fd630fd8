import { getZone, type Zone } from '@/lib/bigcommerce/zones';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { keepZoneChange } from '@/lib/zones/snapshots/change-snapshot';
import { keepLostZoneChange } from '@/lib/zones/keep-lost-change';
import { ownWrite } from '@/lib/zones/drift/own-write';
import { recordZoneActivity, recordZoneIfUnknown } from '@/lib/zones/record-zone-activity';
import { writeZone, type SavedZone } from '@/lib/zones/update-zone';
import { zoneDifferences } from '@/lib/zones/zone-differences';

/**
 * Switches a zone on or off: reads it afresh and sends it whole, because BigCommerce does not say what becomes of what is left
 * out. A zone that is so already is left alone.
 *
 * @throws AppError `rejected` when BigCommerce said yes and kept it as it was
 */
export async function setZoneEnabled(
  context: Context,
  { zoneId, enabled }: { zoneId: number; enabled: boolean },
): Promise<SavedZone> {
  requirePermission(context, 'zones:write');
  return ownWrite(context, zoneId, async () => {
    const before = await getZone(context.store, zoneId);
    const sent: Zone = { ...before, enabled };
    const kind = enabled ? 'zone.enabled' : 'zone.disabled';
    if (before.enabled === enabled) {
      await keepLostZoneChange(context, { kind, zone: before });
      return { zone: before, keptOtherwise: [], changedElsewhere: [] };
    }
    const after = await recordZoneIfUnknown(context, { before, after: sent }, () => writeZone(context, zoneId, sent));
    await keepZoneChange(context, { before, after });
    if (after.enabled !== enabled) {
      throw new AppError(
        'rejected',
        `BigCommerce answered that “${after.name}” was saved, but it is still ${enabled ? 'disabled' : 'enabled'}. Look at it in BigCommerce.`,
      );
    }
    await recordZoneActivity(context, { kind, before, after });
    return { zone: after, keptOtherwise: await zoneDifferences(context, sent, after), changedElsewhere: [] };
  });
}
