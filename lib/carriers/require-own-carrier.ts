import { prisma } from '@/lib/database/database';
import { findSystemCarrier } from '@/lib/definitions/system-carriers';
import { AppError } from '@/lib/errors';
import type { Carrier as CarrierRow, Prisma } from '@/lib/generated/prisma/client';
import type { Context } from '@/lib/stores/context';

/** What is none is not looked up: the database refuses some texts. */
const IS_ID = /^cr_[0-9a-f]{32}$/;

/**
 * The row of a carrier of the store's own, to change it.
 *
 * @throws AppError `forbidden` for a carrier that every store has, `gone` for a deleted one, `not_found` for another store's too
 */
export async function requireOwnCarrier(
  { store }: Pick<Context, 'store'>,
  id: string,
  db?: Prisma.TransactionClient,
): Promise<CarrierRow> {
  if (findSystemCarrier(id)) {
    throw new AppError('forbidden', 'Every store has this carrier, and nobody can change it.');
  }
  const row = IS_ID.test(id)
    ? await (db ?? (await prisma())).carrier.findFirst({ where: { id, storeHash: store.hash } })
    : undefined;
  if (!row) throw new AppError('not_found', 'There is no such carrier. Go back to the list to see which there are.');
  if (row.deletedAt) throw new AppError('gone', 'This carrier was deleted.');
  return row;
}
