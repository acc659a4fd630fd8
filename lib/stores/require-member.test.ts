import { beforeEach, expect, test, vi } from 'vitest';
import { prisma } from '@/lib/database/database';
import { roleAllows, type Permission, type Role } from '@/lib/definitions/roles';
import { requireMember } from '@/lib/stores/require-member';
import { sealSession, SESSION_COOKIE } from '@/lib/stores/session';
import { createTestStore } from '@/tests/create-test-store';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

// Next's own request scope, which a test does not have.
const carried = vi.hoisted(() => ({ bearer: '', cookie: '' }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers(carried.bearer ? { authorization: `Bearer ${carried.bearer}` } : {})),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (name === SESSION_COOKIE && carried.cookie ? { value: carried.cookie } : undefined),
    }),
}));

beforeEach(() => {
  Object.assign(carried, { bearer: '', cookie: '' });
});

const SENT_AWAY = { digest: expect.stringContaining('/session-ended') as string };

async function signedIn(role: Role = 'owner') {
  const { simulated, store } = await createTestStore({ role });
  carried.bearer = await sealSession({ storeHash: store.hash, userId: simulated.owner.id });
  return { storeHash: store.hash, userId: simulated.owner.id, email: simulated.owner.email };
}

test('lets a member in, with the store’s token and facts', async () => {
  const { storeHash, userId, email } = await signedIn('shipper');
  const { store, actor } = await requireMember(storeHash, 'read');
  expect(actor).toEqual({ kind: 'member', userId, email, role: 'shipper', locale: 'en-US' });
  expect(store.hash).toBe(storeHash);
  expect(store.accessToken.reveal()).not.toBe('');
  expect(store.facts.name).not.toBe('');
});

test('reads the store’s facts at the first visit, and not again that day', async () => {
  const { storeHash } = await signedIn();
  await requireMember(storeHash, 'read');
  const { store } = await requireMember(storeHash, 'read');
  expect(store.facts.currency).toBe('USD');
  expect(await control('GET', `/requests?store=${storeHash}`)).toMatchObject([{ method: 'GET' }]);
});

test('opens a page although BigCommerce cannot tell the store’s facts, and does not ask at every page', async () => {
  const { storeHash } = await signedIn();
  const fault = { kind: 'status', status: 403 };
  await control('POST', '/faults', { store: storeHash, times: 'endless', fault });
  await requireMember(storeHash, 'read');
  const asked = await control<unknown[]>('GET', `/requests?store=${storeHash}`);
  const { store } = await requireMember(storeHash, 'read');
  expect(store.facts.name).toBe('');
  expect(await control<unknown[]>('GET', `/requests?store=${storeHash}`)).toHaveLength(asked.length);
});

test('sends away whoever has no session, or one of another store', async () => {
  const { storeHash, userId } = await signedIn();
  carried.bearer = '';
  await expect(requireMember(storeHash, 'read')).rejects.toMatchObject(SENT_AWAY);
  carried.cookie = await sealSession({ storeHash: 'another', userId });
  await expect(requireMember(storeHash, 'read')).rejects.toMatchObject(SENT_AWAY);
});

test('sends away a member who was removed meanwhile, and a person who never was one', async () => {
  const { storeHash, userId } = await signedIn();
  const where = { storeHash_userId: { storeHash, userId } };
  await (await prisma()).member.update({ where, data: { removedAt: new Date() } });
  await expect(requireMember(storeHash, 'read')).rejects.toMatchObject(SENT_AWAY);
  carried.bearer = await sealSession({ storeHash, userId: userId + 1 });
  await expect(requireMember(storeHash, 'read')).rejects.toMatchObject(SENT_AWAY);
});

test('sends everybody away once the store is uninstalled, and nobody while it only needs approval', async () => {
  const { storeHash } = await signedIn();
  const db = await prisma();
  await db.store.update({ where: { hash: storeHash }, data: { state: 'needs_approval' } });
  await expect(requireMember(storeHash, 'read')).resolves.toBeDefined();
  await db.store.update({ where: { hash: storeHash }, data: { state: 'uninstalled', accessToken: null } });
  await expect(requireMember(storeHash, 'read')).rejects.toMatchObject(SENT_AWAY);
});

test('goes by the role the member has now, not by the one they came with', async () => {
  const { storeHash, userId } = await signedIn('manager');
  await requireMember(storeHash, 'zones:write');
  const where = { storeHash_userId: { storeHash, userId } };
  await (await prisma()).member.update({ where, data: { role: 'viewer' } });
  await expect(requireMember(storeHash, 'zones:write')).rejects.toMatchObject({ code: 'forbidden' });
});

// Written out, so that a change of lib/definitions/roles.ts has to be made here too.
const ALLOWED: Record<Role, readonly Permission[]> = {
  owner: ['read', 'shipments:write', 'carriers:write', 'zones:write', 'settings:write'],
  manager: ['read', 'shipments:write', 'carriers:write', 'zones:write', 'settings:write'],
  shipper: ['read', 'shipments:write'],
  viewer: ['read'],
};
const roles = Object.keys(ALLOWED) as Role[];

test.each(roles.flatMap((role) => ALLOWED.owner.map((permission) => ({ role, permission }))))(
  'holds a $role to their role: $permission',
  async ({ role, permission }) => {
    const { storeHash } = await signedIn(role);
    const allowed = ALLOWED[role].includes(permission);
    expect(roleAllows(role, permission)).toBe(allowed);
    const entered = requireMember(storeHash, permission);
    if (allowed) await expect(entered).resolves.toBeDefined();
    else await expect(entered).rejects.toMatchObject({ code: 'forbidden' });
  },
);
