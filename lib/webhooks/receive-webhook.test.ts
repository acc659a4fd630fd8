import { expect, onTestFinished, test, vi } from 'vitest';
import { prisma } from '@/lib/database/database';
import { startWorker } from '@/lib/jobs/start-worker';
import { ensureRegistrations } from '@/lib/registrations/ensure-registrations';
import { installStore } from '@/lib/stores/install-store';
import { openStoreContext } from '@/lib/stores/open-store-context';
import { followUninstallJob } from '@/lib/webhooks/follow-uninstall-job';
import { noteOrderChangeJob } from '@/lib/webhooks/note-order-change-job';
import { readChange } from '@/lib/webhooks/read-change';
import { placeOrder } from '@/tests/order-in-simulator';
import { createHookedStore, jobsOf, setFlags, webhooks } from '@/tests/registrations';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

await vi.hoisted(async () => (await import('@/tests/webhook-server')).serveWebhooks());
useTestDatabase();

const NOTE = noteOrderChangeJob.name;
const UPDATED = 'store/order/updated';

type Store = Awaited<ReturnType<typeof createHookedStore>>;

async function hookedStore(): Promise<Store> {
  const context = await createHookedStore();
  await ensureRegistrations(context);
  return context;
}

/** What BigCommerce was answered, in order. */
async function answersTo(store: Store): Promise<(number | null)[]> {
  const { deliveries } = await webhooks(store);
  return deliveries.flatMap(({ attempts }) => attempts.map(({ status }) => status));
}

async function kept({ store }: Store): Promise<number> {
  return (await prisma()).webhookDelivery.count({ where: { storeHash: store.hash } });
}

function order(id: number): { type: string; id: number } {
  return { type: 'order', id };
}

async function work(): Promise<void> {
  const worker = await startWorker([noteOrderChangeJob, followUninstallJob], { pollMs: 10, housekeepingMs: 3_600_000 });
  onTestFinished(() => worker.stop());
}

async function versionOf(store: Store, thing: 'orders' | `order ${number}`): Promise<string> {
  const state = await readChange(store, thing);
  if (!state.live) throw new Error('The store has no webhooks');
  return state.version;
}

/** Another than before, or the test fails. */
async function expectChange(store: Store, thing: 'orders' | `order ${number}`, before: string): Promise<void> {
  await vi.waitFor(
    async () => {
      expect(await versionOf(store, thing)).not.toBe(before);
    },
    { timeout: 10_000 },
  );
}

test('a shipment made in BigCommerce lets the pages of its order and of the list read again, and no other', async () => {
  const store = await hookedStore();
  const { id, products, addresses } = await placeOrder(store);
  await work();
  await expectChange(store, `order ${id}`, '');
  const [list, one] = [await versionOf(store, 'orders'), await versionOf(store, `order ${id}`)];
  await control('POST', `/stores/${store.store.hash}/orders/${id}/shipments`, {
    order_address_id: addresses[0]?.id,
    items: [{ order_product_id: products[0]?.id, quantity: 1 }],
  });
  expect(new Set(await answersTo(store))).toEqual(new Set([200]));
  await expectChange(store, `order ${id}`, one);
  await expectChange(store, 'orders', list);
  expect(await versionOf(store, `order ${id + 1}`)).toBe('');
});

test('a burst about one order is one job, and another order has its own', async () => {
  const store = await hookedStore();
  await webhooks(store, '/send', { scope: UPDATED, data: order(7), times: 60 });
  await webhooks(store, '/send', { scope: 'store/shipment/created', data: { type: 'shipment', id: 1, orderId: 7 } });
  await webhooks(store, '/send', { scope: UPDATED, data: order(8) });
  expect(new Set(await answersTo(store))).toEqual(new Set([200]));
  expect(await jobsOf(store, NOTE)).toBe(2);
});

