import { expect, test } from 'vitest';
import { authenticate } from '@/lib/api-keys/authenticate';
import { createApiKey } from '@/lib/api-keys/create-api-key';
import { prisma } from '@/lib/database/database';
import { uninstallStore } from '@/lib/stores/uninstall-store';
import { createTestStore } from '@/tests/create-test-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

async function storeWithApi() {
  const context = await createTestStore();
  const storeHash = context.store.hash;
  const { key } = await createApiKey(context, { name: 'ERP', role: 'admin', permissions: [], expiresAt: null });
  const db = await prisma();
  const request = {
    keyId: 'key',
    keyName: 'ERP',
    method: 'GET',
    path: '/',
    status: 200,
    durationMs: 1,
    at: new Date(),
  };
  await db.apiRequest.create({ data: { ...request, id: storeHash, storeHash } });
  const record = { principal: 'key', route: 'POST /', key: 'abc', fingerprint: '', thingId: '' };
  await db.idempotencyRecord.create({ data: { ...record, storeHash } });
  await db.oAuthState.create({ data: { storeHash, stateHash: storeHash, carrierId: '', expiresAt: new Date() } });
  return { context, key: key.reveal() };
}

async function countOf(storeHash: string): Promise<number[]> {
  const db = await prisma();
  const where = { storeHash };
  const counts = [];
  for (const count of [
    () => db.apiKey.count({ where }),
    () => db.apiRequest.count({ where }),
    () => db.idempotencyRecord.count({ where }),
    () => db.oAuthState.count({ where }),
  ]) {
    counts.push(await count());
  }
  return counts;
}

test('uninstalling deletes keys, requests, idempotency keys and sign-ins at once, of this store alone', async () => {
  const [mine, other] = [await storeWithApi(), await storeWithApi()];
  const { simulated, store } = mine.context;
  const user = { id: simulated.owner.id, email: simulated.owner.email };
  const issuedAt = new Date(Date.now() + 5_000);
  const payload = { storeHash: store.hash, user, owner: user, issuedAt } as Parameters<typeof uninstallStore>[0];
  expect(await uninstallStore(payload)).toBe('uninstalled');
  expect(await countOf(store.hash)).toEqual([0, 0, 0, 0]);
  expect(await authenticate(`Bearer ${mine.key}`)).toBe('invalid_credentials');
  expect(await countOf(other.context.store.hash)).toEqual([1, 1, 1, 1]);
});
