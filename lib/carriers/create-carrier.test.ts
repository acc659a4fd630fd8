import { describe, expect, test } from 'vitest';
import { createCarrier, type NewCarrier } from '@/lib/carriers/create-carrier';
import { deleteCarrier } from '@/lib/carriers/delete-carrier';
import { findCarrier } from '@/lib/carriers/find-carrier';
import { listAllServiceLevels } from '@/lib/carriers/levels/list-all-service-levels';
import { listAllCarriers } from '@/lib/carriers/list-all-carriers';
import { updateCarrier } from '@/lib/carriers/update-carrier';
import { prisma } from '@/lib/database/database';
import { createTestStore } from '@/tests/create-test-store';
import { expectAppError } from '@/tests/expect-app-error';
import { createShippoStore } from '@/tests/shippo-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const custom: NewCarrier = { name: 'Bike couriers', code: null, accountNumber: null, visibility: 'visible' };
const ups: NewCarrier = { name: 'UPS', code: 'ups', accountNumber: '1X2345', visibility: 'visible' };
const fedex: NewCarrier = { name: 'FedEx', code: 'fedex', accountNumber: null, visibility: 'hidden' };

describe('a custom carrier', () => {
  test('is made without Shippo, and has no service levels', async () => {
    const context = await createTestStore();
    const made = await createCarrier(context, custom);
    expect(made).toMatchObject({ ...custom, owner: 'account', mode: null, shippo: null });
    expect(made.id).toMatch(/^cr_[0-9a-f]{32}$/);
    expect(await findCarrier(context, made.id)).toEqual(made);
    expect(await listAllServiceLevels(context, made.id)).toEqual([]);
  });

  test.each(['Bike couriers', ' bike COURIERS '])('cannot have the name of another: %j', async (name) => {
    const context = await createTestStore();
    await createCarrier(context, custom);
    const error = await expectAppError(createCarrier(context, { ...custom, name }));
    expect(error).toMatchObject({ code: 'conflict', fields: { name: 'Another carrier has this name' } });
  });

  test('can have the name of a deleted one, of another store’s and of one that every store has', async () => {
    const context = await createTestStore();
    const { id } = await createCarrier(context, custom);
    await deleteCarrier(context, id);
    await createCarrier(context, custom);
    await createCarrier(await createTestStore(), custom);
    await createCarrier(context, { ...custom, name: 'Will call' });
  });

  test('is made once when its name is asked for many times at once', async () => {
    const context = await createTestStore();
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => createCarrier(context, custom)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ code: 'conflict', fields: { name: expect.any(String) as string } });
    expect((await listAllCarriers(context)).filter(({ owner }) => owner === 'account')).toHaveLength(1);
  });
});

