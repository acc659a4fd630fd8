import type { ShippoStatus } from '@/lib/carriers/carrier';
import { checkConnection } from '@/lib/carriers/connection/check-connection';
import { claimState } from '@/lib/carriers/connection/sign-in-state';
import { findCarrier } from '@/lib/carriers/find-carrier';
import { AppError } from '@/lib/errors';
import { openStoreContext } from '@/lib/stores/open-store-context';

export interface FinishedSignIn {
  storeHash: string;
  carrierId: string;
  carrierName: string;
  /** As Shippo says it now; null when it could not be asked. */
  status: ShippoStatus | null;
}

/**
 * Takes in the return from a carrier's login. What it brings back on failure is not documented, so any return is a reason to ask
 * Shippo how the account stands.
 *
 * @returns undefined when the state was used, has expired, or belongs to nothing that is still there
 */
export async function finishSignIn(state: string): Promise<FinishedSignIn | undefined> {
  const claimed = await claimState(state);
  const context = claimed && (await openStoreContext(claimed.storeHash, 'Sign-in at the carrier'));
  if (!claimed || !context) return undefined;
  const { storeHash, carrierId } = claimed;
  const carrier = await orUndefined(findCarrier(context, carrierId));
  if (!carrier) return undefined;
  const checked = await orUndefined(checkConnection(context, carrierId));
  return { storeHash, carrierId, carrierName: carrier.name, status: checked?.shippo?.status ?? null };
}

async function orUndefined<T>(read: Promise<T>): Promise<T | undefined> {
  return read.catch((error: unknown) => {
    if (error instanceof AppError) return undefined;
    throw error;
  });
}
