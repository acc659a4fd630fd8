import { getMethod, updateMethod, type ZoneMethodIds } from '@/lib/bigcommerce/zone-methods';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { keepMethod } from '@/lib/zones/change-snapshot';
import { normalizeMethod } from '@/lib/zones/normalize-method';
import { recordIfUnknown, recordMethodActivity } from '@/lib/zones/record-method-activity';
import { settleByLooking } from '@/lib/zones/settle-by-looking';
import type { NormalizedMethod } from '@/lib/zones/zone-snapshot';

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
  const before = normalizeMethod(await getMethod(context.store, ids));
  const sent = { zoneId: ids.zoneId, before, after: { ...before, enabled } };
  const after =
    before.enabled === enabled
      ? before
      : await recordIfUnknown(context, sent, () => write(context, { ...ids, enabled }));
  await keepMethod(context, ids.zoneId, after);
  if (after.enabled !== enabled) {
    throw new AppError(
      'rejected',
      `BigCommerce answered that “${after.name}” was saved, but it is still ${enabled ? 'disabled' : 'enabled'}. Look at it in BigCommerce.`,
    );
  }
  if (before.enabled !== enabled) {
    const kind = enabled ? 'method.enabled' : 'method.disabled';
    await recordMethodActivity(context, { kind, zoneId: ids.zoneId, before, after });
  }
  return after;
}

async function write({ store }: Context, { enabled, ...ids }: SetMethodEnabledInput): Promise<NormalizedMethod> {
  try {
    return normalizeMethod(await updateMethod(store, ids, { enabled }));
  } catch (error) {
    const current = normalizeMethod(await settleByLooking(error, () => getMethod(store, ids)));
    if (current.enabled !== enabled) throw error;
    return current;
  }
}
