import { describe, expect, test } from 'vitest';
import type { Carrier } from '@/lib/carriers/carrier';
import { beginSignIn } from '@/lib/carriers/connection/begin-sign-in';
import { checkConnection } from '@/lib/carriers/connection/check-connection';
import { connectThroughShippo } from '@/lib/carriers/connection/connect-through-shippo';
import { enterPin } from '@/lib/carriers/connection/enter-pin';
import { finishSignIn } from '@/lib/carriers/connection/finish-sign-in';
import { claimState, issueState } from '@/lib/carriers/connection/sign-in-state';
import { startSignIn } from '@/lib/carriers/connection/start-sign-in';
import { toParameters } from '@/lib/carriers/connection/store-address';
import { createCarrier, type NewCarrier } from '@/lib/carriers/create-carrier';
import { deleteCarrier } from '@/lib/carriers/delete-carrier';
import { listAllServiceLevels } from '@/lib/carriers/levels/list-all-service-levels';
import { setSandbox } from '@/lib/carriers/settings/set-sandbox';
import type { Context } from '@/lib/stores/context';
import { expectAppError } from '@/tests/expect-app-error';
import type { simulatedShippo } from '@/tests/shippo';
import { createShippoStore } from '@/tests/shippo-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const ups: NewCarrier = { name: 'UPS', code: 'ups', accountNumber: '1X2345', visibility: 'visible' };
const fedexPin: NewCarrier = {
  name: 'FedEx',
  code: 'fedex',
  accountNumber: 'F9',
  visibility: 'visible',
  connection: { wayId: 'pin', parameters: { first_name: 'Ann', last_name: 'Bo', verification_option: 'SMS' } },
};

/** Begins a sign-in, and tells the state that Shippo was given with it. */
async function stateOfSignIn(context: Context, shippo: ReturnType<typeof simulatedShippo>, id: string) {
  await beginSignIn(context, id);
  const path = (await shippo.requests()).at(-1)?.path ?? '';
  return new URL(path, 'http://shippo.example').searchParams.get('state') ?? '';
}

describe('signing in at the carrier', () => {
  test('comes back with a state that counts once, and what Shippo says then is kept', async () => {
    const { shippo, ...context } = await createShippoStore();
    const { id, shippo: link } = await createCarrier(context, ups);
    const state = await stateOfSignIn(context, shippo, id);
    await shippo.change(link?.accountId ?? '', { status: 'connected' });
    expect(await finishSignIn(state)).toEqual({
      storeHash: context.store.hash,
      carrierId: id,
      carrierName: 'UPS',
      status: 'connected',
    });
    expect(await finishSignIn(state)).toBeUndefined();
    expect((await checkConnection(context, id)).shippo?.status).toBe('connected');
  });

  test('claims nothing when Shippo cannot be asked afterwards', async () => {
    const { shippo, ...context } = await createShippoStore();
    const { id } = await createCarrier(context, ups);
    const state = await stateOfSignIn(context, shippo, id);
    await shippo.plan({ times: 'endless', fault: { kind: 'status', status: 503 } });
    expect(await finishSignIn(state)).toMatchObject({ carrierId: id, status: null });
  });

  test('has a state that runs out after ten minutes, and one that was never given is nothing', async () => {
    const context = await createShippoStore();
    const { id } = await createCarrier(context, ups);
    const state = await issueState({ storeHash: context.store.hash, carrierId: id });
    expect(await claimState(state, new Date(Date.now() + 10 * 60_000 + 1_000))).toBeUndefined();
    expect(await claimState(state)).toMatchObject({ carrierId: id });
    expect(await finishSignIn('made up')).toBeUndefined();
  });

  test('ends in nothing when the carrier was deleted meanwhile', async () => {
    const { shippo, ...context } = await createShippoStore();
    const { id } = await createCarrier(context, ups);
    const state = await stateOfSignIn(context, shippo, id);
    await deleteCarrier(context, id);
    expect(await finishSignIn(state)).toBeUndefined();
  });

  test('is not offered for an account without one, nor in sandbox', async () => {
    const context = await createShippoStore();
    const redirectUri = 'https://desk.example/back';
    const usps = await createCarrier(context, { ...ups, name: 'USPS', code: 'usps' });
    const error = await expectAppError(startSignIn(context, { id: usps.id, redirectUri }));
    expect(error).toMatchObject({ code: 'rejected', message: 'Shippo offers no sign-in for this account.' });
    const sandbox = await createShippoStore({ sandbox: true });
    const { id } = await createCarrier(sandbox, ups);
    expect(await expectAppError(startSignIn(sandbox, { id, redirectUri }))).toMatchObject({ code: 'invalid_input' });
  });
});

describe('checking a connection', () => {
  test('tells of an account that is gone at Shippo', async () => {
    const { shippo, ...context } = await createShippoStore();
    const { id, shippo: link } = await createCarrier(context, ups);
    await shippo.remove(link?.accountId ?? '');
    expect((await checkConnection(context, id)).shippo?.status).toBe('disconnected');
  });

  test('changes nothing when Shippo cannot be asked', async () => {
    const { shippo, ...context } = await createShippoStore();
    const { id } = await createCarrier(context, ups);
    await shippo.plan({ times: 'endless', fault: { kind: 'status', status: 500 } });
    expect(await expectAppError(checkConnection(context, id))).toMatchObject({ code: 'unavailable' });
  });

  test('asks nothing for a carrier without an account', async () => {
    const { shippo, ...context } = await createShippoStore({ sandbox: true });
    const made = await createCarrier(context, ups);
    expect(await checkConnection(context, made.id)).toEqual(made);
    expect(await shippo.requests()).toEqual([]);
  });
});

