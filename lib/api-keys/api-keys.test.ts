import { expect, test } from 'vitest';
import { authenticate } from '@/lib/api-keys/authenticate';
import { createApiKey, type NewApiKey } from '@/lib/api-keys/create-api-key';
import { listApiKeys } from '@/lib/api-keys/list-api-keys';
import { noteKeyUse } from '@/lib/api-keys/note-key-use';
import { revokeApiKey } from '@/lib/api-keys/revoke-api-key';
import { prisma } from '@/lib/database/database';
import { createTestStore } from '@/tests/create-test-store';
import { expectAppError } from '@/tests/expect-app-error';
import { activityOf } from '@/tests/shipment-verbs';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const admin: NewApiKey = { name: ' ERP ', role: 'admin', permissions: [], expiresAt: null };
const soon = () => new Date(Date.now() + 60_000);

async function storeWithKey(changes: Partial<NewApiKey> = {}) {
  const context = await createTestStore();
  const { id, key } = await createApiKey(context, { ...admin, ...changes });
  return { context, id, key: key.reveal() };
}

const bearer = (key: string) => authenticate(`Bearer ${key}`);
const basic = (user: string, password = '') =>
  authenticate(`Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`);

test('a key is shown once: of it, only a hash and how it begins and ends are kept', async () => {
  const { context, id, key } = await storeWithKey();
  expect(key).toMatch(/^cdk_[0-9A-Za-z]{40}$/);
  const row = await (await prisma()).apiKey.findUniqueOrThrow({ where: { id } });
  expect(JSON.stringify(row)).not.toContain(key.slice(8, -4));
  const [view] = await listApiKeys(context);
  expect(view).toMatchObject({
    id,
    name: 'ERP',
    hint: `${key.slice(0, 8)}…${key.slice(-4)}`,
    permissions: ['carriers:create', 'carriers:read', 'carriers:update', 'carriers:delete'],
    state: 'active',
    createdBy: context.simulated.owner.email,
    lastUsedAt: null,
  });
});

test('a key lets in as bearer and as the user of Basic, and says what it may do', async () => {
  const { context, id, key } = await storeWithKey({
    role: 'custom',
    permissions: ['carriers:read', 'carriers:create'],
  });
  const expected = {
    context: { store: { hash: context.store.hash }, actor: { kind: 'api_key', keyId: id, name: 'ERP' } },
    permissions: ['carriers:create', 'carriers:read'],
  };
  expect(await bearer(key)).toMatchObject(expected);
  expect(await authenticate(`bearer  ${key} `)).toMatchObject(expected);
  expect(await basic(key)).toMatchObject(expected);
});

test('a viewer’s key reads, whatever else was chosen for it', async () => {
  const { key } = await storeWithKey({ role: 'viewer', permissions: ['carriers:delete'] });
  expect(await bearer(key)).toMatchObject({ permissions: ['carriers:read'] });
});

test.each([
  ['nothing', null],
  ['an empty header', ''],
  ['another scheme', 'Digest abc'],
  ['a key without a scheme', `cdk_${'a'.repeat(40)}`],
  ['a key that nobody has', `Bearer cdk_${'a'.repeat(40)}`],
  ['NUL', 'Bearer \0'],
  ['no base64', 'Basic ***'],
])('%s lets nobody in', async (_, header) => {
  expect(await authenticate(header)).toBe('invalid_credentials');
});

test('a key is no password', async () => {
  const { key } = await storeWithKey();
  expect(await basic(key, 'x')).toBe('invalid_credentials');
  expect(await basic('user', key)).toBe('invalid_credentials');
});

test('expired and revoked keys are told apart from keys that never were', async () => {
  const { context, id, key } = await storeWithKey({ expiresAt: soon() });
  await (await prisma()).apiKey.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await bearer(key)).toBe('api_key_expired');
  await revokeApiKey(context, id);
  expect(await bearer(key)).toBe('api_key_revoked');
  expect(await listApiKeys(context)).toMatchObject([{ state: 'revoked', revokedBy: context.simulated.owner.email }]);
});

test('a key of a store that uninstalled the app is nobody’s', async () => {
  const { context, key } = await storeWithKey();
  const data = { state: 'uninstalled' as const, accessToken: null };
  await (await prisma()).store.update({ where: { hash: context.store.hash }, data });
  expect(await bearer(key)).toBe('invalid_credentials');
});

test('revoking twice is revoking once, and another store’s key cannot be revoked', async () => {
  const { context, id } = await storeWithKey();
  const other = await storeWithKey();
  await revokeApiKey(context, id);
  await revokeApiKey(context, id);
  expect((await activityOf(context)).map(({ kind }) => kind)).toEqual(['api_key.created', 'api_key.revoked']);
  expect(await expectAppError(revokeApiKey(context, other.id))).toMatchObject({ code: 'not_found' });
  expect(await bearer(other.key)).toMatchObject({ keyId: other.id });
});

test.each([
  ['name', { name: ' ' }],
  ['permissions', { role: 'custom' as const }],
  ['expiresAt', { expiresAt: new Date(0) }],
])('what is wrong with %s is said there', async (field, changes) => {
  const context = await createTestStore();
  const error = await expectAppError(createApiKey(context, { ...admin, ...changes }));
  expect([error.code, Object.keys(error.fields)]).toEqual(['invalid_input', [field]]);
});

test('only who may write settings sees, makes and revokes keys', async () => {
  const { context, id } = await storeWithKey();
  for (const role of ['shipper', 'viewer'] as const) {
    const other = context.as(role);
    for (const attempt of [() => createApiKey(other, admin), () => listApiKeys(other), () => revokeApiKey(other, id)]) {
      expect(await expectAppError(attempt())).toMatchObject({ code: 'forbidden' });
    }
  }
});

test('the last use is written once a minute', async () => {
  const { context, id } = await storeWithKey();
  const at = new Date('2026-01-01T00:00:00Z');
  const used = async () => (await listApiKeys(context))[0]?.lastUsedAt;
  await noteKeyUse({ keyId: id, lastUsedAt: null }, at);
  expect(await used()).toBe(at.toISOString());
  await noteKeyUse({ keyId: id, lastUsedAt: at }, new Date(at.getTime() + 59_000));
  expect(await used()).toBe(at.toISOString());
  const later = new Date(at.getTime() + 60_000);
  await noteKeyUse({ keyId: id, lastUsedAt: at }, later);
  expect(await used()).toBe(later.toISOString());
});
