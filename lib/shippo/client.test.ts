import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Secret } from '@/lib/secrets';
import {
  createCarrierAccount,
  enterVerificationPin,
  getAccountWithServices,
  getCarrierAccount,
  initiateSignIn,
  listCarrierAccounts,
  setAccountActive,
} from '@/lib/shippo/carrier-accounts';
import { expectAppError } from '@/tests/expect-app-error';
import { simulatedShippo } from '@/tests/shippo';

const parameters = { account_number: '1X2345' };
const ups = { carrier: 'ups', accountNumber: '1X2345', parameters, metadata: 'ours' } as const;

function open(mode?: 'test' | 'live') {
  const shippo = simulatedShippo(mode);
  return { shippo, credentials: { key: new Secret(shippo.key) } };
}

describe('a carrier account', () => {
  test('is made, and read with its services', async () => {
    const { shippo, credentials } = open();
    const made = await createCarrierAccount(credentials, ups);
    expect(made).toMatchObject({ carrier: 'ups', active: true, isShippoOwned: false, metadata: 'ours' });
    expect(made.status).toBe('authorization_pending');
    const read = await getAccountWithServices(credentials, { ...ups, objectId: made.objectId });
    expect(read.serviceLevels.map(({ token }) => token)).toContain('ups_ground');
    expect((await shippo.accounts()).map(({ accountId }) => accountId)).toEqual(['1X2345']);
  });

  test('is found by its true number among more than one page of them', async () => {
    const { shippo, credentials } = open();
    for (let number = 0; number < 101; number += 1)
      await shippo.connect({ carrier: 'fedex', account_id: `F${number}` });
    const all = await listCarrierAccounts(credentials, { carrier: 'fedex' });
    expect(all.filter(({ isShippoOwned }) => !isShippoOwned)).toHaveLength(101);
    expect(await listCarrierAccounts(credentials, { carrier: 'fedex', accountNumber: 'F100' })).toHaveLength(1);
  });

  test('is switched off under its true number', async () => {
    const { shippo, credentials } = open();
    const { objectId } = await createCarrierAccount(credentials, ups);
    await setAccountActive(credentials, { ...ups, objectId, active: false });
    expect(await shippo.accounts()).toMatchObject([{ active: false }]);
  });

  test('leads to the carrier’s login, and the client does not go there itself', async () => {
    const { shippo, credentials } = open();
    const { objectId } = await createCarrierAccount(credentials, ups);
    const redirectUri = 'https://desk.example/back';
    const address = await initiateSignIn(credentials, { objectId, redirectUri, state: 's1' });
    expect(address).toMatch(/^http/);
    expect(await shippo.requests()).toHaveLength(2);
  });
});

describe('a refusal', () => {
  test('is told in Shippo’s words', async () => {
    const { credentials } = open();
    await createCarrierAccount(credentials, ups);
    const error = await expectAppError(createCarrierAccount(credentials, ups));
    expect(error).toMatchObject({ code: 'rejected', applied: 'refused', saidBy: 'Shippo', status: 400 });
    expect(error.upstream).toMatch(/already exists/i);
  });

  test.each(['detail', 'title', 'message', 'error', 'list', 'text'])(
    'of the key says where to look, whatever shape it has: %s',
    async (shape) => {
      const { shippo, credentials } = open();
      await shippo.flags({ shippoRefusedKeyBody: shape });
      await shippo.revoke();
      const error = await expectAppError(listCarrierAccounts(credentials));
      expect(error).toMatchObject({ code: 'rejected', status: 401, applied: 'no' });
      expect(error.message).toContain('Check the Shippo key in Settings');
      expect(inspect(error)).not.toContain(shippo.key);
    },
  );

  test('never repeats the key, should Shippo do so', async () => {
    const { shippo, credentials } = open();
    await shippo.plan({ fault: { kind: 'status', status: 400, body: { detail: `Bad token ${shippo.key}` } } });
    const error = await expectAppError(listCarrierAccounts(credentials));
    expect(error.upstream).toBe('Bad token [secret].');
  });

  test('for an account that is gone is a conflict', async () => {
    const { credentials } = open();
    expect(await expectAppError(getCarrierAccount(credentials, 'nothing'))).toMatchObject({
      code: 'conflict',
      status: 404,
    });
  });
});

describe('what goes wrong on the way', () => {
  test.each([
    { kind: 'status', status: 503 },
    { kind: 'drop', when: 'after' },
    { kind: 'garbage', variant: 'html', status: 502 },
    { kind: 'status', status: 409 },
    { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
  ])('a read is repeated: %o', async (fault) => {
    const { shippo, credentials } = open();
    await shippo.plan({ fault });
    expect(await listCarrierAccounts(credentials)).not.toHaveLength(0);
    expect(await shippo.requests()).toHaveLength(2);
  });

  test.each([
    { kind: 'after', status: 500 },
    { kind: 'drop', when: 'after' },
    { kind: 'garbage', variant: 'half_json', status: 201 },
  ])('a POST that may have been carried out is not sent again: %o', async (fault) => {
    const { shippo, credentials } = open();
    await shippo.plan({ fault });
    const error = await expectAppError(createCarrierAccount(credentials, ups));
    expect(error).toMatchObject({ code: 'unavailable', applied: 'unknown' });
    expect(error.message).toContain('not certain');
    expect(await shippo.requests()).toHaveLength(1);
  });

  test('a POST that was turned away is sent again', async () => {
    const { shippo, credentials } = open();
    await shippo.plan({ fault: { kind: 'status', status: 429 } });
    await createCarrierAccount(credentials, ups);
    expect(await shippo.accounts()).toHaveLength(1);
  });

  test('an answer that takes too long is given up, and says so', async () => {
    const { shippo, credentials } = open();
    await shippo.plan({ times: 'endless', fault: { kind: 'slow', ms: 5_000, when: 'before' } });
    expect(await expectAppError(listCarrierAccounts(credentials))).toMatchObject({ code: 'unavailable', status: 504 });
  });

  test('a PIN is sent once, because each time that it arrives counts', async () => {
    const { shippo, credentials } = open();
    const { objectId } = await shippo.connect({ carrier: 'fedex', account_id: 'F1' });
    await shippo.plan({ fault: { kind: 'drop', when: 'after' } });
    const pin = { objectId, carrier: 'fedex', accountNumber: 'F1', pin: '123456' } as const;
    expect(await expectAppError(enterVerificationPin(credentials, pin))).toMatchObject({ applied: 'unknown' });
    expect(await shippo.requests()).toHaveLength(1);
  });
});
