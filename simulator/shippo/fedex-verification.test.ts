import { describe, expect, test } from 'vitest';
import { shippoAccounts, shippoCalls } from '../testing/shippo-calls';
import { testSimulator } from '../testing/test-simulator';

const key = 'shippo_test_demo';
const identity = { carrier: 'fedex', account_id: shippoAccounts.fedex.account_id };
const invoice = {
  verification_invoice_number: '7-123-45678',
  verification_invoice_amount: '81.20',
  verification_invoice_date: '2026-08-01',
  verification_invoice_currency: 'USD',
};

/** A FedEx account that asks for a second factor, and ways to go on with it. */
async function pending(option: string, flags: object = {}) {
  const simulator = testSimulator();
  await simulator.control('/flags', { store: key, flags });
  const calls = shippoCalls(simulator);
  const { body } = await calls.post('/carrier_accounts', shippoAccounts.fedexBy(option));
  const path = `/carrier_accounts/${String(body.object_id)}`;
  return {
    created: body,
    simulator,
    send: (parameters: object, more: object = {}) => calls.put(path, { ...identity, parameters, ...more }),
    pin: (pin: string) => calls.put(path, { ...identity, parameters: { verification_pin: pin } }),
    read: async () => (await calls.get(path)).body,
    moveClock: (hours: number) => simulator.control('/clock', { store: key, offsetMs: hours * 3_600_000 }),
  };
}

function looks(verification_status: string, status: string) {
  return {
    parameters: { verification_status },
    object_info: { authentication: { type: 'default', status }, verification: { policy: 'required' } },
  };
}

const complete = looks('COMPLETE', 'connected');
const failed = looks('FAILED', 'authorization_pending');

describe('by PIN', () => {
  test('a new account waits for it', async () => {
    const { created } = await pending('SMS');
    expect(created).toMatchObject(looks('PENDING', 'authorization_pending'));
    expect(created.parameters).toMatchObject({ verification_option: 'SMS', use_multi_factor_registration: true });
  });

  test('a new account can be called disconnected', async () => {
    const { created } = await pending('SMS', { shippoUnverifiedStatus: 'disconnected' });
    expect(created).toMatchObject(looks('PENDING', 'disconnected'));
  });

  test.each(['SMS', 'EMAIL', 'CALL'])('the right one of %s connects, and is not kept', async (option) => {
    const { pin, read } = await pending(option);
    expect(await pin('123456')).toMatchObject({ status: 200, body: complete });
    expect((await read()).parameters).not.toHaveProperty('verification_pin');
    expect(await pin('000000')).toMatchObject({ status: 200, body: complete });
  });

  test('a wrong one fails with 400, and the right one after it connects', async () => {
    const { pin, read } = await pending('SMS');
    expect(await pin('000000')).toMatchObject({
      status: 400,
      body: { parameters: { verification_pin: [expect.any(String)] } },
    });
    expect(await read()).toMatchObject(failed);
    expect((await pin('123456')).body).toMatchObject(complete);
  });

  test('a wrong one can fail with 200', async () => {
    const { pin } = await pending('SMS', { shippoVerificationFailure: '200' });
    expect(await pin('000000')).toMatchObject({ status: 200, body: failed });
  });

  test('three wrong ones lock it for a day of the key’s clock', async () => {
    const { pin, moveClock } = await pending('SMS');
    for (let count = 0; count < 3; count += 1) await pin('000000');
    expect(await pin('123456')).toMatchObject({
      status: 400,
      body: { parameters: { verification_pin: [expect.stringContaining('locked')] } },
    });
    await moveClock(23.9);
    expect((await pin('123456')).status).toBe(400);
    await moveClock(24.1);
    expect((await pin('123456')).body).toMatchObject(complete);
  });

  test('locks the option, not the others', async () => {
    const { pin, send } = await pending('SMS');
    for (let count = 0; count < 3; count += 1) await pin('000000');
    expect((await send({ verification_option: 'SMS' })).body).toMatchObject(failed);
    expect((await send({ verification_option: 'EMAIL' })).body).toMatchObject(
      looks('PENDING', 'authorization_pending'),
    );
    expect((await pin('123456')).body).toMatchObject(complete);
  });

  test('can be asked for again', async () => {
    const { pin, send } = await pending('SMS');
    await pin('000000');
    expect((await send({ verification_option: 'SMS' })).body).toMatchObject(looks('PENDING', 'authorization_pending'));
  });

  test('other changes leave it alone', async () => {
    const { pin, send } = await pending('SMS');
    await pin('000000');
    expect((await send({ phone_number: '5550100' }, { active: false })).body).toMatchObject({
      ...failed,
      active: false,
    });
  });
});

