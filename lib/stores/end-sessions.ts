import { prisma } from '@/lib/database/database';
import type { Session } from '@/lib/stores/session';

/**
 * Signs a person out of a store: every session they have in it ends at its next request, and no ticket begins one again. A
 * session in the page cannot be ended alone, because its browser may hold further copies.
 */
export async function endSessions({ storeHash, userId }: Session, now = new Date()): Promise<void> {
  const db = await prisma();
  await db.$transaction([
    db.member.updateMany({ where: { storeHash, userId }, data: { sessionsEndedAt: now } }),
    db.entryTicket.deleteMany({ where: { storeHash, userId } }),
  ]);
}
