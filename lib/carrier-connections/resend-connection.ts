import { submitValues } from '@/lib/carrier-connections/connect-carrier';
import { connectProvider } from '@/lib/carrier-connections/connect-provider';
import { holdsDetails } from '@/lib/carrier-connections/holds-details';
import { requireConnectable } from '@/lib/carrier-connections/require-connectable';
import { findStoredConnection } from '@/lib/carrier-connections/stored-connection';
import { isProviderId } from '@/lib/definitions';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';

/**
 * Sends the stored details again, for when the answer was lost.
 *
 * @throws AppError `conflict` when they are no longer stored; what connectCarrier throws
 */
export async function resendConnection(context: Context, carrierId: string): Promise<void> {
  requirePermission(context, 'carriers:write');
  const before = await findStoredConnection(context.store.hash, carrierId);
  if (!before || !holdsDetails(before)) {
    throw new AppError('conflict', 'The details are no longer stored here. Enter them again and choose Connect.');
  }
  if (isProviderId(carrierId)) return connectProvider(context, { carrierId, settings: before.fields ?? [] });
  return submitValues(context, { carrier: requireConnectable(carrierId), before, typed: before.settings });
}
