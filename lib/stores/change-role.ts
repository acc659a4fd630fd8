import { z } from 'zod';
import { recordActivity } from '@/lib/activity/record-activity';
import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Context } from '@/lib/stores/context';
import { lockStore } from '@/lib/stores/lock-store';
import { requirePermission } from '@/lib/stores/require-permission';

/** The roles that a person can be given; ownership moves in BigCommerce. */
export const roleChangeSchema = z.object({
  userId: z.int().positive(),
  role: z.enum(['manager', 'shipper', 'viewer']),
});

export type RoleChange = z.output<typeof roleChangeSchema>;

/**
 * Gives a person another role. Nobody changes their own, so that whoever can change roles stays able to.
 *
 * @returns the person's email
 * @throws AppError `forbidden`, `not_found`, or `conflict` for the owner and oneself
 */
export async function changeRole(context: Context, change: RoleChange): Promise<string> {
  requirePermission(context, 'settings:write');
  return (await prisma()).$transaction((tx) => applyChange(tx, context, change));
}

async function applyChange(
  tx: Prisma.TransactionClient,
  context: Context,
  { userId, role }: RoleChange,
): Promise<string> {
  const { store, actor } = context;
  await lockStore(tx, store.hash);
  const where = { storeHash_userId: { storeHash: store.hash, userId } };
  const member = await tx.member.findUnique({ where, include: { user: true } });
  if (!member || member.removedAt) {
    throw new AppError('not_found', 'This person can no longer open the app. Reload the page to see who can.');
  }
  if (member.role === 'owner') {
    throw new AppError(
      'conflict',
      'The store owner always has every permission. Ownership can be moved only in BigCommerce.',
    );
  }
  if (actor.kind === 'member' && actor.userId === userId) {
    throw new AppError('conflict', 'You cannot change your own role. Ask the store owner or another manager.');
  }
  const { email } = member.user;
  if (member.role === role) return email;
  await tx.member.update({ where, data: { role } });
  await recordActivity(
    context,
    {
      kind: 'member.role_changed',
      subject: { kind: 'member', id: userId, name: email },
      before: { Role: member.role },
      after: { Role: role },
    },
    tx,
  );
  return email;
}
