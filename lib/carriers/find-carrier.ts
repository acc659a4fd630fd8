import type { Carrier } from '@/lib/carriers/carrier';
import { toCarrier, toSystemCarrier } from '@/lib/carriers/carrier-row';
import { requireOwnCarrier } from '@/lib/carriers/require-own-carrier';
import { findSystemCarrier } from '@/lib/definitions/system-carriers';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Context } from '@/lib/stores/context';

/**
 * One carrier, the store's own or one that every store has.
 *
 * @throws AppError `not_found`, or `gone` for one that was deleted
 */
export async function findCarrier(context: Context, id: string, db?: Prisma.TransactionClient): Promise<Carrier> {
  const system = findSystemCarrier(id);
  return system ? toSystemCarrier(system) : toCarrier(await requireOwnCarrier(context, id, db));
}
