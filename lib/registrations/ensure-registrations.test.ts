import { expect, test } from 'vitest';
import { createAppExtension } from '@/lib/bigcommerce/app-extensions';
import { createHook, deleteHook } from '@/lib/bigcommerce/hooks';
import { prisma } from '@/lib/database/database';
import { orderPanel } from '@/lib/definitions/order-panel';
import { webhookScopes } from '@/lib/definitions/webhook-scopes';
import { areWebhooksLive } from '@/lib/registrations/are-webhooks-live';
import { ensureRegistrations } from '@/lib/registrations/ensure-registrations';
import { listRegistrations } from '@/lib/registrations/list-registrations';
import { markNeedsApproval } from '@/lib/stores/mark-needs-approval';
import { SECRET_HEADER } from '@/lib/webhooks/secret-header';
import {
  createHookedStore,
  EVERY_SCOPE,
  extensionsOf,
  registrationsOf,
  setFlags,
  webhooks,
  writesTo,
} from '@/tests/registrations';
import { control } from '@/tests/simulator-control';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const DESTINATION = 'http://localhost:3000/api/bigcommerce/webhooks';
const CREATE_ALL = [...webhookScopes.map(() => 'POST /v3/hooks'), 'createAppExtension'];

type HookedStore = Awaited<ReturnType<typeof createHookedStore>>;

function fault({ store }: HookedStore, route: string, details: object): Promise<unknown> {
  return control('POST', '/faults', { store: store.hash, route, ...details });
}

/** Lets what a lost request might still have made be overdue. */
async function waitForLateOnes({ store }: HookedStore): Promise<void> {
  await (
    await prisma()
  ).registration.updateMany({
    where: { storeHash: store.hash, sentAt: { not: null } },
    data: { sentAt: new Date(Date.now() - 600_000) },
  });
}

async function scopesOf(context: HookedStore): Promise<string[]> {
  return (await webhooks(context)).hooks.map(({ scope }) => scope).sort();
}

test('registers every webhook with the store’s own secret, and the order panel, once', async () => {
  const context = await createHookedStore();
  await ensureRegistrations(context);
  const { hooks } = await webhooks(context);
  expect(hooks.map(({ scope }) => scope).sort()).toEqual([...webhookScopes].sort());
  const secrets = new Set(hooks.map(({ headers }) => headers?.[SECRET_HEADER]));
  expect(secrets.size).toBe(1);
  expect([...secrets][0]).toMatch(/^[\w-]{43}$/);
  expect(hooks.every((hook) => hook.destination === DESTINATION && hook.is_active)).toBe(true);
  expect(await extensionsOf(context)).toMatchObject([{ ...orderPanel }]);
  expect(await areWebhooksLive(context.store.hash)).toBe(true);
  expect(await listRegistrations(context)).toMatchObject({
    webhooks: { state: 'active', reasons: [] },
    orderPanel: { state: 'active', reasons: [] },
  });

  await ensureRegistrations(context);
  expect(await writesTo(context)).toEqual(CREATE_ALL);
});

test('keeps the secret encrypted', async () => {
  const context = await createHookedStore();
  await ensureRegistrations(context);
  const secret = (await webhooks(context)).hooks[0]?.headers?.[SECRET_HEADER] ?? '';
  const row = await (await prisma()).store.findUniqueOrThrow({ where: { hash: context.store.hash } });
  expect(row.webhookSecret).toMatch(/^ey/);
  expect(JSON.stringify(row)).not.toContain(secret);
});

test('two processes that look at the same time register everything once', async () => {
  const context = await createHookedStore();
  await Promise.all([ensureRegistrations(context), ensureRegistrations(context)]);
  expect(await writesTo(context)).toEqual(CREATE_ALL);
});

test('revives what BigCommerce switched off, and makes again what was deleted', async () => {
  const context = await createHookedStore();
  await ensureRegistrations(context);
  await webhooks(context, '/deactivate', { scope: 'store/order/created' });
  const deleted = (await webhooks(context)).hooks.find(({ scope }) => scope === 'store/order/updated');
  await deleteHook(context.store, deleted?.id ?? 0);
  await control('DELETE', `/requests?store=${context.store.hash}`);

  await ensureRegistrations(context);
  expect(await writesTo(context)).toEqual(['PUT /v3/hooks/*', 'POST /v3/hooks']);
  expect((await webhooks(context)).hooks.every(({ is_active: isActive }) => isActive)).toBe(true);
  expect(await scopesOf(context)).toEqual([...webhookScopes].sort());
});

