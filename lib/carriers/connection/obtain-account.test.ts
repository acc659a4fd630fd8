import { describe, expect, test } from 'vitest';
import { connectThroughShippo } from '@/lib/carriers/connection/connect-through-shippo';
import { checkConnection } from '@/lib/carriers/connection/check-connection';
import { createCarrier, type NewCarrier } from '@/lib/carriers/create-carrier';
import { deleteCarrier } from '@/lib/carriers/delete-carrier';
import { listAllServiceLevels } from '@/lib/carriers/levels/list-all-service-levels';
import { syncServiceLevels } from '@/lib/carriers/levels/sync-service-levels';
import { createTestStore } from '@/tests/create-test-store';
import { expectAppError } from '@/tests/expect-app-error';
import { giveShippoKey } from '@/tests/shippo';
import { createShippoStore } from '@/tests/shippo-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const ups: NewCarrier = { name: 'UPS', code: 'ups', accountNumber: '1X2345', visibility: 'visible' };
const fedex: NewCarrier = { name: 'FedEx', code: 'fedex', accountNumber: null, visibility: 'visible' };
const POST = 'POST /shippo/carrier_accounts';

describe('an account that was in use before', () => {
  test('is left on, also when the answer to the request for it was lost', async () => {
    const { shippo, ...context } = await createShippoStore();
    await shippo.connect({ carrier: 'ups', account_id: '1X2345' });
    await shippo.plan({ route: POST, fault: { kind: 'status', status: 500 } });
    const { id } = await createCarrier(context, ups);
    expect(await deleteCarrier(context, id)).toEqual({ shippo: 'left' });
    expect(await shippo.accounts()).toMatchObject([{ active: true }]);
  });

  test('of another store with the same key is left on while that store has a carrier of it', async () => {
    const { shippo, ...context } = await createShippoStore();
    const other = await createTestStore();
    await giveShippoKey(other.store.hash, shippo.key);
    const { id } = await createCarrier(context, ups);
    const theirs = await createCarrier(other, ups);
    expect(await deleteCarrier(context, id)).toEqual({ shippo: 'left' });
    expect(await shippo.accounts()).toMatchObject([{ active: true }]);
    expect(await deleteCarrier(other, theirs.id)).toEqual({ shippo: 'left' });
  });
});

describe('an account that this app made', () => {
  test('is known by its mark when a first try failed after Shippo had made it', async () => {
    const { shippo, ...context } = await createShippoStore();
    await shippo.plan({ route: 'GET /shippo/**', times: 3, fault: { kind: 'status', status: 503 } });
    expect(await expectAppError(createCarrier(context, ups))).toMatchObject({ code: 'unavailable' });
    const { id, shippo: link } = await createCarrier(context, ups);
    expect(link?.isAdopted).toBe(false);
    expect(await deleteCarrier(context, id)).toEqual({ shippo: 'deactivated' });
  });

  test('is switched off again when its carrier cannot be stored', async () => {
    const { shippo, ...context } = await createShippoStore();
    const outcomes = await Promise.allSettled([
      createCarrier(context, ups),
      createCarrier(context, { ...ups, accountNumber: '2X6789' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await shippo.accounts()).filter(({ active }) => active)).toHaveLength(1);
  });

  test('serves the carrier without services when Shippo’s list does not have it yet', async () => {
    const { shippo, ...context } = await createShippoStore();
    const nothingYet = { next: null, previous: null, results: [] };
    await shippo.plan({ route: 'GET /shippo/**', fault: { kind: 'status', status: 200, body: nothingYet } });
    const { id } = await createCarrier(context, ups);
    expect(await listAllServiceLevels(context, id)).toEqual([]);
    expect((await syncServiceLevels(context, id)).added.length).toBeGreaterThan(5);
  });
});

describe('an account that is switched off', () => {
  test('is no account to link, without its number', async () => {
    const { shippo, ...context } = await createShippoStore();
    const { objectId } = await shippo.connect({ carrier: 'fedex', account_id: 'F1', status: 'connected' });
    await shippo.change(objectId, { active: false });
    expect((await createCarrier(context, fedex)).shippo).toBeNull();
  });

  test('is switched on to be linked by its number', async () => {
    const { shippo, ...context } = await createShippoStore();
    const { objectId } = await shippo.connect({ carrier: 'fedex', account_id: 'F1', status: 'connected' });
    await shippo.change(objectId, { active: false });
    const made = await createCarrier(context, { ...fedex, accountNumber: 'F1' });
    expect(made.shippo).toMatchObject({ accountId: objectId, status: 'connected', isAdopted: false });
    expect(await shippo.accounts()).toMatchObject([{ active: true }]);
  });

  test('is not connected, whatever its sign-in says', async () => {
    const { shippo, ...context } = await createShippoStore();
    const { id, shippo: link } = await createCarrier(context, ups);
    await shippo.change(link?.accountId ?? '', { status: 'connected' });
    expect((await checkConnection(context, id)).shippo?.status).toBe('connected');
    await shippo.change(link?.accountId ?? '', { active: false });
    expect((await checkConnection(context, id)).shippo?.status).toBe('disconnected');
  });

  test('gets what was typed when it is added again', async () => {
    const { shippo, ...context } = await createShippoStore();
    const signIn = { ...fedex, accountNumber: 'F1', connection: { wayId: 'sign_in', parameters: {} } };
    await deleteCarrier(context, (await createCarrier(context, signIn)).id);
    const parameters = { first_name: 'Ann', last_name: 'Bo', verification_option: 'SMS' };
    const made = await createCarrier(context, { ...signIn, connection: { wayId: 'pin', parameters } });
    expect(made.shippo).toMatchObject({ verification: 'PENDING' });
    expect((await shippo.accounts())[0]?.parameters).toMatchObject({ first_name: 'Ann' });
  });
});

test('a number that is known is the only one that is linked', async () => {
  const { shippo, ...context } = await createShippoStore();
  const { id } = await createCarrier(context, { ...fedex, accountNumber: '123' });
  await shippo.connect({ carrier: 'fedex', account_id: '999', status: 'connected' });
  const link = { id, accountNumber: null, connection: { wayId: 'link', parameters: {} } };
  expect(await expectAppError(connectThroughShippo(context, link))).toMatchObject({ code: 'not_found' });
  const { objectId } = await shippo.connect({ carrier: 'fedex', account_id: '123', status: 'connected' });
  expect((await connectThroughShippo(context, link)).shippo).toMatchObject({ accountId: objectId });
});

test('an answer that says nothing of the sign-in changes nothing', async () => {
  const { shippo, ...context } = await createShippoStore();
  const { id, shippo: link } = await createCarrier(context, ups);
  const objectId = link?.accountId ?? '';
  await shippo.change(objectId, { status: 'connected' });
  await checkConnection(context, id);
  const body = { object_id: objectId, carrier: 'ups', active: true };
  await shippo.plan({ route: 'GET /shippo/**', fault: { kind: 'status', status: 200, body } });
  expect((await checkConnection(context, id)).shippo?.status).toBe('connected');
});
