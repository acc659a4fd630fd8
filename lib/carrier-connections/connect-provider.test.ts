import { expect, test } from 'vitest';
import { listActivity } from '@/lib/activity/list-activity';
import { connectProvider } from '@/lib/carrier-connections/connect-provider';
import { findConnection } from '@/lib/carrier-connections/find-connection';
import { listConnections } from '@/lib/carrier-connections/list-connections';
import { prisma } from '@/lib/database/database';
import { connectionCalls } from '@/tests/connection-calls';
import { createTestStore } from '@/tests/create-test-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const settings = [
  { code: 'api_token', type: 'text', value: 'TOKEN-1' },
  { code: 'account', type: 'text', value: 'ACCOUNT-1' },
  { code: 'sandbox', type: 'yes_no', value: true },
];

test('sends every setting under its name, in its own type', async () => {
  const store = await createTestStore();
  await connectProvider(store, { carrierId: 'carrier_33', settings });
  await connectProvider(store, {
    carrierId: 'carrier_50',
    settings: [{ code: 'regions', type: 'list', value: ' north \n\nsouth' }],
  });
  expect(await connectionCalls(store.store.hash)).toEqual([
    {
      method: 'POST',
      body: { carrier_id: 'carrier_33', connection: { api_token: 'TOKEN-1', account: 'ACCOUNT-1', sandbox: true } },
      status: 204,
    },
    { method: 'POST', body: { carrier_id: 'carrier_50', connection: { regions: ['north', 'south'] } }, status: 204 },
  ]);
});

test('connects a provider without settings', async () => {
  const store = await createTestStore();
  await connectProvider(store, { carrierId: ' carrier_50 ', settings: [] });
  expect((await connectionCalls(store.store.hash))[0]?.body).toEqual({ carrier_id: 'carrier_50', connection: {} });
  expect((await findConnection(store, 'carrier_50')).status.state).toBe('submitted');
});

test('treats every value as a secret, and lists the provider', async () => {
  const store = await createTestStore();
  await connectProvider(store, { carrierId: 'carrier_33', settings });
  const page = await findConnection(store, 'carrier_33');
  const row = await (await prisma()).carrierConnection.findFirst({ where: { storeHash: store.store.hash } });
  const seen = JSON.stringify([page, row, await listActivity(store, { limit: 5 })]);
  expect(seen).not.toMatch(/TOKEN-1|ACCOUNT-1/);
  expect(page.providerSettings).toEqual(settings.map(({ code, type }) => ({ code, type })));
  expect((await listConnections(store)).find(({ carrierId }) => carrierId === 'carrier_33')).toMatchObject({
    ...{ name: 'Provider carrier_33', kind: 'provider', status: { state: 'submitted' } },
  });
});

test('replaces one value and sends the others again from storage', async () => {
  const store = await createTestStore();
  await connectProvider(store, { carrierId: 'carrier_33', settings });
  await connectProvider(store, {
    carrierId: 'carrier_33',
    settings: [
      { code: 'api_token', type: 'text', value: 'TOKEN-2' },
      { code: 'sandbox', type: 'yes_no' },
    ],
  });
  expect((await connectionCalls(store.store.hash)).at(-1)).toMatchObject({
    method: 'PUT',
    body: { carrier_id: 'carrier_33', connection: { api_token: 'TOKEN-2', sandbox: true } },
  });
  const { entries } = await listActivity(store, { limit: 1 });
  expect(entries[0]).toMatchObject({
    kind: 'connection.updated',
    after: { api_token: 'replaced', account: 'removed' },
  });
});

test.each([
  [
    'an id of another form',
    { carrierId: 'fedex', settings },
    { carrierId: expect.stringContaining('carrier_33') as unknown },
  ],
  [
    'a name twice',
    { carrierId: 'carrier_33', settings: [settings[0], settings[0]] },
    { 'settings.1.code': 'Another setting has this name' },
  ],
  [
    'a name with spaces',
    { carrierId: 'carrier_33', settings: [{ ...settings[0], code: 'a b' }] },
    { 'settings.0.code': expect.stringContaining('letters') as unknown },
  ],
  [
    'a name of every object',
    { carrierId: 'carrier_33', settings: [{ ...settings[0], code: '__proto__' }] },
    { 'settings.0.code': expect.anything() as unknown },
  ],
  [
    'no value',
    { carrierId: 'carrier_33', settings: [{ code: 'a', type: 'text' }] },
    { 'settings.0.value': 'Value is required' },
  ],
  [
    'a value of another type',
    { carrierId: 'carrier_33', settings: [{ code: 'a', type: 'yes_no', value: 'yes' }] },
    { 'settings.0.value': 'Value is required' },
  ],
  [
    'an unknown type',
    { carrierId: 'carrier_33', settings: [{ code: 'a', type: 'number', value: '1' }] },
    { 'settings.0.type': 'Choose a type' },
  ],
  ['no list at all', { carrierId: 'carrier_33', settings: 'x' }, { settings: expect.anything() as unknown }],
])('refuses %s before anything is sent', async (_what, input, fields) => {
  const store = await createTestStore();
  await expect(connectProvider(store, input)).rejects.toMatchObject({ code: 'invalid_input', fields });
  expect(await connectionCalls(store.store.hash)).toEqual([]);
});

test('quotes BigCommerce when it misses a setting that nobody typed', async () => {
  const store = await createTestStore();
  const connecting = connectProvider(store, { carrierId: 'carrier_33', settings: [] });
  await expect(connecting).rejects.toMatchObject({
    ...{ code: 'rejected', upstream: 'Required fields missing [api_token]' },
  });
  await expect(connecting).rejects.toHaveProperty('fields', {});
  expect((await findConnection(store, 'carrier_33')).status.state).toBe('not_connected');
});

test('refuses a provider whose app is not installed, in BigCommerce’s words', async () => {
  const store = await createTestStore();
  const connecting = connectProvider(store, { carrierId: 'carrier_999', settings: [] });
  await expect(connecting).rejects.toMatchObject({
    code: 'rejected',
    upstream: expect.stringContaining('carrier_id') as unknown,
  });
});

test('is not for shippers', async () => {
  const store = await createTestStore();
  const connecting = connectProvider(store.as('shipper'), { carrierId: 'carrier_33', settings });
  await expect(connecting).rejects.toMatchObject({ code: 'forbidden' });
});