test('moves our webhooks from an old address, deletes what is left over, and touches no other app’s', async () => {
  const context = await createHookedStore();
  const old = 'https://old.example.com/api/bigcommerce/webhooks';
  await createHook(context.store, { scope: 'store/order/created', destination: old, headers: { a: 'b' } });
  await createHook(context.store, { scope: 'store/customer/created', destination: old, headers: {} });
  const mine = { scope: 'store/order/created', destination: 'https://shop.example.com/orders', headers: {} };
  await createHook(context.store, mine);
  const foreign = { scope: 'store/order/created', destination: old, client_id: 'another-app' };
  await webhooks(context, '/hooks', foreign);

  await ensureRegistrations(context);
  const { hooks } = await webhooks(context);
  expect(hooks.filter(({ destination }) => destination === DESTINATION)).toHaveLength(webhookScopes.length);
  expect(hooks.filter(({ destination }) => destination !== DESTINATION)).toMatchObject([mine, foreign]);
});

test('mends a panel that differs, and deletes ours of another kind and one too many', async () => {
  const context = await createHookedStore();
  const english = { defaultValue: 'Ship', locales: [] };
  await createAppExtension(context.store, { context: 'LINK', model: 'ORDERS', url: '/orders/${id}', label: english });
  await createAppExtension(context.store, { ...orderPanel, url: '/orders/${id}/ship', label: english });
  const others = { context: 'PANEL', model: 'PRODUCTS', url: '/products/${id}', label: english };
  await createAppExtension(context.store, others);

  await ensureRegistrations(context);
  expect(await extensionsOf(context)).toMatchObject([{ ...orderPanel }, others]);
  expect((await registrationsOf(context)).get('order panel')).toMatchObject({ state: 'active' });
});

test('leaves an extension of another installation alone, and tells BigCommerce’s words when there is no room', async () => {
  const context = await createHookedStore();
  const label = { defaultValue: 'Elsewhere', locales: [] };
  for (const url of ['/elsewhere/${id}', '/elsewhere-too/${id}']) {
    await createAppExtension(context.store, { ...orderPanel, url, label });
  }
  await ensureRegistrations(context);
  expect(await extensionsOf(context)).toHaveLength(2);
  const { orderPanel: standing } = await listRegistrations(context);
  expect(standing).toMatchObject({
    state: 'refused',
    reasons: ['BigCommerce said: An app can have 2 app extensions for the model ORDERS.'],
  });
});

test.each([
  ['after it was made', { kind: 'drop', when: 'after' }],
  ['with a 502 after it was made', { kind: 'after', status: 502 }],
  ['garbled', { kind: 'garbage', variant: 'half_json', status: 200 }],
])('finds what was made when the answer was lost %s', async (_name, lost) => {
  const context = await createHookedStore();
  await fault(context, 'POST /v3/hooks', { fault: lost });
  await fault(context, 'POST /graphql', { nth: 2, fault: lost });
  await ensureRegistrations(context);
  expect(await scopesOf(context)).toEqual([...webhookScopes].sort());
  expect(await extensionsOf(context)).toHaveLength(1);
  expect(await listRegistrations(context)).toMatchObject({
    webhooks: { state: 'active' },
    orderPanel: { state: 'active' },
  });
  expect(await writesTo(context)).toEqual(CREATE_ALL);
});

test('does not ask again while a lost request may still arrive, and takes what arrived', async () => {
  const context = await createHookedStore();
  const late = { fault: { kind: 'commit_late', ms: 600 } };
  await fault(context, 'POST /v3/hooks', late);
  await fault(context, 'POST /graphql', { nth: 2, ...late });
  const outcomes = await ensureRegistrations(context);
  expect(outcomes.filter(({ state }) => state === 'unknown').map(({ thing }) => thing)).toEqual([
    `hook ${webhookScopes[0]}`,
    'order panel',
  ]);
  expect(await areWebhooksLive(context.store.hash)).toBe(false);
  await ensureRegistrations(context);
  expect(await writesTo(context)).toEqual(CREATE_ALL);

  await expect.poll(() => extensionsOf(context)).toHaveLength(1);
  await expect.poll(() => scopesOf(context)).toHaveLength(webhookScopes.length);
  await ensureRegistrations(context);
  expect(await writesTo(context)).toEqual(CREATE_ALL);
  expect(await areWebhooksLive(context.store.hash)).toBe(true);
});

test('does not ask again for what may still arrive when looking for it fails too', async () => {
  const context = await createHookedStore();
  await fault(context, 'POST /graphql', { nth: 2, fault: { kind: 'commit_late', ms: 1_500 } });
  await fault(context, 'POST /graphql', { nth: 3, times: 'endless', fault: { kind: 'status', status: 503 } });
  const outcomes = await ensureRegistrations(context);
  expect(outcomes.find(({ thing }) => thing === 'order panel')).toMatchObject({ state: 'unknown' });
  await control('DELETE', `/faults?store=${context.store.hash}`);
  await ensureRegistrations(context);
  expect(await writesTo(context)).toEqual(CREATE_ALL);
  await expect.poll(() => extensionsOf(context), { timeout: 5_000 }).toHaveLength(1);
});