describe('a carrier through Shippo', () => {
  test('gets an account with its number and the store’s address, and the services, hidden', async () => {
    const { shippo, ...context } = await createShippoStore();
    const made = await createCarrier(context, ups);
    expect(made).toMatchObject({ mode: 'test', shippo: { status: 'authorization_pending', isAdopted: false } });
    const [account] = await shippo.accounts();
    expect(account).toMatchObject({ objectId: made.shippo?.accountId, accountId: '1X2345', active: true });
    expect(account?.parameters).toMatchObject({
      account_number: '1X2345',
      billing_address_street1: '685 Market Street',
      billing_address_city: 'San Francisco',
      billing_address_state: 'California',
      billing_address_zip: '94105',
      billing_address_country_iso2: 'US',
    });
    expect(account?.parameters).not.toHaveProperty('ups_agreements');
    const levels = await listAllServiceLevels(context, made.id);
    expect(levels.map(({ token }) => token)).toContain('ups_ground');
    expect(
      levels.every(({ visibility, isDefault, origin }) => visibility === 'hidden' && !isDefault && origin === 'shippo'),
    ).toBe(true);
  });

  test.each(['ups', 'usps'] as const)('needs an account number: %s', async (code) => {
    const { shippo, ...context } = await createShippoStore();
    const error = await expectAppError(createCarrier(context, { ...ups, code, accountNumber: null }));
    expect(error).toMatchObject({ code: 'invalid_input', fields: { account_number: expect.any(String) as string } });
    expect(await shippo.requests()).toEqual([]);
  });

  test('needs a key outside of sandbox, and says what to do', async () => {
    const error = await expectAppError(createCarrier(await createTestStore(), ups));
    expect(error.code).toBe('invalid_input');
    expect(error.message).toContain('Configure Shippo first');
  });

  test('is made without Shippo in sandbox, and keeps that mode', async () => {
    const { shippo, ...context } = await createShippoStore({ sandbox: true });
    const made = await createCarrier(context, ups);
    expect(made).toMatchObject({ mode: 'sandbox', shippo: null, accountNumber: '1X2345' });
    expect(await listAllServiceLevels(context, made.id)).toEqual([]);
    expect(await shippo.requests()).toEqual([]);
  });

  test('is not made when Shippo refuses, in Shippo’s words', async () => {
    const { shippo, ...context } = await createShippoStore();
    await shippo.flags({ shippoMinimalParameters: 'refuse' });
    const error = await expectAppError(createCarrier(context, ups));
    expect(error).toMatchObject({ code: 'rejected', saidBy: 'Shippo' });
    expect(error.upstream).toBeTruthy();
    expect((await listAllCarriers(context)).some(({ owner }) => owner === 'account')).toBe(false);
  });

  test('is not asked for at Shippo when its name is taken', async () => {
    const { shippo, ...context } = await createShippoStore();
    await createCarrier(context, { ...custom, name: 'ups' });
    expect(await expectAppError(createCarrier(context, ups))).toMatchObject({ code: 'conflict' });
    expect(await shippo.requests()).toEqual([]);
  });

  test('takes the account that is at Shippo already, and switches it on', async () => {
    const { shippo, ...context } = await createShippoStore();
    const { objectId } = await shippo.connect({ carrier: 'ups', account_id: '1X2345' });
    await shippo.change(objectId, { active: false });
    const made = await createCarrier(context, ups);
    expect(made.shippo).toMatchObject({ accountId: objectId, isAdopted: false });
    expect(await shippo.accounts()).toMatchObject([{ active: true }]);
  });

  test('never takes an account of Shippo’s own', async () => {
    const context = await createShippoStore();
    const made = await createCarrier(context, fedex);
    expect(made).toMatchObject({ mode: 'test', shippo: null });
  });

  test('does not share an account with another carrier', async () => {
    const { shippo, ...context } = await createShippoStore();
    await createCarrier(context, ups);
    const error = await expectAppError(createCarrier(context, { ...ups, name: 'UPS again' }));
    expect(error).toMatchObject({ code: 'conflict', fields: {} });
    expect(error.message).toContain('cannot share');
    expect(await shippo.accounts()).toMatchObject([{ active: true }]);
  });

  test('is found at Shippo when the answer was lost', async () => {
    const { shippo, ...context } = await createShippoStore();
    await shippo.plan({ route: 'POST /shippo/carrier_accounts', fault: { kind: 'drop', when: 'after' } });
    const made = await createCarrier(context, ups);
    expect(made.shippo?.isAdopted).toBe(false);
    expect(await shippo.accounts()).toHaveLength(1);
    expect(await shippo.requests('POST /shippo/carrier_accounts')).toHaveLength(1);
  });

  test('is not made when nobody can tell what became of it, and a second try finds it', async () => {
    const { shippo, ...context } = await createShippoStore();
    await shippo.plan({ route: 'POST /shippo/carrier_accounts', fault: { kind: 'drop', when: 'after' } });
    await shippo.plan({ route: 'GET /shippo/**', times: 3, fault: { kind: 'status', status: 503 } });
    expect(await expectAppError(createCarrier(context, ups))).toMatchObject({ code: 'unavailable' });
    expect((await createCarrier(context, ups)).shippo?.accountId).toBe((await shippo.accounts())[0]?.objectId);
    expect(await shippo.accounts()).toHaveLength(1);
  });
});

