import { recordActivity } from '@/lib/activity/record-activity';
import type { Prisma, Store } from '@/lib/generated/prisma/client';
import type { Person } from '@/lib/stores/admit-member';
import { second } from '@/lib/stores/second';

interface Naming {
  store: Store;
  owner: Person;
  /** When BigCommerce said so. */
  namedAt: Date;
}

/**
 * Keeps the owner whom BigCommerce names: when it is another person than before, the previous owner becomes a manager. What
 * an older token says of it does not count.
 *
 * @returns the id of the owner from now on
 */
export async function nameOwner(tx: Prisma.TransactionClient, { store, owner, namedAt }: Naming): Promise<number> {
  if (second(namedAt) < second(store.ownerNamedAt)) return store.ownerId;
  const { hash } = store;
  await tx.store.update({
    where: { hash },
    data: { ownerId: owner.id, ownerEmail: owner.email, ownerNamedAt: namedAt },
  });
  if (owner.id === store.ownerId) return owner.id;
  await tx.member.updateMany({ where: { storeHash: hash, role: 'owner' }, data: { role: 'manager' } });
  await tx.member.updateMany({ where: { storeHash: hash, userId: owner.id }, data: { role: 'owner' } });
  await recordActivity(
    { store, actor: { kind: 'system', name: 'BigCommerce' } },
    {
      kind: 'owner.changed',
      subject: { kind: 'member', id: owner.id, name: owner.email },
      before: { Owner: store.ownerEmail },
      after: { Owner: owner.email },
    },
    tx,
  );
  return owner.id;
}
