import { describe, expect, test } from 'vitest';
import { createCarrier, type NewCarrier } from '@/lib/carriers/create-carrier';
import { deleteCarrier } from '@/lib/carriers/delete-carrier';
import { findCarrier } from '@/lib/carriers/find-carrier';
import { forgetShippoKey } from '@/lib/carriers/settings/forget-shippo-key';
import { prisma } from '@/lib/database/database';
import { expectAppError } from '@/tests/expect-app-error';
import { giveShippoKey, simulatedShippo } from '@/tests/shippo';
import { createShippoStore } from '@/tests/shippo-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const ups: NewCarrier = { name: 'UPS', code: 'ups', accountNumber: '1X2345', visibility: 'visible' };

test('switches the account off at Shippo, and deletes the service levels', async () => {
  const { shippo, ...context } = await createShippoStore();
  const { id } = await createCarrier(context, ups);
  expect(await deleteCarrier(context, id)).toEqual({ shippo: 'deactivated' });
  expect(await shippo.accounts()).toMatchObject([{ active: false }]);
  const left = await (await prisma()).serviceLevel.count({ where: { carrierId: id, deletedAt: null } });
  expect(left).toBe(0);
});

test('is made again with the same account', async () => {
  const { shippo, ...context } = await createShippoStore();
  const first = await createCarrier(context, ups);
  await deleteCarrier(context, first.id);
  const second = await createCarrier(context, ups);
  expect(second.shippo?.accountId).toBe(first.shippo?.accountId);
  expect(await shippo.accounts()).toMatchObject([{ active: true }]);
});

describe('while Shippo is down', () => {
  test.each([
    { kind: 'status', status: 503 },
    { kind: 'drop', when: 'before' },
    { kind: 'status', status: 429 },
  ])('nothing is deleted, and the message says so: %o', async (fault) => {
    const { shippo, ...context } = await createShippoStore();
    const { id } = await createCarrier(context, ups);
    await shippo.plan({ route: 'PUT /shippo/**', times: 'endless', fault });
    const error = await expectAppError(deleteCarrier(context, id));
    expect(error.message).toContain('was not deleted');
    expect(await findCarrier(context, id)).toMatchObject({ id });
    expect(await shippo.accounts()).toMatchObject([{ active: true }]);
  });

  test('deleting again does what was not done', async () => {
    const { shippo, ...context } = await createShippoStore();
    const { id } = await createCarrier(context, ups);
    await shippo.plan({ route: 'PUT /shippo/**', times: 3, fault: { kind: 'after', status: 500 } });
    await expectAppError(deleteCarrier(context, id));
    expect(await deleteCarrier(context, id)).toEqual({ shippo: 'deactivated' });
  });
});

describe('leaves the account at Shippo', () => {
  test('when it was in use there before', async () => {
    const { shippo, ...context } = await createShippoStore();
    await shippo.connect({ carrier: 'ups', account_id: '1X2345' });
    const { id } = await createCarrier(context, ups);
    expect(await deleteCarrier(context, id)).toEqual({ shippo: 'left' });
    expect(await shippo.accounts()).toMatchObject([{ active: true }]);
  });

  test('when the store has no key any more', async () => {
    const { shippo, ...context } = await createShippoStore();
    const { id } = await createCarrier(context, ups);
    await forgetShippoKey(context);
    expect(await deleteCarrier(context, id)).toEqual({ shippo: 'left' });
    expect(await shippo.accounts()).toMatchObject([{ active: true }]);
  });

  test('when the key is for the other mode: test and live are separate', async () => {
    const { shippo, ...context } = await createShippoStore();
    const { id } = await createCarrier(context, ups);
    await giveShippoKey(context.store.hash, simulatedShippo('live').key);
    expect(await deleteCarrier(context, id)).toEqual({ shippo: 'left' });
    expect(await shippo.accounts()).toMatchObject([{ active: true }]);
  });
});

test('goes on when Shippo does not have the account any more', async () => {
  const { shippo, ...context } = await createShippoStore();
  const { id, shippo: link } = await createCarrier(context, ups);
  await shippo.remove(link?.accountId ?? '');
  expect(await deleteCarrier(context, id)).toEqual({ shippo: 'none' });
});

test('asks nothing of Shippo for a carrier that was made in sandbox', async () => {
  const { shippo, ...context } = await createShippoStore({ sandbox: true });
  const { id } = await createCarrier(context, ups);
  expect(await deleteCarrier(context, id)).toEqual({ shippo: 'none' });
  expect(await shippo.requests()).toEqual([]);
});