describe('FedEx’s PIN', () => {
  async function openFedex() {
    const { shippo, ...context } = await createShippoStore();
    const made = await createCarrier(context, fedexPin);
    const pin = (await shippo.accounts())[0]?.verification?.pin ?? '';
    return { shippo, context, made, pin };
  }

  test('completes the verification when it is right', async () => {
    const { context, made, pin } = await openFedex();
    expect(made.shippo).toMatchObject({ verification: 'PENDING' });
    expect((await enterPin(context, { id: made.id, pin })).shippo).toMatchObject({
      verification: 'COMPLETE',
      status: 'connected',
    });
  });

  test('is refused in Shippo’s words when it is wrong', async () => {
    const { context, made } = await openFedex();
    const error = await expectAppError(enterPin(context, { id: made.id, pin: '000000' }));
    expect(error).toMatchObject({ code: 'rejected', saidBy: 'Shippo' });
    expect(error.upstream).not.toContain('000000');
  });

  test('failed when Shippo says so with a 200', async () => {
    const { shippo, context, made } = await openFedex();
    await shippo.flags({ shippoVerificationFailure: '200' });
    expect((await enterPin(context, { id: made.id, pin: '000000' })).shippo).toMatchObject({ verification: 'FAILED' });
  });
});

describe('connecting later', () => {
  const way = {
    accountNumber: null,
    connection: { wayId: 'sign_in', parameters: { full_name: 'Ann', ups_agreements: true } },
  };

  async function inSandbox() {
    const { shippo, ...context } = await createShippoStore({ sandbox: true });
    const made = await createCarrier(context, ups);
    return { shippo, context, id: made.id };
  }

  test('gives a sandbox carrier an account, its services and the key’s mode, once the store left sandbox', async () => {
    const { shippo, context, id } = await inSandbox();
    expect(await expectAppError(connectThroughShippo(context, { id, ...way }))).toMatchObject({
      code: 'invalid_input',
    });
    await setSandbox(context, false);
    const connected = await connectThroughShippo(context, { id, ...way });
    expect(connected).toMatchObject({ id, mode: 'test', accountNumber: '1X2345', shippo: { isAdopted: false } });
    expect((await listAllServiceLevels(context, id)).length).toBeGreaterThan(5);
    expect((await shippo.accounts())[0]?.parameters).toMatchObject({ full_name: 'Ann', ups_agreements: true });
    expect(await expectAppError(connectThroughShippo(context, { id, ...way }))).toMatchObject({ code: 'conflict' });
  });

  test('keeps the carrier as it is when Shippo refuses', async () => {
    const { shippo, context, id } = await inSandbox();
    await setSandbox(context, false);
    await shippo.plan({ fault: { kind: 'status', status: 400, body: { ups_agreements: ['must be accepted'] } } });
    const error = await expectAppError(connectThroughShippo(context, { id, ...way }));
    expect(error).toMatchObject({ code: 'rejected', upstream: 'ups_agreements: must be accepted.' });
    expect(await checkConnection(context, id)).toMatchObject({ mode: 'sandbox', shippo: null });
  });

  test('finds FedEx’s account once there is one', async () => {
    const { shippo, ...context } = await createShippoStore();
    const fedex: Carrier = await createCarrier(context, { ...ups, name: 'FedEx', code: 'fedex', accountNumber: null });
    const link = { id: fedex.id, accountNumber: null, connection: { wayId: 'link', parameters: {} } };
    expect(await expectAppError(connectThroughShippo(context, link))).toMatchObject({ code: 'not_found' });
    await shippo.connect({ carrier: 'fedex', account_id: 'F1', status: 'connected' });
    expect((await connectThroughShippo(context, link)).shippo).toMatchObject({ status: 'connected', isAdopted: true });
  });
});

test('a store’s address is sent as far as it can be told apart', () => {
  const store = { name: 'Harbor', phone: '1', countryIso2: 'US' };
  const place = { billing_address_city: 'Austin', billing_address_state: 'TX', billing_address_zip: '78701' };
  expect(toParameters({ ...store, address: '1 Main St\nSuite 2\nAustin, TX 78701' })).toMatchObject({
    billing_address_street1: '1 Main St',
    billing_address_street2: 'Suite 2',
    ...place,
  });
  expect(toParameters({ ...store, address: 'Hauptstraße 1\n10115 Berlin' })).toEqual({
    company: 'Harbor',
    phone: '1',
    billing_address_street1: 'Hauptstraße 1',
    billing_address_street2: '10115 Berlin',
    billing_address_country_iso2: 'US',
  });
  for (const address of ['1 Main St, San Francisco, CA 94105', '1 Main St\nSuite 2, Austin, TX 78701'])
    expect(toParameters({ ...store, address })).not.toHaveProperty('billing_address_city');
  expect(toParameters({ ...store, address: '' })).not.toHaveProperty('billing_address_street1');
});
