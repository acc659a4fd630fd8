import { describe, expect, test } from 'vitest';
import { shippoAccounts, shippoCalls } from '../testing/shippo-calls';
import { testSimulator } from '../testing/test-simulator';

const { ups, usps, fedex } = shippoAccounts;

describe('keys', () => {
  const status = async (authorization: string | null) => {
    const { request } = testSimulator();
    return (await request('/shippo/carrier_accounts', { headers: authorization ? { authorization } : {} })).status;
  };

  test.each([
    ['a test key', 'ShippoToken shippo_test_abc', 200],
    ['a live key', 'ShippoToken shippo_live_abc', 200],
    ['hexadecimal digits that happen to spell bad', 'ShippoToken shippo_test_3fbad9c0', 200],
    ['no key', null, 401],
    ['a key without its scheme', 'shippo_test_abc', 401],
    ['another scheme', 'Bearer shippo_test_abc', 401],
    ['no key of Shippo', 'ShippoToken sk_test_abc', 401],
    ['a bad key', 'ShippoToken shippo_test_bad', 401],
    ['a key with bad in a word', 'ShippoToken shippo_live_mybadkey', 401],
  ])('%s', async (_, authorization, expected) => {
    expect(await status(authorization)).toBe(expected);
  });

  test.each([
    ['detail', { detail: expect.any(String) as string }],
    ['title', { title: 'Unauthorized', detail: expect.any(String) as string }],
    ['message', { message: expect.any(String) as string }],
    ['error', { error: expect.any(String) as string }],
    ['list', { __all__: [expect.any(String) as string] }],
  ])('a refused key is told as %s', async (shape, body) => {
    const simulator = testSimulator();
    await simulator.control('/flags', { flags: { shippoRefusedKeyBody: shape } });
    expect(await shippoCalls(simulator, 'shippo_test_bad').get('/carrier_accounts')).toMatchObject({
      status: 401,
      body,
    });
  });

  test('a refused key can be told as plain text', async () => {
    const { request, control } = testSimulator();
    await control('/flags', { flags: { shippoRefusedKeyBody: 'text' } });
    const response = await request('/shippo/carrier_accounts');
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toContain('API token');
  });

  test('each key has carrier accounts of its own, test and live apart', async () => {
    const simulator = testSimulator();
    const id = await shippoCalls(simulator, 'shippo_test_a').connect(ups);
    for (const key of ['shippo_live_a', 'shippo_test_b']) {
      expect((await shippoCalls(simulator, key).get(`/carrier_accounts/${id}`)).status).toBe(404);
    }
    expect((await shippoCalls(simulator, 'shippo_test_a').get(`/carrier_accounts/${id}`)).body).toMatchObject({
      test: true,
    });
    const live = await shippoCalls(simulator, 'shippo_live_a').post('/carrier_accounts', ups);
    expect(live).toMatchObject({ status: 201, body: { test: false } });
  });

  test('paths may end with a slash, and the version header is accepted', async () => {
    const { request } = testSimulator();
    const headers = { authorization: 'ShippoToken shippo_test_a', 'shippo-api-version': '2018-02-08' };
    expect((await request('/shippo/carrier_accounts/?results=1', { headers })).status).toBe(200);
  });

  test('other paths are 404 and other methods 405', async () => {
    const { get, put } = shippoCalls(testSimulator());
    expect((await get('/elsewhere')).status).toBe(404);
    expect((await put('/carrier_accounts', {})).status).toBe(405);
  });
});

