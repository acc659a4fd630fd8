import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { eraseExpiredData } from '@/lib/stores/erase-expired-data';
import { createTestStore } from '@/tests/create-test-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const NOW = new Date('2026-06-01T00:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 24 * 60 * 60 * 1000);

async function storeUninstalled(days: number): Promise<{ hash: string; userId: number }> {
  const { store, simulated } = await createTestStore();
  const data = { state: 'uninstalled' as const, accessToken: null, uninstalledAt: daysAgo(days) };
  await (await prisma()).store.update({ where: { hash: store.hash }, data });
  return { hash: store.hash, userId: simulated.owner.id };
}

test('erases an uninstalled store and its people after 60 days, not before', async () => {
  const [old, recent] = [await storeUninstalled(61), await storeUninstalled(59)];
  const { store: installed } = await createTestStore();
  await (await prisma()).store.update({ where: { hash: installed.hash }, data: { uninstalledAt: daysAgo(100) } });
  await eraseExpiredData(NOW);
  const db = await prisma();
  expect(await db.store.findUnique({ where: { hash: old.hash } })).toBeNull();
  expect(await db.user.findUnique({ where: { id: old.userId } })).toBeNull();
  expect(await db.store.findUnique({ where: { hash: recent.hash } })).not.toBeNull();
  expect(await db.user.findUnique({ where: { id: recent.userId } })).not.toBeNull();
  expect(await db.store.findUnique({ where: { hash: installed.hash } })).not.toBeNull();
});

test('empties the request bodies of shipments 90 days after they settled', async () => {
  const { store } = await createTestStore();
  const db = await prisma();
  const intent = { storeHash: store.hash, orderId: 1, payloadHash: '', orderAddressId: 1, items: [], createdBy: 'x' };
  const payload = { comments: 'For Jane' };
  await db.shipmentIntent.createMany({
    data: [
      { ...intent, formId: 'old', state: 'created', payload, settledAt: daysAgo(91) },
      { ...intent, formId: 'recent', state: 'created', payload, settledAt: daysAgo(89) },
      { ...intent, formId: 'open', state: 'unknown', payload, createdAt: daysAgo(200) },
    ],
  });
  expect(await eraseExpiredData(NOW)).toMatchObject({ shipments: 1 });
  const kept = await db.shipmentIntent.findMany({ where: { storeHash: store.hash }, orderBy: { formId: 'asc' } });
  expect(kept.map((row) => [row.formId, row.payload])).toEqual([
    ['old', {}],
    ['open', payload],
    ['recent', payload],
  ]);
  expect(await eraseExpiredData(NOW)).toMatchObject({ shipments: 0 });
});

test('forgets what undoing needs after 90 days, and of a store that uninstalled the app', async () => {
  const { store } = await createTestStore();
  const { hash } = await storeUninstalled(1);
  const db = await prisma();
  const entry = { actorKind: 'system', actorName: 'x', kind: 'zone.updated', subjectKind: 'zone', subjectName: '' };
  const data = (storeHash: string, subjectId: string, at: Date) => ({
    ...entry,
    storeHash,
    subjectId,
    at,
    undo: 'jwe',
  });
  await db.activityEvent.createMany({
    data: [
      data(store.hash, 'old', daysAgo(91)),
      data(store.hash, 'recent', daysAgo(89)),
      data(hash, 'uninstalled', daysAgo(1)),
    ],
  });
  expect(await eraseExpiredData(NOW)).toMatchObject({ undos: 2 });
  const left = await db.activityEvent.findMany({
    where: { undo: { not: null }, storeHash: { in: [store.hash, hash] } },
  });
  expect(left.map(({ subjectId }) => subjectId)).toEqual(['recent']);
});

test('erases tickets that nobody used', async () => {
  const { store } = await createTestStore();
  const db = await prisma();
  const ticket = { storeHash: store.hash, userId: 1 };
  await db.entryTicket.createMany({
    data: [
      { ...ticket, ticketHash: `${store.hash}-old`, expiresAt: daysAgo(1) },
      { ...ticket, ticketHash: `${store.hash}-new`, expiresAt: daysAgo(-1) },
    ],
  });
  await eraseExpiredData(NOW);
  const left = await db.entryTicket.findMany({ where: { storeHash: store.hash } });
  expect(left.map(({ ticketHash }) => ticketHash)).toEqual([`${store.hash}-new`]);
});

test('erases what webhooks left behind after three days', async () => {
  const { store } = await createTestStore();
  const db = await prisma();
  const storeHash = store.hash;
  for (const [name, days] of [
    ['old', 4],
    ['new', 2],
  ] as const) {
    const at = daysAgo(days);
    const delivery = { storeHash, deliveryId: name, scope: 'store/order/updated', receivedAt: at };
    await db.webhookDelivery.create({ data: delivery });
    await db.storeChange.create({ data: { storeHash, thing: name, changedAt: at } });
  }
  await eraseExpiredData(NOW);
  const deliveries = await db.webhookDelivery.findMany({ where: { storeHash } });
  const changes = await db.storeChange.findMany({ where: { storeHash } });
  expect([...deliveries.map(({ deliveryId }) => deliveryId), ...changes.map(({ thing }) => thing)]).toEqual([
    'new',
    'new',
  ]);
});

/** A request, an idempotency key and a sign-in of that time. */
async function useApi(storeHash: string, name: string, at: Date): Promise<void> {
  const db = await prisma();
  const request = { storeHash, keyId: 'key', keyName: 'ERP', method: 'GET', path: '/', status: 200, durationMs: 1, at };
  await db.apiRequest.create({ data: { ...request, id: `${storeHash}-${name}` } });
  const record = { storeHash, principal: 'key', route: 'POST /', fingerprint: '', thingId: '', createdAt: at };
  await db.idempotencyRecord.create({ data: { ...record, key: name } });
  await db.oAuthState.create({
    data: { storeHash, stateHash: `${storeHash}-${name}`, carrierId: '', expiresAt: at },
  });
}

async function apiOf(storeHash: string) {
  const db = await prisma();
  const where = { storeHash };
  const requests = await db.apiRequest.findMany({ where });
  const records = await db.idempotencyRecord.findMany({ where });
  const states = await db.oAuthState.findMany({ where });
  return [
    ...requests.map(({ id }) => id.slice(storeHash.length + 1)),
    ...records.map(({ key }) => key),
    ...states.map(({ stateHash }) => stateHash.slice(storeHash.length + 1)),
  ].sort();
}

test('erases requests to the API and their idempotency keys after 30 days, sign-ins when they have expired', async () => {
  const { store } = await createTestStore();
  const { hash } = await storeUninstalled(1);
  await useApi(store.hash, 'old', daysAgo(31));
  await useApi(store.hash, 'recent', daysAgo(29));
  await useApi(store.hash, 'new', daysAgo(-1));
  await useApi(hash, 'late', daysAgo(1));
  await eraseExpiredData(NOW);
  expect(await apiOf(store.hash)).toEqual(['new', 'new', 'new', 'recent', 'recent']);
  expect(await apiOf(hash)).toEqual([]);
});
