import { expect, test } from 'vitest';
import { findShippoSettings } from '@/lib/carriers/settings/find-shippo-settings';
import { forgetShippoKey } from '@/lib/carriers/settings/forget-shippo-key';
import { saveShippoKey } from '@/lib/carriers/settings/save-shippo-key';
import { setSandbox } from '@/lib/carriers/settings/set-sandbox';
import { shippoAccess } from '@/lib/carriers/shippo-access';
import { prisma } from '@/lib/database/database';
import { createTestStore } from '@/tests/create-test-store';
import { expectAppError } from '@/tests/expect-app-error';
import { simulatedShippo } from '@/tests/shippo';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

test('a key that Shippo takes is stored encrypted and shows its mode and its end', async () => {
  const context = await createTestStore();
  const { key } = simulatedShippo('live');
  expect(await saveShippoKey(context, ` ${key}\n`)).toMatchObject({
    mode: 'live',
    lastFour: key.slice(-4),
    accepted: true,
  });
  const row = await (await prisma()).store.findUnique({ where: { hash: context.store.hash } });
  expect(JSON.stringify(row)).not.toContain(key);
  const settings = await findShippoSettings(context);
  expect(settings).toMatchObject({ sandbox: false, key: { mode: 'live', accepted: true } });
  expect(JSON.stringify(settings)).not.toContain(key);
  const access = await shippoAccess(context.store.hash);
  expect(access.kind === 'key' && access.credentials.key.reveal()).toBe(key);
  const log = await (await prisma()).activityEvent.findMany({ where: { storeHash: context.store.hash } });
  expect(JSON.stringify(log)).not.toContain(key);
});

test('a key that Shippo refuses is not stored, and the one there was stays', async () => {
  const context = await createTestStore();
  await saveShippoKey(context, simulatedShippo().key);
  const error = await expectAppError(saveShippoKey(context, 'shippo_test_bad0001'));
  expect(error).toMatchObject({ code: 'rejected', saidBy: 'Shippo' });
  expect((await findShippoSettings(context)).key?.accepted).toBe(true);
});

test('a key that cannot be tried is stored, and marked as not tried', async () => {
  const context = await createTestStore();
  const shippo = simulatedShippo();
  await shippo.plan({ times: 'endless', fault: { kind: 'status', status: 503 } });
  expect(await saveShippoKey(context, shippo.key)).toMatchObject({ accepted: false });
});

test.each(['', 'hello', 'shippo_prod_abcdef', 'ShippoToken shippo_test_abcdef'])('%j is no key', async (text) => {
  const error = await expectAppError(saveShippoKey(await createTestStore(), text));
  expect(error).toMatchObject({ code: 'invalid_input', fields: { key: expect.any(String) as string } });
});

test('a removed key is gone, and removing it twice is one entry in Activity', async () => {
  const context = await createTestStore();
  await saveShippoKey(context, simulatedShippo().key);
  await forgetShippoKey(context);
  await forgetShippoKey(context);
  expect((await findShippoSettings(context)).key).toBeNull();
  expect(await shippoAccess(context.store.hash)).toEqual({ kind: 'none' });
  const where = { storeHash: context.store.hash, kind: 'shippo_key.removed' };
  expect(await (await prisma()).activityEvent.count({ where })).toBe(1);
});

test('sandbox is switched by a person and stays', async () => {
  const context = await createTestStore();
  await setSandbox(context, true);
  await saveShippoKey(context, simulatedShippo().key);
  expect(await shippoAccess(context.store.hash)).toEqual({ kind: 'sandbox' });
  await setSandbox(context, false);
  expect((await shippoAccess(context.store.hash)).kind).toBe('key');
});

test.each(['shipper', 'viewer'] as const)('a %s changes none of it', async (role) => {
  const { as } = await createTestStore();
  for (const attempt of [
    () => saveShippoKey(as(role), 'shippo_test_abcd'),
    () => forgetShippoKey(as(role)),
    () => setSandbox(as(role), true),
  ])
    expect(await expectAppError(attempt())).toMatchObject({ code: 'forbidden' });
});
