import { expect, test, vi } from 'vitest';
import { prisma } from '@/lib/database/database';
import { env } from '@/lib/env';
import { decryptSecret, Secret } from '@/lib/secrets';
import { installStore, type Grant } from '@/lib/stores/install-store';
import { callCallback, grantQuery, installByCallback, sendSigned, signedQuery } from '@/tests/call-callback';
import { giveShippoKey } from '@/tests/shippo';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

interface SimulatedStore {
  hash: string;
  owner: { id: number; email: string };
  users: { id: number; email: string; role: string }[];
}

const newStore = () => control<SimulatedStore>('POST', '/stores', { template: 'empty' });
const staffOf = ({ owner, users }: SimulatedStore) => {
  const found = users.find(({ id }) => id !== owner.id);
  if (!found) throw new Error('the simulated store has only its owner');
  return found;
};
const storeRow = async (hash: string) => (await prisma()).store.findUnique({ where: { hash } });
const roles = async (storeHash: string) => {
  const members = await (await prisma()).member.findMany({ where: { storeHash }, orderBy: { userId: 'asc' } });
  return Object.fromEntries(
    members.map(({ userId, role, removedAt }) => [userId, removedAt ? `removed ${role}` : role]),
  );
};
const kinds = async (storeHash: string) =>
  (await (await prisma()).activityEvent.findMany({ where: { storeHash }, orderBy: { at: 'asc' } })).map(
    ({ kind }) => kind,
  );
const secondsFromNow = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const locationOf = (response: Response) => response.headers.get('location') ?? '';

test('an install ends signed in on the overview, by cookie and by ticket', async () => {
  const { hash, owner } = await newStore();
  const response = await installByCallback(hash);
  expect(response.status).toBe(302);
  expect(locationOf(response)).toMatch(new RegExp(`^/stores/${hash}\\?welcome=1#ticket=[\\w-]{43}$`));
  expect(response.headers.get('set-cookie')).toMatch(
    new RegExp(
      `^carrier-desk-session=[^;]+; Path=/stores/${hash}; .*Secure; HttpOnly; SameSite=none; Partitioned`,
      'i',
    ),
  );
  expect(await storeRow(hash)).toMatchObject({ state: 'installed', ownerId: owner.id, ownerEmail: owner.email });
  expect(await roles(hash)).toEqual({ [owner.id]: 'owner' });
  expect(await kinds(hash)).toEqual(['app.installed']);
});

test('an install by somebody else than the owner makes them a manager', async () => {
  const store = await newStore();
  await installByCallback(store.hash, { userId: staffOf(store).id });
  expect(await roles(store.hash)).toEqual({ [staffOf(store).id]: 'manager' });
  expect(await storeRow(store.hash)).toMatchObject({ ownerId: store.owner.id });
});

test('an answer without an owner keeps the owner that is known', async () => {
  const store = await newStore();
  await installByCallback(store.hash);
  await control('POST', '/flags', { store: store.hash, flags: { tokenResponseOwner: false } });
  await installByCallback(store.hash, { userId: staffOf(store).id });
  expect(await storeRow(store.hash)).toMatchObject({ ownerId: store.owner.id });
});

test('a store begins in sandbox where the operator says so, and afterwards only a person changes it', async () => {
  expect(env().SANDBOX_STORES).toEqual(['meridian']);
  await installByCallback('meridian');
  expect(await storeRow('meridian')).toMatchObject({ sandbox: true });
  await (await prisma()).store.update({ where: { hash: 'meridian' }, data: { sandbox: false } });
  await installByCallback('meridian');
  expect(await storeRow('meridian')).toMatchObject({ sandbox: false });
  const { hash } = await newStore();
  await installByCallback(hash);
  expect(await storeRow(hash)).toMatchObject({ sandbox: false });
});

test('uninstalling deletes the Shippo key at once', async () => {
  const { hash } = await newStore();
  await installByCallback(hash);
  await giveShippoKey(hash, 'shippo_test_abcdef');
  await sendSigned('uninstall', hash);
  expect(await storeRow(hash)).toMatchObject({ shippoKey: null, shippoKeyInfo: null });
});

test('a second consent replaces the token and keeps the rest', async () => {
  const { hash, owner } = await newStore();
  await installByCallback(hash);
  const first = await storeRow(hash);
  await (
    await prisma()
  ).carrierConnection.create({
    data: { storeHash: hash, carrierId: 'fedex', state: 'submitted', evidence: 'Stored by BigCommerce.' },
  });
  await installByCallback(hash);
  const second = await storeRow(hash);
  expect(second?.accessToken).not.toBe(first?.accessToken);
  expect(second?.createdAt).toEqual(first?.createdAt);
  expect(await roles(hash)).toEqual({ [owner.id]: 'owner' });
  expect(await (await prisma()).carrierConnection.count({ where: { storeHash: hash } })).toBe(1);
  expect(await kinds(hash)).toEqual(['app.installed', 'app.approved']);
});

