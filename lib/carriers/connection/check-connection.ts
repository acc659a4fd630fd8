import type { Carrier } from '@/lib/carriers/carrier';
import { noteStanding } from '@/lib/carriers/connection/note-standing';
import { requireLink } from '@/lib/carriers/connection/require-link';
import { findCarrier } from '@/lib/carriers/find-carrier';
import { AppError } from '@/lib/errors';
import { getCarrierAccount } from '@/lib/shippo/carrier-accounts';
import type { Context } from '@/lib/stores/context';

/**
 * Asks Shippo how a carrier's account stands. A carrier without one is answered as it is; one whose account is gone at Shippo is
 * disconnected.
 *
 * @throws AppError as the client, `invalid_input` without a key, and what findCarrier throws
 */
export async function checkConnection(context: Context, id: string): Promise<Carrier> {
  const carrier = await findCarrier(context, id);
  if (!carrier.shippo) return carrier;
  const { credentials, objectId } = await requireLink(context, id);
  const account = await getCarrierAccount(credentials, objectId).catch((error: unknown) => {
    if (error instanceof AppError && error.status === 404) return undefined;
    throw error;
  });
  return noteStanding(context, id, account ?? { objectId, active: false, status: null, verification: null });
}
