import { recordActivity } from '@/lib/activity/record-activity';
import { carrierSubject } from '@/lib/carriers/carrier-subject';
import { requireOwnCarrier } from '@/lib/carriers/require-own-carrier';
import { credentialsFor } from '@/lib/carriers/shippo-access';
import { writeInTurn } from '@/lib/carriers/write-in-turn';
import { prisma } from '@/lib/database/database';
import { isShippoCode } from '@/lib/definitions/carrier-codes';
import { AppError, rewordError } from '@/lib/errors';
import type { Carrier as CarrierRow } from '@/lib/generated/prisma/client';
import { setAccountActive } from '@/lib/shippo/carrier-accounts';
import type { Context } from '@/lib/stores/context';

/**
 * What became of the carrier's account at Shippo: it had none, it was switched off, or it was left as it is because it was there
 * before the carrier, because another store has a carrier of it, or because the store has no key for it any more.
 */
export interface CarrierDeletion {
  shippo: 'none' | 'deactivated' | 'left';
}

/**
 * Deletes a carrier with its service levels. Its account at Shippo is switched off first; when Shippo cannot do that, nothing is
 * deleted.
 *
 * @throws AppError `unavailable` or `rate_limited` while Shippo is down, and what requireOwnCarrier throws
 */
export async function deleteCarrier(context: Context, id: string): Promise<CarrierDeletion> {
  const row = await requireOwnCarrier(context, id);
  const shippo = await switchOff(row);
  await writeInTurn(context.store.hash, async (tx) => {
    const { name, code } = await requireOwnCarrier(context, id, tx);
    const deletedAt = new Date();
    await tx.carrier.update({ where: { id }, data: { deletedAt } });
    const levels = await tx.serviceLevel.updateMany({
      where: { carrierId: id, deletedAt: null },
      data: { deletedAt, isDefault: false },
    });
    const before = { Name: name, ...(code !== null && { Carrier: code }), 'Service levels': levels.count };
    await recordActivity(context, { kind: 'carrier.deleted', subject: carrierSubject({ id, name }), before }, tx);
  });
  return { shippo };
}

async function switchOff(row: CarrierRow): Promise<CarrierDeletion['shippo']> {
  const { storeHash, code, mode, shippoAccountId, shippoAdopted, accountNumber } = row;
  if (shippoAccountId === null || mode === null || mode === 'sandbox' || !isShippoCode(code)) return 'none';
  if (shippoAdopted || accountNumber === null) return 'left';
  const credentials = await credentialsFor(storeHash, mode);
  if (!credentials || (await isUsedElsewhere(row))) return 'left';
  try {
    await setAccountActive(credentials, { objectId: shippoAccountId, carrier: code, accountNumber, active: false });
    return 'deactivated';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // It is not there any more.
    if (error.status === 404) return 'none';
    throw rewordError(error, notDeleted(error));
  }
}

function notDeleted({ applied, message }: AppError): string {
  if (applied === 'unknown')
    return 'The carrier was not deleted: Shippo did not say whether it switched the account off. Delete it again in a moment.';
  return `The carrier was not deleted, because its account could not be switched off at Shippo. ${message}`;
}

/** Stores can have the same Shippo account. What one of them uses, another does not switch off; nobody learns of it. */
async function isUsedElsewhere({ id, shippoAccountId }: CarrierRow): Promise<boolean> {
  const where = { shippoAccountId, deletedAt: null, id: { not: id } };
  return (await (await prisma()).carrier.findFirst({ where, select: { id: true } })) !== null;
}