test('an install by the new owner makes the previous one a manager', async () => {
  const store = await newStore();
  await installByCallback(store.hash);
  await control('POST', `/stores/${store.hash}/state`, { ownerId: staffOf(store).id });
  await installByCallback(store.hash, { userId: staffOf(store).id });
  expect(await roles(store.hash)).toEqual({ [store.owner.id]: 'manager', [staffOf(store).id]: 'owner' });
  expect(await kinds(store.hash)).toContain('owner.changed');
});

test('a grant with more scopes than asked for is enough, one without a required scope is not', async () => {
  const { hash } = await newStore();
  await installByCallback(hash, { scope: 'store_v2_information store_v2_orders store_v2_default users_basic' });
  expect(await storeRow(hash)).toMatchObject({ state: 'installed' });
  const response = await installByCallback(hash, { scope: 'store_v2_information' });
  expect(response.status).toBe(302);
  expect(await storeRow(hash)).toMatchObject({ state: 'needs_approval', scopes: ['store_v2_information'] });
});

test('an external install ends on BigCommerce’s own pages', async () => {
  const { hash } = await newStore();
  const query = await grantQuery(hash);
  query.set('external_install', '1');
  const { BIGCOMMERCE_LOGIN_URL } = env();
  const address = `${BIGCOMMERCE_LOGIN_URL}/app/simulated-client-id/install`;
  expect(locationOf(await callCallback('auth', query))).toBe(`${address}/succeeded`);
  expect(await storeRow(hash)).toMatchObject({ state: 'installed' });
  expect(locationOf(await callCallback('auth', query))).toBe(`${address}/failed`);
});

test('a used code is explained, offers to try again, and keeps the token there was', async () => {
  const { hash } = await newStore();
  const query = await grantQuery(hash);
  await callCallback('auth', query);
  const before = await storeRow(hash);
  const response = await callCallback('auth', query);
  expect(response.status).toBe(400);
  const html = await response.text();
  expect(html).toContain('could not be installed');
  expect(html).toMatch(/<a class="button" href="[^"]+\/install" target="_top">Try again<\/a>/);
  expect(await storeRow(hash)).toEqual(before);
});

test.each([
  ['an error', { kind: 'status', status: 500 }, 503],
  ['a refusal that is no JSON', { kind: 'status', status: 403, body: '<h1>no</h1>', contentType: 'text/html' }, 400],
  ['an error with status 200', { kind: 'status', status: 200, body: { error: 'invalid_grant' } }, 400],
  ['HTML', { kind: 'garbage', variant: 'html', status: 200 }, 503],
  ['half of its JSON', { kind: 'garbage', variant: 'half_json', status: 200 }, 503],
  ['nothing', { kind: 'garbage', variant: 'empty', status: 200 }, 503],
  ['a closed connection', { kind: 'drop', when: 'before' }, 503],
  ['nothing in time', { kind: 'slow', ms: 4_000, when: 'before' }, 503],
])('BigCommerce answering the code with %s ends in a page, not in a store', async (_name, fault, status) => {
  const { hash } = await newStore();
  const query = await grantQuery(hash);
  await control('POST', '/faults', { store: hash, route: 'POST /oauth2/token', fault });
  const response = await callCallback('auth', query);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(await response.text()).toContain('Try again');
  expect(await storeRow(hash)).toBeNull();
});

test('trying again with the same code works when BigCommerce had not seen it', async () => {
  const { hash } = await newStore();
  const query = await grantQuery(hash);
  await control('POST', '/faults', {
    store: hash,
    route: 'POST /oauth2/token',
    fault: { kind: 'status', status: 503 },
  });
  const failed = await callCallback('auth', query);
  expect(await failed.text()).toContain('<a class="button" href="">Try again</a>');
  expect((await callCallback('auth', query)).status).toBe(302);
});

