import { requireOwnCarrier } from '@/lib/carriers/require-own-carrier';
import { requireCredentials } from '@/lib/carriers/shippo-access';
import { isShippoCode, type ShippoCode } from '@/lib/definitions/carrier-codes';
import { AppError } from '@/lib/errors';
import type { Carrier as CarrierRow } from '@/lib/generated/prisma/client';
import type { ShippoCredentials } from '@/lib/shippo/credentials';
import type { Context } from '@/lib/stores/context';

/** A carrier that is at Shippo, and the way to speak of it there. */
export interface Link {
  row: CarrierRow;
  carrier: ShippoCode;
  objectId: string;
  credentials: ShippoCredentials;
}

/**
 * A carrier of the store's own with its account at Shippo.
 *
 * @throws AppError `invalid_input` when it has none (custom, sandbox, or never connected), or when the store has no key of its mode
 */
export async function requireLink(context: Context, id: string): Promise<Link> {
  const row = await requireOwnCarrier(context, id);
  const { code, mode, shippoAccountId } = row;
  if (!isShippoCode(code)) {
    throw new AppError('invalid_input', 'This carrier is not connected through Shippo: it is one of your own.');
  }
  if (mode === 'sandbox') {
    throw new AppError('invalid_input', 'This carrier was made in sandbox, so it is not connected to Shippo.');
  }
  if (shippoAccountId === null || mode === null) {
    throw new AppError('invalid_input', 'This carrier has no account at Shippo yet. Connect it through Shippo first.');
  }
  const credentials = await requireCredentials(context.store.hash, mode);
  return { row, carrier: code, objectId: shippoAccountId, credentials };
}
