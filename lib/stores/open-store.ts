import { recordActivity } from '@/lib/activity/record-activity';
import { prisma } from '@/lib/database/database';
import type { Prisma } from '@/lib/generated/prisma/client';
import { admitMember } from '@/lib/stores/admit-member';
import { lockStore } from '@/lib/stores/lock-store';
import { nameOwner } from '@/lib/stores/name-owner';
import { second } from '@/lib/stores/second';
import type { Session } from '@/lib/stores/session';
import type { SignedPayload } from '@/lib/stores/verify-signed-payload';

/**
 * - `not_installed`  the store is unknown, or was uninstalled
 * - `outdated`       the token is from before the store was uninstalled, or before this person was removed
 */
export type Opening = { outcome: 'opened'; session: Session } | { outcome: 'not_installed' | 'outdated' };

/** Lets a person who opened the app in the control panel into the store, and keeps what the token says of its owner. */
export async function openStore(payload: SignedPayload): Promise<Opening> {
  return (await prisma()).$transaction((tx) => open(tx, payload));
}

async function open(tx: Prisma.TransactionClient, payload: SignedPayload): Promise<Opening> {
  const { storeHash, user, owner, issuedAt } = payload;
  const store = await lockStore(tx, storeHash);
  if (!store || store.state === 'uninstalled') return { outcome: 'not_installed' };
  const member = await tx.member.findUnique({ where: { storeHash_userId: { storeHash, userId: user.id } } });
  if (isBefore(issuedAt, store.uninstalledAt) || isBefore(issuedAt, member?.removedAt)) return { outcome: 'outdated' };

  const ownerId = await nameOwner(tx, { store, owner, namedAt: issuedAt });
  const before = await admitMember(tx, { storeHash, person: user, ownerId, issuedAt, locale: user.locale });
  if (!before || before.removedAt) {
    await recordActivity(
      { store, actor: { kind: 'member', userId: user.id, email: user.email } },
      {
        kind: before ? 'member.readmitted' : 'member.joined',
        subject: { kind: 'member', id: user.id, name: user.email },
      },
      tx,
    );
  }
  return { outcome: 'opened', session: { storeHash, userId: user.id } };
}

/** A removal and a token of the same second: the person was let in again at once, so the token counts. */
function isBefore(issuedAt: Date, ended: Date | null | undefined): boolean {
  return ended ? second(issuedAt) < second(ended) : false;
}
