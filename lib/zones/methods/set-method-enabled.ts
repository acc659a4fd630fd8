import { getMethod, updateMethod, type ZoneMethod, type ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { keepMethodChange } from '@/lib/zones/snapshots/change-snapshot';
import { keepLostMethodChange } from '@/lib/zones/keep-lost-change';
import { normalizeMethod } from '@/lib/zones/methods/normalize-method';
import { ownWrite } from '@/lib/zones/drift/own-write';
import { readBackMethod } from '@/lib/zones/methods/read-back-method';
import { recordMethodIfUnknown, recordMethodActivity } from '@/lib/zones/methods/record-method-activity';
import { settleByLooking } from '@/lib/zones/settle-by-looking';
import { fillChange } from '@/lib/zones/methods/told-parts';
import type { NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';

export interface SetMethodEnabledInput extends ZoneMethodIds {
  enabled: boolean;
}

/**
 * Switches a method on or off, touching nothing else of it. A method that is so already is left alone.
 *
 * @returns the method as BigCommerce has it afterwards
 * @throws AppError `rejected` when BigCommerce said yes and kept it as it was
 */
export async function setMethodEnabled(
  context: Context,
  { enabled, ...ids }: SetMethodEnabledInput,
): Promise<NormalizedMethod> {
  requirePermission(context, 'zones:write');
  return ownWrite(context, ids.zoneId, async () => {
    const before = await getMethod(context.store, ids);
    const kind = enabled ? 'method.enabled' : 'method.disabled';
    if (before.enabled === enabled) {
      await keepMethodChange(context, ids.zoneId, { before, after: before });
      await keepLostMethodChange(context, { kind, zoneId: ids.zoneId, method: before });
      return normalizeMethod(before);
    }
    const sent = { zoneId: ids.zoneId, before, after: { ...before, enabled } };
    const answer = await recordMethodIfUnknown(context, sent, () => write(context, { ...ids, enabled }));
    const change = fillChange({ before, changes: {}, answer });
    const { after } = change;
    await keepMethodChange(context, ids.zoneId, change);
    if (after.enabled !== enabled) {
      throw new AppError(
        'rejected',
        `BigCommerce answered that “${after.name}” was saved, but it is still ${enabled ? 'disabled' : 'enabled'}. Look at it in BigCommerce.`,
      );
    }
    await recordMethodActivity(context, { kind, zoneId: ids.zoneId, ...change });
    return normalizeMethod(after);
  });
}

async function write(context: Context, { enabled, ...ids }: SetMethodEnabledInput): Promise<ZoneMethod> {
  try {
    const answer = await updateMethod(context.store, ids, { enabled });
    return await readBackMethod(context, ids, answer);
  } catch (error) {
    const current = await settleByLooking(error, () => getMethod(context.store, ids));
    if (current.enabled !== enabled) throw error;
    return current;
  }
}
