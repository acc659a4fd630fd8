import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';
import { listCarrierMethods, type CarrierMethod } from '@/lib/carrier-connections/list-carrier-methods';
import { setMethodEnabled } from '@/lib/zones/methods/set-method-enabled';

/**
 * Switches off every enabled method of a carrier, one after the other, as they were last seen.
 *
 * @returns the methods that could not be switched off
 */
export async function disableMethods(context: Context, carrierId: string): Promise<CarrierMethod[]> {
  requirePermission(context, 'zones:write');
  const methods = await listCarrierMethods(context, carrierId);
  const failed: CarrierMethod[] = [];
  for (const method of methods.filter(({ enabled }) => enabled)) {
    const { zoneId, methodId } = method;
    try {
      await setMethodEnabled(context, { zoneId, methodId, enabled: false });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failed.push(method);
    }
  }
  return failed;
}