describe('FedEx', () => {
  test('takes an account that is at Shippo already, an active one first', async () => {
    const { shippo, ...context } = await createShippoStore();
    const { objectId: off } = await shippo.connect({ carrier: 'fedex', account_id: 'F1' });
    await shippo.change(off, { active: false });
    const { objectId } = await shippo.connect({ carrier: 'fedex', account_id: 'F2', status: 'connected' });
    expect((await createCarrier(context, fedex)).shippo).toMatchObject({
      accountId: objectId,
      status: 'connected',
      isAdopted: true,
    });
  });

  test('passes over an account that another carrier has', async () => {
    const { shippo, ...context } = await createShippoStore();
    await shippo.connect({ carrier: 'fedex', account_id: 'F1' });
    await createCarrier(context, fedex);
    expect((await createCarrier(context, { ...fedex, name: 'FedEx two' })).shippo).toBeNull();
  });

  test('can be added with a PIN from the page', async () => {
    const { shippo, ...context } = await createShippoStore();
    const parameters = { first_name: 'Ann', verification_option: 'SMS', from_address_state: '' };
    const made = await createCarrier(context, {
      ...fedex,
      accountNumber: 'F9',
      connection: { wayId: 'pin', parameters },
    });
    expect(made.shippo).toMatchObject({ verification: 'PENDING' });
    const [account] = await shippo.accounts();
    expect(account?.parameters).toMatchObject({ use_multi_factor_registration: true, verification_option: 'SMS' });
    expect(account?.parameters).not.toHaveProperty('from_address_state');
  });
});

describe('a change', () => {
  test('keeps what it does not name, and says in Activity what it was', async () => {
    const context = await createTestStore();
    const { id } = await createCarrier(context, custom);
    const changed = await updateCarrier(context, { id, visibility: 'hidden' });
    expect(changed).toMatchObject({ name: 'Bike couriers', visibility: 'hidden' });
    const entry = await (
      await prisma()
    ).activityEvent.findFirst({ where: { storeHash: context.store.hash, kind: 'carrier.updated' } });
    expect(entry).toMatchObject({ before: { 'Show at checkout': true }, after: { 'Show at checkout': false } });
  });

  test('that changes nothing is no entry in Activity, and no newer carrier', async () => {
    const context = await createTestStore();
    const made = await createCarrier(context, custom);
    expect(await updateCarrier(context, { id: made.id, name: made.name })).toEqual(made);
  });

  test('can write the same name otherwise, and cannot take another’s', async () => {
    const context = await createTestStore();
    const { id } = await createCarrier(context, custom);
    await createCarrier(context, { ...custom, name: 'Pigeons' });
    expect((await updateCarrier(context, { id, name: 'BIKE couriers' })).name).toBe('BIKE couriers');
    expect(await expectAppError(updateCarrier(context, { id, name: 'pigeons' }))).toMatchObject({ code: 'conflict' });
  });

  test('of a carrier that every store has is forbidden', async () => {
    const context = await createTestStore();
    const [first] = await listAllCarriers(context);
    expect(first?.owner).toBe('system');
    const id = first?.id ?? '';
    expect(await expectAppError(updateCarrier(context, { id, name: 'Mine' }))).toMatchObject({ code: 'forbidden' });
    expect(await expectAppError(deleteCarrier(context, id))).toMatchObject({ code: 'forbidden' });
  });
});

test('another store’s carrier is not there, and a deleted one is gone', async () => {
  const [context, other] = [await createTestStore(), await createTestStore()];
  const { id } = await createCarrier(context, custom);
  expect(await expectAppError(findCarrier(other, id))).toMatchObject({ code: 'not_found' });
  expect(await expectAppError(updateCarrier(other, { id, name: 'Mine' }))).toMatchObject({ code: 'not_found' });
  expect(await expectAppError(deleteCarrier(other, id))).toMatchObject({ code: 'not_found' });
  await deleteCarrier(context, id);
  for (const attempt of [
    () => findCarrier(context, id),
    () => updateCarrier(context, { id }),
    () => deleteCarrier(context, id),
  ])
    expect(await expectAppError(attempt())).toMatchObject({ code: 'gone' });
});