describe('by invoice', () => {
  test('a whole one connects at once', async () => {
    const { post } = shippoCalls(testSimulator());
    const account = shippoAccounts.fedexBy('INVOICE');
    const parameters = { ...account.parameters, ...invoice };
    expect(await post('/carrier_accounts', { ...account, parameters })).toMatchObject({ status: 201, body: complete });
  });

  test.each([
    ['without a number', { verification_invoice_number: undefined }],
    ['without an amount', { verification_invoice_amount: undefined }],
    ['of nothing', { verification_invoice_amount: 0 }],
    ['without a date', { verification_invoice_date: undefined }],
    ['with a date in another form', { verification_invoice_date: '08/01/2026' }],
    ['without a currency', { verification_invoice_currency: '' }],
  ])('one %s fails', async (_, change) => {
    const { post } = shippoCalls(testSimulator());
    const account = shippoAccounts.fedexBy('INVOICE');
    const parameters = { ...account.parameters, ...invoice, ...change };
    expect(await post('/carrier_accounts', { ...account, parameters })).toMatchObject({ status: 201, body: failed });
  });

  test('one that is completed later connects', async () => {
    const { created, send } = await pending('INVOICE');
    expect(created).toMatchObject(failed);
    expect((await send({ ...invoice, verification_invoice_amount: 0 })).status).toBe(400);
    expect(await send({ verification_invoice_amount: 81.2 })).toMatchObject({ status: 200, body: complete });
  });

  test('takes over from a PIN that was locked', async () => {
    const { pin, send } = await pending('SMS');
    for (let count = 0; count < 3; count += 1) await pin('000000');
    expect((await send({ verification_option: 'INVOICE', ...invoice })).body).toMatchObject(complete);
  });

  test('masked facts are no new attempt', async () => {
    const { send } = await pending('INVOICE');
    const masked = Object.fromEntries(Object.keys(invoice).map((name) => [name, '******']));
    for (let count = 0; count < 3; count += 1) expect((await send(masked)).status).toBe(200);
    expect((await send(invoice)).body).toMatchObject(complete);
  });
});

test('an option is needed', async () => {
  const { post } = shippoCalls(testSimulator());
  for (const option of ['PIGEON', '']) {
    expect(await post('/carrier_accounts', shippoAccounts.fedexBy(option))).toMatchObject({
      status: 400,
      body: { parameters: { verification_option: [expect.any(String)] } },
    });
  }
});

test.each([
  ['a PIN', shippoAccounts.fedexBy('SMS').parameters, looks('PENDING', 'authorization_pending')],
  ['an invoice', { ...shippoAccounts.fedexBy('INVOICE').parameters, ...invoice }, complete],
])('an account that is connected by signing in can register again by %s', async (_, parameters, expected) => {
  const { connect, put } = shippoCalls(testSimulator());
  const id = await connect(shippoAccounts.fedex);
  expect((await put(`/carrier_accounts/${id}`, { ...identity, parameters })).body).toMatchObject(expected);
});

test('a verified account stays so when it is told of another option', async () => {
  const { pin, send } = await pending('SMS');
  await pin('123456');
  expect((await send({ verification_option: 'EMAIL' })).body).toMatchObject(complete);
});

test('a PIN that comes too early is not kept', async () => {
  const { post } = shippoCalls(testSimulator());
  const account = shippoAccounts.fedexBy('SMS');
  const parameters = { ...account.parameters, verification_pin: '123456' };
  const { body } = await post('/carrier_accounts', { ...account, parameters });
  expect(body).toMatchObject(looks('PENDING', 'authorization_pending'));
  expect(body.parameters).not.toHaveProperty('verification_pin');
});