test('writes down what it asks for before it asks', async () => {
  const context = await createHookedStore();
  await fault(context, 'POST /v3/hooks', { fault: { kind: 'hold', when: 'before' } });
  const looking = ensureRegistrations(context);
  await expect
    .poll(async () => {
      const calls = await control<{ held?: string }[]>('GET', `/requests?store=${context.store.hash}`);
      return calls.some(({ held }) => held);
    })
    .toBe(true);
  const row = (await registrationsOf(context)).get(`hook ${webhookScopes[0]}`);
  expect(row).toMatchObject({ state: 'unknown', sentAt: expect.any(Date) as Date });
  await control('POST', '/held/release', { store: context.store.hash });
  await looking;
  expect((await registrationsOf(context)).get(`hook ${webhookScopes[0]}`)).toMatchObject({ sentAt: null });
});

test('asks again for what never arrived, once it is overdue', async () => {
  const context = await createHookedStore();
  await fault(context, 'POST /v3/hooks', { fault: { kind: 'drop', when: 'before' } });
  await ensureRegistrations(context);
  expect(await scopesOf(context)).toHaveLength(webhookScopes.length - 1);
  await waitForLateOnes(context);
  await ensureRegistrations(context);
  expect(await scopesOf(context)).toEqual([...webhookScopes].sort());
});

test('a panel that arrived after all the same is not a second one for long', async () => {
  const context = await createHookedStore();
  await ensureRegistrations(context);
  await createAppExtension(context.store, orderPanel);
  await ensureRegistrations(context);
  expect(await extensionsOf(context)).toHaveLength(1);
});

test('tells BigCommerce’s words when it takes no webhooks at our address, and the pages ask every minute', async () => {
  const context = await createHookedStore();
  await setFlags(context, { loopbackWebhooks: false });
  await ensureRegistrations(context);
  expect(await areWebhooksLive(context.store.hash)).toBe(false);
  const { webhooks: standing } = await listRegistrations(context);
  expect(standing.state).toBe('refused');
  expect(standing.reasons).toEqual(['BigCommerce said: JSON data is missing or invalid. destination: error.invalid']);
});

test('asks nothing about the panel without the permission, and the webhooks work all the same', async () => {
  const context = await createHookedStore({ scopes: ['store_v2_information', 'store_v2_orders'] });
  await ensureRegistrations(context);
  expect(await writesTo(context)).toEqual(webhookScopes.map(() => 'POST /v3/hooks'));
  expect(await listRegistrations(context)).toMatchObject({
    webhooks: { state: 'active' },
    orderPanel: { state: 'off', reasons: ['This store has not granted the permission “App extensions (manage)”.'] },
  });
});

test.each(['200', '401'])('a panel refused with status %s costs the store nothing but the panel', async (status) => {
  const granted = await createHookedStore({ scopes: ['store_v2_information', 'store_v2_orders'] });
  await setFlags(granted, { graphqlRefusalStatus: status });
  const { hash } = granted.store;
  // Our row says that it was granted, which BigCommerce has taken back.
  const context = {
    ...granted,
    store: { ...granted.store, scopes: EVERY_SCOPE, onRefused: () => markNeedsApproval(hash) },
  };
  await ensureRegistrations(context);
  const { orderPanel: standing } = await listRegistrations(context);
  expect(standing.state).toBe('refused');
  expect(standing.reasons.join()).toMatch(/^BigCommerce said: /);
  const row = await (await prisma()).store.findUnique({ where: { hash } });
  expect(row?.state).toBe('installed');
});

test('what cannot be looked at stays as it was known, and the other is looked at', async () => {
  const context = await createHookedStore();
  await ensureRegistrations(context);
  const before = await registrationsOf(context);
  await fault(context, 'GET /v3/hooks', { times: 'endless', fault: { kind: 'status', status: 503 } });
  await expect(ensureRegistrations(context)).rejects.toMatchObject({ code: 'unavailable' });
  const after = await registrationsOf(context);
  expect(after.get('hook store/order/created')).toEqual(before.get('hook store/order/created'));
  expect(after.get('order panel')?.checkedAt).not.toEqual(before.get('order panel')?.checkedAt);
  expect(await areWebhooksLive(context.store.hash)).toBe(true);
});

test('a shipper may not have it looked at', async () => {
  const context = await createHookedStore();
  await expect(ensureRegistrations(context.as('shipper'))).rejects.toMatchObject({ code: 'forbidden' });
  expect(await writesTo(context)).toEqual([]);
});
