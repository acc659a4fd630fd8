import { expect, test } from 'vitest';
import { listActivity } from '@/lib/activity/list-activity';
import { prisma } from '@/lib/database/database';
import type { Role } from '@/lib/definitions/roles';
import { changeRole } from '@/lib/stores/change-role';
import { listPeople } from '@/lib/stores/list-people';
import { createTestStore } from '@/tests/create-test-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

async function storeWithStaff(role: Role = 'manager') {
  const context = await createTestStore();
  const { store, simulated } = context;
  const staff = { id: simulated.owner.id + 1_000_000, email: `staff@${store.hash}.test` };
  const db = await prisma();
  await db.user.create({ data: staff });
  await db.member.create({ data: { storeHash: store.hash, userId: staff.id, role } });
  const roleOf = async (userId: number) => (await listPeople(context)).find((person) => person.userId === userId)?.role;
  return { context, staff, owner: simulated.owner, roleOf };
}

test('gives a person another role, and writes it down', async () => {
  const { context, staff, roleOf } = await storeWithStaff();
  expect(await changeRole(context, { userId: staff.id, role: 'viewer' })).toBe(staff.email);
  expect(await roleOf(staff.id)).toBe('viewer');
  const { entries } = await listActivity(context, { limit: 5 });
  expect(entries).toMatchObject([
    {
      kind: 'member.role_changed',
      subject: { name: staff.email },
      before: { Role: 'manager' },
      after: { Role: 'viewer' },
    },
  ]);
});

test('writes nothing down when the role stays', async () => {
  const { context, staff } = await storeWithStaff('shipper');
  await changeRole(context, { userId: staff.id, role: 'shipper' });
  expect((await listActivity(context, { limit: 5 })).entries).toEqual([]);
});

test('never changes the owner’s role, nor one’s own', async () => {
  const { context, staff, owner, roleOf } = await storeWithStaff();
  const manager = { ...context, actor: { ...context.as('manager').actor, userId: staff.id } };
  await expect(changeRole(manager, { userId: owner.id, role: 'viewer' })).rejects.toMatchObject({ code: 'conflict' });
  await expect(changeRole(manager, { userId: staff.id, role: 'viewer' })).rejects.toMatchObject({ code: 'conflict' });
  expect([await roleOf(owner.id), await roleOf(staff.id)]).toEqual(['owner', 'manager']);
});

test.each(['shipper', 'viewer'] as const)('a %s changes nobody’s role', async (role) => {
  const { context, staff } = await storeWithStaff();
  const change = changeRole(context.as(role), { userId: staff.id, role: 'viewer' });
  await expect(change).rejects.toMatchObject({ code: 'forbidden' });
});

test('does not know people of other stores, nor removed ones', async () => {
  const [mine, theirs] = [await storeWithStaff(), await storeWithStaff()];
  const change = changeRole(mine.context, { userId: theirs.staff.id, role: 'viewer' });
  await expect(change).rejects.toMatchObject({ code: 'not_found' });
  const where = { storeHash_userId: { storeHash: mine.context.store.hash, userId: mine.staff.id } };
  await (await prisma()).member.update({ where, data: { removedAt: new Date() } });
  await expect(changeRole(mine.context, { userId: mine.staff.id, role: 'viewer' })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await listPeople(mine.context)).toHaveLength(1);
});
