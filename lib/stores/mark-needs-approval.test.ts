import { expect, test } from 'vitest';
import { getStore } from '@/lib/bigcommerce/store';
import { prisma } from '@/lib/database/database';
import { readOverview } from '@/lib/overview/read-overview';
import { findMember } from '@/lib/stores/find-member';
import { openStoreContext } from '@/lib/stores/open-store-context';
import { installByCallback } from '@/tests/call-callback';
import { createTestStore } from '@/tests/create-test-store';
import { expectAppError } from '@/tests/expect-app-error';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

/** A store as a job gets it, its facts already read. */
async function opened() {
  const { store, simulated } = await createTestStore();
  const where = { hash: store.hash };
  await (await prisma()).store.update({ where, data: { factsReadAt: new Date(), facts: {} } });
  const context = await openStoreContext(store.hash, 'test');
  if (!context) throw new Error('the store is not installed');
  const state = async () => (await (await prisma()).store.findUnique({ where }))?.state;
  const fail = (status: number) => control('POST', '/faults', { store: store.hash, fault: { kind: 'status', status } });
  return { context, simulated, state, fail, where };
}

test.each([401, 403])('a refusal with %i is on the overview until the app is approved again', async (status) => {
  const { context, state, fail, where } = await opened();
  expect((await readOverview(context)).needsApproval).toBe(false);
  await fail(status);
  expect(await expectAppError(getStore(context.store))).toMatchObject({ code: 'reauthorize' });
  expect(await state()).toBe('needs_approval');
  expect((await readOverview(context)).needsApproval).toBe(true);
  await installByCallback(where.hash);
  expect((await readOverview(context)).needsApproval).toBe(false);
});

test.each([400, 404, 429])('a failure with %i says nothing of the approval', async (status) => {
  const { context, state, fail } = await opened();
  await fail(status);
  await getStore(context.store).catch(() => undefined);
  expect(await state()).toBe('installed');
});

test('a token that BigCommerce takes again needs no approval, unless a required scope is missing', async () => {
  const { simulated, state, where } = await opened();
  const db = await prisma();
  const visit = () => findMember({ storeHash: where.hash, userId: simulated.owner.id, issuedAt: new Date() });
  const forget = { state: 'needs_approval' as const, factsReadAt: null };
  await db.store.update({ where, data: { ...forget, scopes: ['store_v2_information'] } });
  await visit();
  await expect.poll(async () => (await db.store.findUnique({ where }))?.name).not.toBe('');
  expect(await state()).toBe('needs_approval');
  await db.store.update({ where, data: { ...forget, scopes: ['store_v2_information', 'store_v2_orders'] } });
  await visit();
  await expect.poll(state).toBe('installed');
});

test('a refusal after the uninstall brings nothing back', async () => {
  const { context, state, fail, where } = await opened();
  await (await prisma()).store.update({ where, data: { state: 'uninstalled', accessToken: null } });
  await fail(401);
  await getStore(context.store).catch(() => undefined);
  expect(await state()).toBe('uninstalled');
});
