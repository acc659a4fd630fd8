import { prisma } from '@/lib/database/database';
import type { Role } from '@/lib/definitions/roles';
import type { ConnectedStore } from '@/lib/stores/context';

/** A person who may open the app in this store; serialisable. */
export interface PersonInStore {
  userId: number;
  email: string;
  role: Role;
  /** When they last opened the app; ISO 8601. */
  lastSeenAt: string;
}

const ORDER: readonly Role[] = ['owner', 'manager', 'shipper', 'viewer'];

/** Everybody who has opened the app and still may, the owner first. */
export async function listPeople({ store }: { store: Pick<ConnectedStore, 'hash'> }): Promise<PersonInStore[]> {
  const members = await (
    await prisma()
  ).member.findMany({
    where: { storeHash: store.hash, removedAt: null },
    include: { user: true },
    orderBy: { user: { email: 'asc' } },
  });
  return members
    .map(({ userId, user, role, lastSeenAt }) => ({
      userId,
      email: user.email,
      role,
      lastSeenAt: lastSeenAt.toISOString(),
    }))
    .sort((one, other) => ORDER.indexOf(one.role) - ORDER.indexOf(other.role));
}
