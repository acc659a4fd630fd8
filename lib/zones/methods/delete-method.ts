import {
  deleteMethod as sendDeletion,
  getMethod,
  listMethods,
  type ZoneMethodIds,
} from '@/lib/bigcommerce/zone-methods';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { forgetMethod } from '@/lib/zones/snapshots/change-snapshot';
import { fillFromBaseline } from '@/lib/zones/drift/fill-from-baseline';
import { normalizeMethod } from '@/lib/zones/methods/normalize-method';
import { ownWrite } from '@/lib/zones/drift/own-write';
import { recordMethodIfUnknown, recordMethodActivity } from '@/lib/zones/methods/record-method-activity';
import { settleByLooking } from '@/lib/zones/settle-by-looking';
import type { NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';

/**
 * Deletes a method and answers with what it was.
 *
 * @throws AppError `not_found` when it was deleted before; `applied: 'unknown'` when it cannot be told whether it was now
 */
export async function deleteMethod(context: Context, ids: ZoneMethodIds): Promise<NormalizedMethod> {
  requirePermission(context, 'zones:write');
  return ownWrite(context, ids.zoneId, async () => {
    const before = await fillFromBaseline(context, ids.zoneId, await getMethod(context.store, ids));
    await recordMethodIfUnknown(context, { zoneId: ids.zoneId, before }, () => removeMethod(context, ids));
    await forgetMethod(context, ids.zoneId, ids.methodId);
    await recordMethodActivity(context, { kind: 'method.deleted', zoneId: ids.zoneId, before });
    return normalizeMethod(before);
  });
}

/**
 * Gone is gone: a repeated DELETE finds nothing, and a lost answer is settled by looking. Records and keeps nothing.
 *
 * @throws AppError `applied: 'unknown'` when it cannot be told whether it is gone
 */
export async function removeMethod({ store }: Context, ids: ZoneMethodIds): Promise<void> {
  try {
    await sendDeletion(store, ids);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return;
    const methods = await settleByLooking(error, () => listMethods(store, ids.zoneId));
    if (methods.some(({ id }) => id === ids.methodId)) throw error;
  }
}
