import { expect, onTestFinished, test, vi } from 'vitest';
import { prisma } from '@/lib/database/database';
import type { Job } from '@/lib/jobs/define-job';
import { startWorker } from '@/lib/jobs/start-worker';
import { checkRegistrations } from '@/lib/registrations/check-registrations';
import { ensureAllRegistrationsJob, ensureRegistrationsJob } from '@/lib/registrations/ensure-registrations-job';
import { enqueueForThisVersion } from '@/lib/registrations/enqueue-for-this-version';
import { ensureRegistrations } from '@/lib/registrations/ensure-registrations';
import { openStoreContext } from '@/lib/stores/open-store-context';
import { SECRET_HEADER } from '@/lib/webhooks/secret-header';
import { installByCallback, sendSigned } from '@/tests/call-callback';
import { createHookedStore, extensionsOf, jobsOf, registrationsOf, setFlags, webhooks } from '@/tests/registrations';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const JOB = ensureRegistrationsJob.name;

/** A worker of this test that knows these jobs. */
async function work(jobs: readonly Job[]): Promise<void> {
  const worker = await startWorker(jobs, { pollMs: 10, housekeepingMs: 3_600_000 });
  onTestFinished(() => worker.stop());
}

/** A store that nobody installed yet, where hooks may point at this machine. */
async function newStore() {
  const { hash } = await control<{ hash: string }>('POST', '/stores', { template: 'standard' });
  const store = { store: { hash } } as Parameters<typeof jobsOf>[0];
  await setFlags(store, { loopbackWebhooks: true });
  return store;
}

test('installing leaves it to a job, and asks BigCommerce for the token only', async () => {
  const store = await newStore();
  expect((await installByCallback(store.store.hash)).status).toBe(302);
  const calls = await control<{ path: string }[]>('GET', `/requests?store=${store.store.hash}`);
  expect(calls.map(({ path }) => path)).toEqual(['/oauth2/token']);
  expect(await jobsOf(store, JOB)).toBe(1);

  await work([ensureRegistrationsJob]);
  await expect.poll(() => extensionsOf(store), { timeout: 10_000 }).toHaveLength(1);
  await expect.poll(() => registrationsOf(store).then((rows) => rows.size)).toBe(9);
});

test('uninstalling forgets what was registered and its secret; a reinstall registers with another', async () => {
  const store = await newStore();
  const { hash } = store.store;
  const secretNow = async () => (await webhooks(store)).hooks[0]?.headers?.[SECRET_HEADER];
  const see = async () => {
    const context = await openStoreContext(hash, 'test');
    if (context) await ensureRegistrations(context);
  };
  await installByCallback(hash);
  await see();
  const first = await secretNow();

  await sendSigned('uninstall', hash);
  const db = await prisma();
  expect(await db.store.findUnique({ where: { hash } })).toMatchObject({ webhookSecret: null, registeredFor: null });
  expect(await db.registration.count({ where: { storeHash: hash } })).toBe(0);

  await installByCallback(hash);
  await see();
  const second = await secretNow();
  expect(second).toMatch(/^[\w-]{43}$/);
  expect(second).not.toBe(first);
  const { hooks } = await webhooks(store);
  expect(new Set(hooks.map(({ headers }) => headers?.[SECRET_HEADER]))).toEqual(new Set([second]));
  expect(await extensionsOf(store)).toHaveLength(1);
});

test('what a look finds out about an installation that ended meanwhile is not written down', async () => {
  const context = await createHookedStore();
  const { hash } = context.store;
  await control('POST', '/faults', { store: hash, route: 'POST /graphql', fault: { kind: 'hold', when: 'before' } });
  const looking = ensureRegistrations(context);
  await vi.waitFor(async () => {
    const held = await control<{ held?: string }[]>('GET', `/requests?store=${hash}`);
    expect(held.some((entry) => entry.held)).toBe(true);
  });
  await sendSigned('uninstall', hash);
  await control('POST', '/held/release', { store: hash });
  await looking.catch(() => undefined);
  expect(await (await prisma()).registration.count({ where: { storeHash: hash } })).toBe(0);
});

test('a new version has each store seen to once, whatever number of processes start', async () => {
  const stores = [await createHookedStore(), await createHookedStore()];
  const version = `9.9.9 ${crypto.randomUUID()}`;
  const claimed = await Promise.all([1, 2, 3].map(() => enqueueForThisVersion(version)));
  expect(claimed.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(stores.length);
  expect(await enqueueForThisVersion(version)).toBe(0);
  for (const store of stores) expect(await jobsOf(store, JOB)).toBe(1);
});

test('a new version sees to the stores one after the other', async () => {
  const stores = [await createHookedStore(), await createHookedStore()];
  await enqueueForThisVersion(`9.9.9 ${crypto.randomUUID()}`);
  const times = await (
    await prisma()
  ).$queryRaw<{ at: Date }[]>`
    SELECT start_after AS at FROM pgboss.job WHERE data->>'job' = ${JOB}
      AND data->>'storeHash' = ANY(${stores.map(({ store }) => store.hash)}) ORDER BY start_after`;
  expect(times).toHaveLength(2);
  const [first, second] = times.map(({ at }) => at.getTime());
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(200);
});

test('a new version leaves stores alone that uninstalled the app', async () => {
  const store = await newStore();
  await installByCallback(store.store.hash);
  await sendSigned('uninstall', store.store.hash);
  const before = await jobsOf(store, JOB);
  await enqueueForThisVersion(`9.9.9 ${crypto.randomUUID()}`);
  expect(await jobsOf(store, JOB)).toBe(before);
});

test('every installed store is seen to daily', async () => {
  const store = await createHookedStore();
  expect(ensureAllRegistrationsJob.daily).toBe(true);
  await ensureAllRegistrationsJob.run({});
  expect(await jobsOf(store, JOB)).toBe(1);
});

test('a look that could not find everything out is repeated', async () => {
  const context = await createHookedStore();
  const { hash } = context.store;
  const route = 'POST /v3/hooks';
  await control('POST', '/faults', { store: hash, route, fault: { kind: 'drop', when: 'before' } });
  await expect(ensureRegistrationsJob.run({ storeHash: hash })).rejects.toThrow('Not known yet: hook store/order/');
});

test('a person who looks is told that something is unknown, and a job looks again', async () => {
  const context = await createHookedStore();
  const { hash } = context.store;
  const route = 'POST /v3/hooks';
  await control('POST', '/faults', { store: hash, route, fault: { kind: 'drop', when: 'before' } });
  expect(await checkRegistrations(context)).toBe(false);
  expect(await jobsOf(context, JOB)).toBe(1);
});

test('a job for a store that is gone does nothing', async () => {
  await expect(ensureRegistrationsJob.run({ storeHash: 'nobody' })).resolves.toBeUndefined();
});