test.each<[string, (query: URLSearchParams) => void]>([
  [
    'no code',
    (query) => {
      query.delete('code');
    },
  ],
  [
    'no scope',
    (query) => {
      query.delete('scope');
    },
  ],
  [
    'no context',
    (query) => {
      query.delete('context');
    },
  ],
  [
    'two codes',
    (query) => {
      query.append('code', 'another');
    },
  ],
  [
    'two contexts',
    (query) => {
      query.append('context', 'stores/another');
    },
  ],
  [
    'a context that is a path',
    (query) => {
      query.set('context', 'stores/../admin');
    },
  ],
])('an install callback with %s asks nobody', async (_name, spoil) => {
  const { hash } = await newStore();
  const query = await grantQuery(hash);
  spoil(query);
  expect((await callCallback('auth', query)).status).toBe(400);
  expect(await control('GET', `/requests?store=${hash}`)).toEqual([]);
});

test('a code for one store does not install another', async () => {
  const [one, other] = [await newStore(), await newStore()];
  const query = await grantQuery(one.hash);
  query.set('context', `stores/${other.hash}`);
  expect((await callCallback('auth', query)).status).toBe(400);
  expect(await storeRow(one.hash)).toBeNull();
  expect(await storeRow(other.hash)).toBeNull();
});

test('an answer for another store than the query’s installs neither', async () => {
  const [one, other] = [await newStore(), await newStore()];
  const query = await grantQuery(one.hash);
  const body = {
    access_token: 'a-token',
    scope: 'store_v2_orders',
    user: { id: 1, email: 'a@b.test' },
    context: `stores/${other.hash}`,
  };
  await control('POST', '/faults', {
    store: one.hash,
    route: 'POST /oauth2/token',
    fault: { kind: 'status', status: 200, body },
  });
  expect((await callCallback('auth', query)).status).toBe(400);
  expect(await storeRow(one.hash)).toBeNull();
  expect(await storeRow(other.hash)).toBeNull();
});

test('load lets the owner in as owner and a new person as manager, in their language', async () => {
  const store = await newStore();
  await installByCallback(store.hash, { userId: staffOf(store).id });
  const response = await sendSigned('load', store.hash, { url: '/orders/7?view=panel', locale: 'fr-CA' });
  expect(locationOf(response)).toMatch(new RegExp(`^/stores/${store.hash}/orders/7\\?view=panel#ticket=`));
  expect(await roles(store.hash)).toEqual({ [store.owner.id]: 'owner', [staffOf(store).id]: 'manager' });
  const where = { storeHash_userId: { storeHash: store.hash, userId: store.owner.id } };
  expect(await (await prisma()).member.findUnique({ where })).toMatchObject({ locale: 'fr-CA' });
  expect(await kinds(store.hash)).toEqual(['app.installed', 'member.joined']);
});

test('load follows no address out of the store', async () => {
  const { hash } = await newStore();
  await installByCallback(hash);
  const response = await sendSigned('load', hash, { url: '//evil.test/orders' });
  expect(locationOf(response)).toMatch(new RegExp(`^/stores/${hash}#ticket=`));
});

test('load keeps the role a person was given', async () => {
  const store = await newStore();
  await installByCallback(store.hash);
  await sendSigned('load', store.hash, { userId: staffOf(store).id });
  const where = { storeHash_userId: { storeHash: store.hash, userId: staffOf(store).id } };
  await (await prisma()).member.update({ where, data: { role: 'viewer' } });
  await sendSigned('load', store.hash, { userId: staffOf(store).id });
  expect(await roles(store.hash)).toMatchObject({ [staffOf(store).id]: 'viewer' });
});

test('load moves ownership, and an older token does not move it back', async () => {
  const store = await newStore();
  await installByCallback(store.hash);
  const old = await signedQuery('load', store.hash, { issuedAt: secondsFromNow(-10) });
  await control('POST', `/stores/${store.hash}/state`, { ownerId: staffOf(store).id });
  await sendSigned('load', store.hash, { userId: staffOf(store).id });
  const moved = { [store.owner.id]: 'manager', [staffOf(store).id]: 'owner' };
  expect(await roles(store.hash)).toEqual(moved);
  expect((await callCallback('load', old)).status).toBe(302);
  expect(await roles(store.hash)).toEqual(moved);
});

test('load of a store that never installed the app says so and makes nobody a member', async () => {
  const { hash } = await newStore();
  const response = await sendSigned('load', hash);
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('is not installed in this store');
  expect(await roles(hash)).toEqual({});
});

