import type { Member, Prisma } from '@/lib/generated/prisma/client';

/** A person as BigCommerce names them. */
export interface Person {
  id: number;
  email: string;
}

interface Admission {
  storeHash: string;
  person: Person;
  ownerId: number;
  /** When BigCommerce vouched for them. */
  issuedAt: Date;
  locale?: string | null;
}

/**
 * Lets a person into a store: the owner as owner, a new person as manager, everybody else in the role they had.
 *
 * @returns the member as it was before; null for a new one
 */
export async function admitMember(
  tx: Prisma.TransactionClient,
  { storeHash, person, ownerId, issuedAt, locale = null }: Admission,
): Promise<Member | null> {
  const where = { storeHash_userId: { storeHash, userId: person.id } };
  const before = await tx.member.findUnique({ where });
  const former = before === null || before.role === 'owner' ? 'manager' : before.role;
  const admitted = {
    role: person.id === ownerId ? ('owner' as const) : former,
    removedAt: null,
    // An older token, opened once more, does not make them seen earlier.
    lastSeenAt: before && before.lastSeenAt > issuedAt ? before.lastSeenAt : issuedAt,
    ...(locale === null ? {} : { locale }),
  };
  const { id, email } = person;
  await tx.user.upsert({ where: { id }, create: { id, email }, update: { email } });
  await tx.member.upsert({ where, create: { storeHash, userId: person.id, ...admitted }, update: admitted });
  return before;
}