describe('the list', () => {
  test('begins with the accounts Shippo owns', async () => {
    const { get } = shippoCalls(testSimulator());
    const { body } = await get('/carrier_accounts');
    expect(body).toMatchObject({
      next: null,
      previous: null,
      results: ['usps', 'ups', 'fedex'].map((carrier) => ({
        carrier,
        is_shippo_account: true,
        active: true,
        account_id: '****',
        object_info: { authentication: { type: 'default', status: 'connected' } },
      })),
    });
    const named = await get('/carrier_accounts?account_id=shippo_usps_account');
    expect(named.body.results).toMatchObject([{ carrier: 'usps', is_shippo_account: true }]);
  });

  test('has pages of 5, of up to 100 when asked, which name their neighbours', async () => {
    const { get, connect } = shippoCalls(testSimulator());
    for (let count = 0; count < 5; count += 1) await connect({ ...ups, account_id: `UPS${count}` });
    const first = (await get('/carrier_accounts')).body;
    expect(first.results).toHaveLength(5);
    expect(first).toMatchObject({ next: 'http://localhost/shippo/carrier_accounts?page=2', previous: null });
    const second = (await get('/carrier_accounts?page=2&results=5')).body;
    expect(second.results).toHaveLength(3);
    expect(second).toMatchObject({
      next: null,
      previous: 'http://localhost/shippo/carrier_accounts?page=1&results=5',
    });
    expect((await get('/carrier_accounts?results=100')).body.results).toHaveLength(8);
  });

  test('has no page of more than 100', async () => {
    const { get, connect } = shippoCalls(testSimulator());
    for (let count = 0; count < 98; count += 1) await connect({ ...ups, account_id: `UPS${count}` });
    expect((await get('/carrier_accounts?results=500')).body.results).toHaveLength(100);
  });

  test('can be limited to a carrier and to the true account id', async () => {
    const { get, connect } = shippoCalls(testSimulator());
    const id = await connect(ups);
    await connect({ ...ups, account_id: 'OTHER' });
    await connect({ ...usps, account_id: ups.account_id });
    const { body } = await get(`/carrier_accounts?carrier=ups&account_id=${ups.account_id}`);
    expect(body.results).toMatchObject([{ object_id: id }]);
    expect((await get('/carrier_accounts?account_id=****')).body.results).toEqual([]);
  });

  test('has service levels only when asked', async () => {
    const { get } = shippoCalls(testSimulator());
    expect((await get('/carrier_accounts')).body.results).not.toMatchObject([{ service_levels: [] }, {}, {}]);
    const { body } = await get('/carrier_accounts?carrier=usps&service_levels=true');
    expect(body.results).toMatchObject([
      {
        service_levels: expect.arrayContaining([
          { token: 'usps_priority', name: 'Priority Mail', supports_return_labels: true },
        ]) as unknown,
      },
    ]);
  });
});

describe('creating', () => {
  test('masks account id and parameters, and says what is to be done next', async () => {
    const simulator = testSimulator();
    simulator.sim.flagOverrides.unknownFields = false;
    const { status, body } = await shippoCalls(simulator).post('/carrier_accounts', {
      ...ups,
      parameters: { ...ups.parameters, ups_agreements: true, title: null },
    });
    expect(status).toBe(201);
    expect(body).toEqual({
      object_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      object_owner: expect.any(String) as string,
      carrier: 'ups',
      carrier_name: 'UPS',
      account_id: '****',
      active: true,
      is_shippo_account: false,
      metadata: '',
      test: true,
      parameters: { account_number: '******', ups_agreements: true },
      object_info: {
        authentication: { type: 'oauth', status: 'authorization_pending' },
        verification: { policy: 'not-required' },
      },
    });
  });

  test('answers carry fields nobody documented', async () => {
    const known = ['object_id', 'object_owner', 'carrier', 'carrier_name', 'account_id', 'active', 'is_shippo_account'];
    const { body } = await shippoCalls(testSimulator()).post('/carrier_accounts', usps);
    const others = Object.keys(body).filter((name) => !known.includes(name));
    expect(others).toHaveLength(5);
  });

  test('a USPS account is connected at once, a FedEx account by signing in', async () => {
    const { post } = shippoCalls(testSimulator());
    expect((await post('/carrier_accounts', usps)).body.object_info).toMatchObject({
      authentication: { type: 'default', status: 'connected' },
    });
    expect((await post('/carrier_accounts', fedex)).body.object_info).toMatchObject({
      authentication: { type: 'oauth', status: 'authorization_pending' },
    });
  });

  test.each(['account_id', 'carrier', 'parameters'])('needs %s', async (field) => {
    const { post } = shippoCalls(testSimulator());
    expect(await post('/carrier_accounts', { ...ups, [field]: undefined })).toMatchObject({
      status: 400,
      body: { [field]: ['This field is required.'] },
    });
  });

  test.each([
    ['an empty account id', { account_id: '' }],
    ['a carrier that does not exist', { carrier: 'UPS' }],
    ['parameters that are none', { parameters: 'none' }],
  ])('refuses %s', async (_, change) => {
    const [field = ''] = Object.keys(change);
    const { status, body } = await shippoCalls(testSimulator()).post('/carrier_accounts', { ...ups, ...change });
    expect(status).toBe(400);
    expect(body).toEqual({ [field]: [expect.any(String)] });
  });

  test('refuses what is no JSON', async () => {
    const { request } = testSimulator();
    const headers = { authorization: 'ShippoToken shippo_test_a' };
    const response = await request('/shippo/carrier_accounts', { method: 'POST', headers, body: '{' });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ detail: 'The body is not valid JSON.' });
  });

  test('refuses UPS agreements that are not accepted', async () => {
    const { post } = shippoCalls(testSimulator());
    const parameters = { ...ups.parameters, ups_agreements: false };
    const { status, body } = await post('/carrier_accounts', { ...ups, parameters });
    expect(status).toBe(400);
    expect(body).toMatchObject({ parameters: { ups_agreements: [expect.any(String)] } });
  });

  test.each(['non_field_errors', '__all__', 'account_id'])('refuses a second account, under %s', async (where) => {
    const simulator = testSimulator();
    const { post, connect } = shippoCalls(simulator);
    await simulator.control('/flags', { store: 'shippo_test_demo', flags: { shippoDuplicateKey: where } });
    await connect(ups);
    expect(await post('/carrier_accounts', ups)).toMatchObject({
      status: 400,
      body: { [where]: [expect.stringContaining('already exists')] },
    });
    expect((await post('/carrier_accounts', { ...usps, account_id: ups.account_id })).status).toBe(201);
  });

  test.each([
    ['UPS', ups, { company: ['This field is required.'] }],
    ['FedEx', fedex, { from_address_zip: ['This field is required.'] }],
    ['USPS', usps, [expect.any(String)]],
  ])('can refuse a %s account with too few parameters', async (_, account, parameters) => {
    const simulator = testSimulator();
    await simulator.control('/flags', { flags: { shippoMinimalParameters: 'refuse' } });
    expect(await shippoCalls(simulator).post('/carrier_accounts', account)).toMatchObject({
      status: 400,
      body: { parameters },
    });
  });

  test('can refuse own USPS accounts', async () => {
    const simulator = testSimulator();
    await simulator.control('/flags', { flags: { shippoOwnUsps: 'refuse' } });
    const { post } = shippoCalls(simulator);
    expect(await post('/carrier_accounts', usps)).toMatchObject({
      status: 400,
      body: { carrier: [expect.anything()] },
    });
    expect((await post('/carrier_accounts', ups)).status).toBe(201);
  });
});