test('a removed person stays out with an older token, and comes in again with one of the same second', async () => {
  const store = await newStore();
  const { id: userId } = staffOf(store);
  await installByCallback(store.hash);
  await sendSigned('load', store.hash, { userId, issuedAt: secondsFromNow(-20) });
  const removedAt = secondsFromNow(0);
  expect((await sendSigned('remove_user', store.hash, { userId, issuedAt: removedAt })).status).toBe(200);
  expect(await roles(store.hash)).toMatchObject({ [userId]: 'removed manager' });

  const old = await sendSigned('load', store.hash, { userId, issuedAt: removedAt - 1 });
  expect(old.status).toBe(403);
  expect(await old.text()).toContain('no longer opens');
  expect(await roles(store.hash)).toMatchObject({ [userId]: 'removed manager' });

  expect((await sendSigned('load', store.hash, { userId, issuedAt: removedAt })).status).toBe(302);
  expect(await roles(store.hash)).toMatchObject({ [userId]: 'manager' });
  expect(await kinds(store.hash)).toEqual(['app.installed', 'member.joined', 'member.removed', 'member.readmitted']);
});

test('a person removed before they ever came is not let in by a token from before', async () => {
  const store = await newStore();
  const { id: userId } = staffOf(store);
  await installByCallback(store.hash);
  await sendSigned('remove_user', store.hash, { userId });
  expect((await sendSigned('load', store.hash, { userId, issuedAt: secondsFromNow(-30) })).status).toBe(403);
});

test('remove_user is calm when repeated, replayed, or meant for a store nobody knows', async () => {
  const store = await newStore();
  const { id: userId } = staffOf(store);
  expect(await (await sendSigned('remove_user', store.hash, { userId })).json()).toEqual({ outcome: 'unknown_store' });
  await installByCallback(store.hash);
  await sendSigned('load', store.hash, { userId, issuedAt: secondsFromNow(-20) });
  const removal = await signedQuery('remove_user', store.hash, { userId, issuedAt: secondsFromNow(-10) });
  expect(await (await callCallback('remove_user', removal)).json()).toEqual({ outcome: 'removed' });
  expect(await (await callCallback('remove_user', removal)).json()).toEqual({ outcome: 'already_removed' });
  await sendSigned('load', store.hash, { userId });
  expect(await (await callCallback('remove_user', removal)).json()).toEqual({ outcome: 'outdated' });
  expect(await roles(store.hash)).toMatchObject({ [userId]: 'manager' });
});

test('uninstall deletes token, secrets and tickets at once, and puts everybody out', async () => {
  const store = await newStore();
  const { hash } = store;
  await installByCallback(hash);
  await sendSigned('load', hash, { userId: staffOf(store).id });
  const db = await prisma();
  const connection = { storeHash: hash, secrets: 'jwe', secretCodes: ['key'], settings: { account_number: '1' } };
  await db.carrierConnection.createMany({
    data: [
      { ...connection, carrierId: 'fedex', state: 'submitted', evidence: '' },
      { ...connection, carrierId: 'carrier_33', state: 'submitted', evidence: '' },
      { ...connection, carrierId: 'auspost', state: 'not_connected', evidence: '' },
    ],
  });
  await db.zoneSnapshot.create({
    data: { storeHash: hash, zoneId: 1, zone: {}, methods: [], hash: '', readAt: new Date() },
  });
  const baseline = { storeHash: hash, zoneId: 1, methodId: 0, hash: '', content: 'jwe', acceptedAt: new Date() };
  await db.zoneBaseline.create({ data: baseline });
  await db.store.update({ where: { hash }, data: { baselinedAt: new Date() } });
  const entry = { actorKind: 'system', actorName: 'x', kind: 'zone.updated', subjectKind: 'zone', subjectName: '' };
  await db.activityEvent.create({ data: { ...entry, storeHash: hash, subjectId: '1', undo: 'jwe' } });

  const response = await sendSigned('uninstall', hash);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ outcome: 'uninstalled' });
  expect(await storeRow(hash)).toMatchObject({ state: 'uninstalled', accessToken: null, baselinedAt: null });
  expect(Object.values(await roles(hash)).every((role) => role.startsWith('removed'))).toBe(true);
  expect(await db.entryTicket.count({ where: { storeHash: hash } })).toBe(0);
  expect(await db.zoneSnapshot.count({ where: { storeHash: hash } })).toBe(0);
  expect(await db.zoneBaseline.count({ where: { storeHash: hash } })).toBe(0);
  expect(await db.activityEvent.count({ where: { storeHash: hash, undo: { not: null } } })).toBe(0);
  expect(await db.activityEvent.count({ where: { storeHash: hash, kind: 'zone.updated' } })).toBe(1);
  const gone = { secrets: null, secretCodes: [], settings: {} };
  const connections = await db.carrierConnection.findMany({
    where: { storeHash: hash },
    orderBy: { carrierId: 'asc' },
  });
  expect(connections).toMatchObject([
    { carrierId: 'auspost', state: 'not_connected', ...gone },
    { carrierId: 'carrier_33', state: 'not_connected', ...gone },
    { carrierId: 'fedex', state: 'unknown', ...gone },
  ]);
  expect((await sendSigned('load', hash)).status).toBe(403);
});