test('a burst about many orders waits for no other job of the store', async () => {
  const store = await hookedStore();
  await webhooks(store, '/send', { scope: UPDATED, data: order(7) });
  const [job] = await (
    await prisma()
  ).$queryRaw<{ data: object }[]>`
    SELECT data FROM pgboss.job WHERE data->>'job' = ${NOTE} AND data->'data'->>'storeHash' = ${store.store.hash}`;
  expect(job?.data).toEqual({ job: NOTE, data: { storeHash: store.store.hash, orderId: 7 } });
});

test('what comes after the job has looked is another job', async () => {
  const store = await hookedStore();
  await webhooks(store, '/send', { scope: UPDATED, data: order(7) });
  await noteOrderChangeJob.run({ storeHash: store.store.hash, orderId: 7 });
  await webhooks(store, '/send', { scope: 'store/order/statusUpdated', data: order(7) });
  expect(await jobsOf(store, NOTE)).toBe(2);
});

test('a delivery that comes again is answered alike and dropped', async () => {
  const store = await hookedStore();
  await webhooks(store, '/send', { scope: UPDATED, data: order(7) });
  await noteOrderChangeJob.run({ storeHash: store.store.hash, orderId: 7 });
  await webhooks(store, '/duplicate', { times: 3 });
  expect(await answersTo(store)).toEqual([200, 200, 200, 200]);
  expect(await kept(store)).toBe(1);
  expect(await jobsOf(store, NOTE)).toBe(1);
});

test('a change right after the job has looked counts although BigCommerce words it like the last one', async () => {
  const store = await hookedStore();
  await setFlags(store, { webhookHashOf: 'data', webhookCreatedAt: 'hook' });
  await webhooks(store, '/send', { scope: 'store/order/statusUpdated', data: order(7) });
  await webhooks(store, '/send', { scope: UPDATED, data: order(7) });
  await noteOrderChangeJob.run({ storeHash: store.store.hash, orderId: 7 });
  await webhooks(store, '/send', { scope: UPDATED, data: order(7) });
  expect(await jobsOf(store, NOTE)).toBe(2);
});

test.each(['signature', 'missing_signature', 'tampered', 'foreign_id', 'empty_signature'])(
  'what BigCommerce did not sign is refused without a reason and leaves nothing: %s',
  async (as) => {
    const store = await hookedStore();
    if (as === 'empty_signature') {
      const headers = {
        'webhook-id': 'a',
        'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
        'webhook-signature': '',
      };
      const body = JSON.stringify({ scope: UPDATED, producer: `stores/${store.store.hash}`, data: order(7) });
      expect(await post(body, headers)).toEqual({ status: 401, body: '' });
    } else {
      await webhooks(store, '/forge', { scope: UPDATED, data: order(7), as });
      expect(await answersTo(store)).toEqual([401]);
    }
    expect(await kept(store)).toBe(0);
    expect(await jobsOf(store, NOTE)).toBe(0);
  },
);

test.each(['stale', 'future', 'other_store', 'missing_headers', 'wrong_headers', 'not_json', 'empty'])(
  'what BigCommerce signed and we drop is answered as what we take, and leaves nothing: %s',
  async (as) => {
    const store = await hookedStore();
    await webhooks(store, '/forge', { scope: UPDATED, data: order(7), as });
    expect(await answersTo(store)).toEqual([200]);
    expect(await kept(store)).toBe(0);
    expect(await jobsOf(store, NOTE)).toBe(0);
  },
);

test.each([
  ['an event nobody asked for', { scope: 'store/order/refund/created', data: order(7) }],
  ['an order without a number', { scope: UPDATED, data: { type: 'order' } }],
  ['an order whose number is too large to be one', { scope: UPDATED, data: order(2_147_483_648) }],
  ['an order that is no number', { scope: UPDATED, data: { type: 'order', id: '7; drop' } }],
])('%s is dropped', async (_name, event) => {
  const store = await hookedStore();
  const hook = { scope: event.scope, destination: (await webhooks(store)).hooks[0]?.destination };
  if (event.scope !== UPDATED)
    await webhooks(store, '/hooks', { ...hook, headers: (await webhooks(store)).hooks[0]?.headers });
  await webhooks(store, '/send', event);
  expect(await answersTo(store)).toEqual([200]);
  expect(await kept(store)).toBe(0);
});

