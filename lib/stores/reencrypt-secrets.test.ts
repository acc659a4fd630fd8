import { randomBytes } from 'node:crypto';
import { decodeProtectedHeader } from 'jose';
import { beforeEach, expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import type { SecretKey } from '@/lib/env';
import { decryptSecret, encryptSecret, Secret } from '@/lib/secrets';
import { reencryptSecrets } from '@/lib/stores/reencrypt-secrets';
import { createTestStore } from '@/tests/create-test-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const key = (id: string): SecretKey => ({ id, bytes: randomBytes(32) });
const [older, newer] = [key('older'), key('newer')];

beforeEach(async () => {
  await (await prisma()).store.deleteMany();
});

/** A store whose token and carrier secrets are under a key. */
async function storeUnder(keys: SecretKey[]) {
  const { store } = await createTestStore();
  const db = await prisma();
  const accessToken = await encryptSecret(new Secret('the token'), keys);
  await db.store.update({ where: { hash: store.hash }, data: { accessToken } });
  const secrets = await encryptSecret(new Secret('the secrets'), keys);
  const connection = { storeHash: store.hash, carrierId: 'fedex', evidence: '' };
  await db.carrierConnection.create({ data: { ...connection, state: 'submitted', secrets } });
  return async () => {
    const row = await db.store.findUniqueOrThrow({ where: { hash: store.hash }, include: { connections: true } });
    return { token: row.accessToken ?? '', secrets: row.connections[0]?.secrets ?? '', row };
  };
}

test('a key that was rotated out can be removed once the secrets were encrypted again', async () => {
  const read = await storeUnder([older]);
  const before = await read();
  expect(await reencryptSecrets([newer, older])).toEqual({ renewed: 2, unreadable: 0 });
  const { token, secrets, row } = await read();
  expect([token, secrets].map((jwe) => decodeProtectedHeader(jwe).kid)).toEqual(['newer', 'newer']);
  expect((await decryptSecret(token, [newer])).reveal()).toBe('the token');
  expect((await decryptSecret(secrets, [newer])).reveal()).toBe('the secrets');
  expect(row.connections[0]?.updatedAt).toEqual(before.row.connections[0]?.updatedAt);
});

test('what is under the newest key stays as it is', async () => {
  const read = await storeUnder([newer]);
  const before = await read();
  expect(await reencryptSecrets([newer, older])).toEqual({ renewed: 0, unreadable: 0 });
  expect(await read()).toEqual(before);
});

test('a secret whose key is gone is counted and kept, and the others are renewed', async () => {
  const lost = await storeUnder([key('gone')]);
  const before = await lost();
  const read = await storeUnder([older]);
  expect(await reencryptSecrets([newer, older])).toEqual({ renewed: 2, unreadable: 2 });
  expect(await lost()).toEqual(before);
  expect(decodeProtectedHeader((await read()).token).kid).toBe('newer');
});

test('what is kept of zones, and what undoing needs, is renewed as well', async () => {
  const { store } = await createTestStore();
  const db = await prisma();
  const [content, undo] = [
    await encryptSecret(new Secret('zone'), [older]),
    await encryptSecret(new Secret('undo'), [older]),
  ];
  const baseline = { storeHash: store.hash, zoneId: 1, hash: '', acceptedAt: new Date() };
  const [newest, torn] = [await encryptSecret(new Secret('new'), [newer]), 'no jwe at all'];
  await db.zoneBaseline.createMany({
    data: [
      { ...baseline, methodId: 0, content },
      { ...baseline, methodId: 1, content: newest },
      { ...baseline, methodId: 2, content: torn },
    ],
  });
  const entry = { actorKind: 'system', actorName: 'x', kind: 'zone.updated', subjectKind: 'zone', subjectName: '' };
  await db.activityEvent.createMany({
    data: [
      { ...entry, storeHash: store.hash, subjectId: '1', undo },
      { ...entry, storeHash: store.hash, subjectId: '2' },
    ],
  });
  await db.store.update({ where: { hash: store.hash }, data: { accessToken: null } });
  expect(await reencryptSecrets([newer, older])).toEqual({ renewed: 2, unreadable: 1 });
  const kept = await db.zoneBaseline.findMany({ where: { storeHash: store.hash }, orderBy: { methodId: 'asc' } });
  expect((await decryptSecret(kept[0]?.content ?? '', [newer])).reveal()).toBe('zone');
  expect(kept.slice(1).map((row) => row.content)).toEqual([newest, torn]);
  const entries = await db.activityEvent.findMany({ where: { storeHash: store.hash }, orderBy: { subjectId: 'asc' } });
  expect((await decryptSecret(entries[0]?.undo ?? '', [newer])).reveal()).toBe('undo');
  expect(entries[1]?.undo).toBeNull();
});

test('a store without a token, and a connection without secrets, have nothing to renew', async () => {
  const { store } = await createTestStore();
  const db = await prisma();
  await db.store.update({ where: { hash: store.hash }, data: { state: 'uninstalled', accessToken: null } });
  await db.carrierConnection.create({
    data: { storeHash: store.hash, carrierId: 'fedex', state: 'not_connected', evidence: '' },
  });
  expect(await reencryptSecrets([newer])).toEqual({ renewed: 0, unreadable: 0 });
});

test('the secret that a store’s webhooks carry is renewed as well', async () => {
  const read = await storeUnder([newer]);
  const { row } = await read();
  const webhookSecret = await encryptSecret(new Secret('the webhook secret'), [older]);
  await (await prisma()).store.update({ where: { hash: row.hash }, data: { webhookSecret } });
  expect(await reencryptSecrets([newer, older])).toEqual({ renewed: 1, unreadable: 0 });
  const renewed = (await read()).row.webhookSecret ?? '';
  expect((await decryptSecret(renewed, [newer])).reveal()).toBe('the webhook secret');
});

test('a store’s Shippo key is renewed as well', async () => {
  const read = await storeUnder([newer]);
  const { row } = await read();
  const shippoKey = await encryptSecret(new Secret('the Shippo key'), [older]);
  await (await prisma()).store.update({ where: { hash: row.hash }, data: { shippoKey } });
  expect(await reencryptSecrets([newer, older])).toEqual({ renewed: 1, unreadable: 0 });
  expect((await decryptSecret((await read()).row.shippoKey ?? '', [newer])).reveal()).toBe('the Shippo key');
});
