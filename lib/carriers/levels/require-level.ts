import { requireOwnCarrier } from '@/lib/carriers/require-own-carrier';
import { findSystemCarrier } from '@/lib/definitions/system-carriers';
import { AppError } from '@/lib/errors';
import type { Prisma, ServiceLevel as ServiceLevelRow } from '@/lib/generated/prisma/client';
import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';

/** One service level of one carrier. */
export interface LevelKey {
  carrierId: string;
  id: string;
}

/** What is none is not looked up: the database refuses some texts. */
const IS_ID = /^crop_[0-9a-f]{32}$/;

/**
 * The row of a service level of one of the store's own carriers.
 *
 * @throws AppError `gone` for a deleted one, `not_found`, and what requireOwnCarrier throws of the carrier
 */
export async function requireLevel(
  context: Context,
  { carrierId, id }: LevelKey,
  db?: Prisma.TransactionClient,
): Promise<ServiceLevelRow> {
  await requireOwnCarrier(context, carrierId, db);
  const row = IS_ID.test(id)
    ? await (db ?? (await prisma())).serviceLevel.findFirst({ where: { id, carrierId } })
    : undefined;
  if (!row) throw noLevel();
  if (row.deletedAt) throw new AppError('gone', 'This service level was deleted.');
  return row;
}

/** @throws AppError `not_found` when nobody can have such a level: a carrier that every store has has none */
export function requireCarrierWithLevels(carrierId: string): void {
  if (findSystemCarrier(carrierId)) throw noLevel();
}

function noLevel(): AppError {
  return new AppError(
    'not_found',
    'The carrier has no such service level. Go back to the carrier to see which it has.',
  );
}