test('a body that is too large is refused before it is read to its end', async () => {
  expect(await post('x'.repeat(200_000), {})).toEqual({ status: 401, body: '' });
});

test('an uninstalled store’s webhooks are dropped', async () => {
  const store = await hookedStore();
  const { hash } = store.store;
  await (await prisma()).store.update({ where: { hash }, data: { state: 'uninstalled' } });
  await webhooks(store, '/send', { scope: UPDATED, data: order(7) });
  expect(await answersTo(store)).toEqual([200]);
  expect(await kept(store)).toBe(0);
});

test('a fault of ours lets BigCommerce send it again', async () => {
  const store = await hookedStore();
  await (
    await prisma()
  ).$executeRaw`ALTER TABLE "WebhookDelivery" RENAME TO "Away"`;
  await webhooks(store, '/send', { scope: UPDATED, data: order(7) });
  await (
    await prisma()
  ).$executeRaw`ALTER TABLE "Away" RENAME TO "WebhookDelivery"`;
  await webhooks(store, '/advance', { seconds: 60 });
  expect(await answersTo(store)).toEqual([500, 200]);
  expect(await jobsOf(store, NOTE)).toBe(1);
});

test('BigCommerce’s word that the app was uninstalled ends its part, when no callback did', async () => {
  const store = await hookedStore();
  const { hash } = store.store;
  await work();
  await webhooks(store, '/send', { scope: 'store/app/uninstalled', data: { type: 'store' } });
  await expect.poll(() => openStoreContext(hash, 'test'), { timeout: 10_000 }).toBeUndefined();
  const entry = await (await prisma()).activityEvent.findFirst({ where: { storeHash: hash, kind: 'app.uninstalled' } });
  expect(entry).toMatchObject({ actorKind: 'system', actorName: 'BigCommerce' });
});

test.each([
  [
    'is delivered',
    async (store: Store) => {
      await webhooks(store, '/mode', { mode: 'hold' });
      await webhooks(store, '/send', { scope: 'store/app/uninstalled', data: { type: 'store' } });
      await reinstall(store);
      await webhooks(store, '/release', {});
    },
  ],
  [
    'is worked off',
    async (store: Store) => {
      await webhooks(store, '/send', { scope: 'store/app/uninstalled', data: { type: 'store' } });
      await reinstall(store);
    },
  ],
])(
  'a word about an earlier installation does not end a later one, when it %s after the reinstall',
  async (_name, run) => {
    const store = await hookedStore();
    const { hash } = store.store;
    await run(store);
    const jobs = await (
      await prisma()
    ).$queryRaw<{ data: unknown }[]>`
    SELECT data->'data' AS data FROM pgboss.job WHERE data->>'job' = ${followUninstallJob.name} AND data->>'storeHash' = ${hash}`;
    for (const { data } of jobs) await followUninstallJob.run(followUninstallJob.schema.parse(data));
    expect(await openStoreContext(hash, 'test')).toBeDefined();
    expect(new Set(await answersTo(store))).toEqual(new Set([200]));
  },
);

/** A later grant, as the install callback brings one; of an uninstall in between nobody told us. */
async function reinstall({ store, simulated }: Store): Promise<void> {
  const { hash: storeHash, accessToken, scopes } = store;
  const grantedAt = new Date(Date.now() + 1_000);
  await installStore({ storeHash, accessToken, scopes, user: simulated.owner, grantedAt });
}

/** A delivery that does not come from the simulator. */
async function post(body: string, headers: Record<string, string>): Promise<{ status: number; body: string }> {
  const url = `${process.env['APP_URL'] ?? ''}/api/bigcommerce/webhooks`;
  const response = await fetch(url, { method: 'POST', body, headers });
  return { status: response.status, body: await response.text() };
}