describe('changing', () => {
  const connected = async () => {
    const simulator = testSimulator();
    const calls = shippoCalls(simulator);
    const id = await calls.connect({ ...ups, parameters: { account_number: '1X2Y3Z', title: 'Ms', company: 'Acme' } });
    const stored = () => simulator.sim.state.shippo.keys.get('shippo_test_demo')?.carrierAccounts.get(id);
    const put = (body: object) => calls.put(`/carrier_accounts/${id}`, body);
    return { ...calls, id, put, stored };
  };
  const identity = { account_id: ups.account_id, carrier: 'ups' };

  test('switches an account off and on, and leaves the parameters', async () => {
    const { put, get, id, stored } = await connected();
    expect(await put({ ...identity, active: false })).toMatchObject({ status: 200, body: { active: false } });
    expect((await get(`/carrier_accounts/${id}`)).body).toMatchObject({ active: false });
    expect(stored()?.parameters).toEqual({ account_number: '1X2Y3Z', title: 'Ms', company: 'Acme' });
    expect((await put({ ...identity, active: true })).body).toMatchObject({ active: true });
  });

  test('keeps parameters that are left out or masked, clears null, and sets the others', async () => {
    const { put, stored } = await connected();
    const parameters = { account_number: '******', title: null, phone: '5550100' };
    expect((await put({ ...identity, parameters })).status).toBe(200);
    expect(stored()?.parameters).toEqual({ account_number: '1X2Y3Z', company: 'Acme', phone: '5550100' });
  });

  test.each([
    ['a masked account id', { ...identity, account_id: '****' }, 'account_id'],
    ['another account id', { ...identity, account_id: 'OTHER' }, 'account_id'],
    ['no account id', { carrier: 'ups' }, 'account_id'],
    ['another carrier', { ...identity, carrier: 'usps' }, 'carrier'],
    ['no carrier', { account_id: ups.account_id }, 'carrier'],
    ['refused agreements', { ...identity, parameters: { ups_agreements: false } }, 'parameters'],
  ])('refuses %s', async (_, body, field) => {
    const { put, stored } = await connected();
    const answer = await put({ ...body, active: false });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body)).toEqual([field]);
    expect(stored()?.active).toBe(true);
  });

  test('an account that does not exist is 404', async () => {
    const { put } = shippoCalls(testSimulator());
    expect((await put('/carrier_accounts/nothing', identity)).status).toBe(404);
  });
});