test('a reinstall opens the store again, but not to tokens from before the uninstall', async () => {
  const store = await newStore();
  const { id: userId } = staffOf(store);
  await installByCallback(store.hash);
  await sendSigned('load', store.hash, { userId });
  const old = await signedQuery('load', store.hash, { userId, issuedAt: secondsFromNow(-5) });
  await sendSigned('uninstall', store.hash);
  expect((await installByCallback(store.hash)).status).toBe(302);
  expect(await storeRow(store.hash)).toMatchObject({ state: 'installed' });
  expect(await roles(store.hash)).toEqual({ [store.owner.id]: 'owner', [userId]: 'removed manager' });
  expect((await callCallback('load', old)).status).toBe(403);
  expect((await sendSigned('load', store.hash, { userId })).status).toBe(302);
  expect(await kinds(store.hash)).toEqual([
    'app.installed',
    'member.joined',
    'app.uninstalled',
    'app.installed',
    'member.readmitted',
  ]);
});

test('uninstall is calm when repeated, replayed, or meant for a store nobody knows', async () => {
  const { hash } = await newStore();
  expect(await (await sendSigned('uninstall', hash)).json()).toEqual({ outcome: 'unknown_store' });
  const before = await signedQuery('uninstall', hash, { issuedAt: secondsFromNow(-2) });
  await installByCallback(hash);
  expect(await (await callCallback('uninstall', before)).json()).toEqual({ outcome: 'outdated' });
  expect(await storeRow(hash)).toMatchObject({ state: 'installed' });
  expect(await (await sendSigned('uninstall', hash)).json()).toEqual({ outcome: 'uninstalled' });
  expect(await (await sendSigned('uninstall', hash)).json()).toEqual({ outcome: 'already_uninstalled' });
  expect(await kinds(hash)).toEqual(['app.installed', 'app.uninstalled']);
});

test.each([
  ['ahead', 30_000],
  ['behind', -30_000],
])('an uninstall and a removal count although our clock is %s of BigCommerce’s', async (_name, apart) => {
  const store = await newStore();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + apart });
  try {
    await installByCallback(store.hash);
  } finally {
    vi.useRealTimers();
  }
  const removal = await sendSigned('remove_user', store.hash);
  expect(await removal.json()).toEqual({ outcome: 'removed' });
  expect(await (await sendSigned('uninstall', store.hash)).json()).toEqual({ outcome: 'uninstalled' });
});

test('simultaneous first installs are one install, and whichever is written last, the newest grant stays', async () => {
  const { hash, owner } = await newStore();
  const grantedAt = new Date(secondsFromNow(0) * 1000);
  const grant = (secondsLater: number): Grant => ({
    storeHash: hash,
    accessToken: new Secret(`token ${secondsLater}`),
    scopes: ['store_v2_information', 'store_v2_orders'],
    user: owner,
    grantedAt: new Date(grantedAt.getTime() + secondsLater * 1000),
  });
  await Promise.all([grant(0), grant(1), grant(2), grant(3)].map((each) => installStore(each)));
  expect((await kinds(hash)).filter((kind) => kind === 'app.installed')).toHaveLength(1);
  await installStore(grant(2));
  const row = await storeRow(hash);
  expect((await decryptSecret(row?.accessToken ?? '')).reveal()).toBe('token 3');
  expect(row?.installedAt).toEqual(grant(3).grantedAt);
});

test('no bad token opens, uninstalls or removes anything', async () => {
  const store = await newStore();
  await installByCallback(store.hash);
  const [before, members] = [await storeRow(store.hash), await roles(store.hash)];
  const mutations = await control<{ name: string }[]>('GET', '/mutations');
  expect(mutations.length).toBeGreaterThanOrEqual(30);
  for (const { name: mutate } of mutations) {
    for (const callback of ['load', 'uninstall', 'remove_user'] as const) {
      const options = { mutate, userId: callback === 'load' ? staffOf(store).id : store.owner.id };
      const response = await sendSigned(callback, store.hash, options);
      expect([callback, mutate, response.status, response.headers.get('set-cookie')]).toEqual([
        callback,
        mutate,
        401,
        null,
      ]);
    }
  }
  expect(await storeRow(store.hash)).toEqual(before);
  expect(await roles(store.hash)).toEqual(members);
});
