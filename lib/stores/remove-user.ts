import { recordActivity } from '@/lib/activity/record-activity';
import { prisma } from '@/lib/database/database';
import type { Prisma } from '@/lib/generated/prisma/client';
import { lockStore } from '@/lib/stores/lock-store';
import { second } from '@/lib/stores/second';
import type { SignedPayload } from '@/lib/stores/verify-signed-payload';

/** `outdated`: BigCommerce has let the person in since, so the token is being replayed. */
export type Removal = 'removed' | 'already_removed' | 'unknown_store' | 'outdated';

/**
 * Takes a person's access to a store away from their next request on. Somebody who never opened the app is written down all
 * the same: a load token from before must not let them in.
 */
export async function removeUser(payload: SignedPayload): Promise<Removal> {
  return (await prisma()).$transaction((tx) => remove(tx, payload));
}

async function remove(tx: Prisma.TransactionClient, payload: SignedPayload): Promise<Removal> {
  const { storeHash, user, issuedAt } = payload;
  const store = await lockStore(tx, storeHash);
  if (!store) return 'unknown_store';
  const where = { storeHash_userId: { storeHash, userId: user.id } };
  const member = await tx.member.findUnique({ where });
  if (member && second(issuedAt) < second(member.lastSeenAt)) return 'outdated';
  if (member?.removedAt && second(member.removedAt) >= second(issuedAt)) return 'already_removed';

  const { id, email } = user;
  await tx.user.upsert({ where: { id }, create: { id, email }, update: {} });
  await tx.member.upsert({
    where,
    create: { storeHash, userId: id, role: 'manager', removedAt: issuedAt, lastSeenAt: issuedAt },
    update: { removedAt: issuedAt },
  });
  await tx.entryTicket.deleteMany({ where: { storeHash, userId: id } });
  if (member?.removedAt) return 'already_removed';
  await recordActivity(
    { store, actor: { kind: 'system', name: 'BigCommerce' } },
    { kind: 'member.removed', subject: { kind: 'member', id, name: email } },
    tx,
  );
  return 'removed';
}
