import { deleteConnection } from '@/lib/bigcommerce/connections';
import { beginAttempt, settleAttempt, undoAttempt } from '@/lib/carrier-connections/connection-attempt';
import { evidence } from '@/lib/carrier-connections/evidence';
import { findStoredConnection } from '@/lib/carrier-connections/stored-connection';
import { carrierName } from '@/lib/definitions';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';

/**
 * Takes a carrier's details away from BigCommerce and deletes the stored secrets. Its methods stay and stop quoting;
 * disableMethods switches them off.
 *
 * @throws AppError `conflict` when it is not connected, `unavailable` with applied `unknown` when the answer was lost
 */
export async function disconnectCarrier(context: Context, carrierId: string): Promise<void> {
  requirePermission(context, 'carriers:write');
  const name = carrierName(carrierId);
  const before = await findStoredConnection(context.store.hash, carrierId);
  if (!before || before.state === 'not_connected') {
    throw new AppError('conflict', `${name} is not connected through this app, so there is nothing to disconnect.`);
  }
  const attempt = await beginAttempt(context, { carrierId, before, changes: { evidence: evidence.disconnecting } });
  const subject = { kind: 'carrier', id: carrierId, name };
  try {
    await deleteIfThere(context, carrierId);
    await settleAttempt(context, attempt, {
      changes: { state: 'not_connected', evidence: evidence.disconnected, secrets: null, secretCodes: [] },
      activity: { kind: 'connection.deleted', subject },
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.applied !== 'unknown') {
      await undoAttempt(context, attempt);
      throw error;
    }
    await settleAttempt(context, attempt, {
      changes: { evidence: evidence.disconnectLost },
      activity: { kind: 'connection.unknown', subject, after: { Disconnect: 'answer lost' } },
    });
    throw new AppError(
      'unavailable',
      `The answer from BigCommerce was lost, so ${name} may still be connected. Choose Disconnect again in a few minutes.`,
      { applied: 'unknown', cause: error },
    );
  }
}

async function deleteIfThere({ store }: Context, carrierId: string): Promise<void> {
  await deleteConnection(store, carrierId).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
  });
}
