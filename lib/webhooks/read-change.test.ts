import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { GET } from '@/app/(embedded)/stores/[storeHash]/data/changes/route';
import { ensureRegistrations } from '@/lib/registrations/ensure-registrations';
import { sealSession } from '@/lib/stores/session';
import { markOrderChange } from '@/lib/webhooks/mark-order-change';
import { createHookedStore } from '@/tests/registrations';
import { createTestStore } from '@/tests/create-test-store';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

type Store = Awaited<ReturnType<typeof createTestStore>>;

async function ask(store: Store, thing: string, session: Store = store) {
  const { hash } = store.store;
  const token = await sealSession({ storeHash: session.store.hash, userId: session.simulated.owner.id });
  const url = `http://localhost:3000/stores/${hash}/data/changes?thing=${encodeURIComponent(thing)}`;
  const headers = { authorization: `Bearer ${token}` };
  const response = await GET(new NextRequest(url, { headers }), { params: Promise.resolve({ storeHash: hash }) });
  return { status: response.status, body: (await response.json()) as unknown };
}

test('says that nobody tells of changes until every webhook is there', async () => {
  const store = await createTestStore();
  expect(await ask(store, 'orders')).toEqual({ status: 200, body: { live: false } });
});

test('says another text after each change, and asks BigCommerce nothing', async () => {
  const store = await createHookedStore();
  await ensureRegistrations(store);
  await control('DELETE', `/requests?store=${store.store.hash}`);
  expect(await ask(store, 'order 17')).toEqual({ status: 200, body: { live: true, version: '' } });
  await markOrderChange(store.store.hash, 17);
  const [first, list] = [await ask(store, 'order 17'), await ask(store, 'orders')];
  expect(first.body).toMatchObject({ live: true, version: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
  expect(list).toEqual(first);
  await markOrderChange(store.store.hash, 18);
  expect(await ask(store, 'order 17')).toEqual(first);
  expect(await ask(store, 'orders')).not.toEqual(first);
  const calls = await control<{ path: string }[]>('GET', `/requests?store=${store.store.hash}`);
  expect(calls.filter(({ path }) => path !== '/v2/store')).toEqual([]);
});

test.each(['', 'order', 'order 0', 'order 1x', 'zones', 'order 99999999999'])('asks back about %j', async (thing) => {
  expect((await ask(await createTestStore(), thing)).status).toBe(400);
});

test('tells nobody who is signed in to another store only', async () => {
  const [one, other] = [await createTestStore(), await createTestStore()];
  expect((await ask(one, 'orders', other)).status).toBe(401);
});
