import { describe, expect, test } from 'vitest';
import { cannotWrite, invalid, missing, resourceCalls } from '../testing/resource-calls';
import { testSimulator } from '../testing/test-simulator';

const path = '/v2/shipping/carrier/connection';
const done = { status: 204, body: undefined };
const fedexValues = { key: 'k', password: 'p', account_number: '510087000', meter_number: '100495000' };
const fedex = { carrier_id: 'fedex', connection: fedexValues };

function setUp() {
  const simulator = testSimulator();
  return { ...simulator, ...resourceCalls(simulator) };
}

test.each([
  ['auspost', { auth_key: 'AP', test_mode: false }],
  ['endicia', { account_id: '123456', pass_phrase: 'secret' }],
  ['fedex', fedexValues],
  ['royalmail', {}],
  ['zoom2u', { auth_key: 'Z', test_mode: true }],
  ['carrier_33', { api_token: 't' }],
  ['carrier_50', { anything: 'goes', number: 4 }],
])('connects %s with 204 and keeps what was sent', async (carrierId, connection) => {
  const { post, store } = setUp();
  expect(await post(path, { carrier_id: carrierId, connection })).toEqual(done);
  expect(store.connections.get(carrierId)).toMatchObject({ values: connection, refused: false });
});

test('there is nothing to read: GET is 405', async () => {
  const { get } = setUp();
  expect((await get(path)).status).toBe(405);
});

test('bad credentials are 204 too; only the hidden truth differs', async () => {
  const { post, put, store } = setUp();
  expect(await post(path, { carrier_id: 'fedex', connection: { ...fedexValues, password: 'bad-p' } })).toEqual(done);
  expect(store.connections.get('fedex')?.refused).toBe(true);
  expect(await put(path, fedex)).toEqual(done);
  expect(store.connections.get('fedex')?.refused).toBe(false);
});

describe('what is refused with 400', () => {
  test.each([
    [missing('carrier_id'), { connection: {} }],
    [missing('connection'), { carrier_id: 'royalmail' }],
    [missing('password'), { carrier_id: 'fedex', connection: { ...fedexValues, password: '' } }],
    [missing('meter_number'), { carrier_id: 'fedex', connection: { ...fedexValues, meter_number: undefined } }],
    [missing('api_token'), { carrier_id: 'carrier_33', connection: {} }],
    [invalid('carrier_id'), { carrier_id: 'carrier_99999', connection: {} }],
    [invalid('carrier_id'), { carrier_id: 'dhl', connection: {} }],
    [cannotWrite('id'), { ...fedex, id: 1 }],
    [cannotWrite('nickname'), { carrier_id: 'royalmail', connection: { nickname: 'x' } }],
    [invalid('test_mode'), { carrier_id: 'auspost', connection: { auth_key: 'a', test_mode: 'yes' } }],
  ])('%o', async (answer, body) => {
    const { post, put, store } = setUp();
    expect(await post(path, body)).toEqual(answer);
    expect(await put(path, body)).toEqual(answer);
    expect(store.connections.size).toBe(0);
  });

  test('a missing field can be told to the letter of the documents', async () => {
    const { post, store } = setUp();
    store.flags.requiredFieldMessage = 'literal';
    expect(await post(path, { carrier_id: 'zoom2u', connection: {} })).toEqual(missing('key'));
  });

  test('an unknown key is dropped where the flag says so', async () => {
    const { post, store } = setUp();
    store.flags.unknownConnectionKeys = 'ignore';
    expect(await post(path, { carrier_id: 'royalmail', connection: { nickname: 'x' } })).toEqual(done);
    expect(store.connections.get('royalmail')?.values).toEqual({});
  });
});

test('Endicia takes pass_phrase, or passphrase by flag, and names the one it misses', async () => {
  const { post, store } = setUp();
  const withUnderscore = { carrier_id: 'endicia', connection: { account_id: '1', pass_phrase: 's' } };
  const without = { carrier_id: 'endicia', connection: { account_id: '1', passphrase: 's' } };
  expect(await post(path, without)).toEqual(missing('pass_phrase'));
  expect(await post(path, withUnderscore)).toEqual(done);
  store.flags.endiciaPassphraseKey = 'passphrase';
  expect(await post(path, withUnderscore)).toEqual(missing('passphrase'));
  expect(await post(path, without)).toEqual(done);
});

describe('order of calls', () => {
  test('POST overwrites, or is refused by flag', async () => {
    const { post, store } = setUp();
    await post(path, fedex);
    expect(await post(path, { ...fedex, connection: { ...fedexValues, key: 'new' } })).toEqual(done);
    expect(store.connections.get('fedex')?.values.key).toBe('new');
    store.flags.connectWhenConnected = '409';
    expect((await post(path, fedex)).status).toBe(409);
    expect(store.connections.get('fedex')?.values.key).toBe('new');
  });

  test('PUT connects what was not, or is refused by flag', async () => {
    const { put, store } = setUp();
    store.flags.rotateWhenAbsent = '404';
    expect((await put(path, fedex)).status).toBe(404);
    store.flags.rotateWhenAbsent = '400';
    expect((await put(path, fedex)).status).toBe(400);
    store.flags.rotateWhenAbsent = '204';
    expect(await put(path, fedex)).toEqual(done);
  });

  test('DELETE reads a body and may find nothing', async () => {
    const { post, remove, store } = setUp();
    await post(path, fedex);
    expect(await remove(path)).toEqual(missing('carrier_id'));
    expect(await remove(path, { carrier_id: 'fedex' })).toEqual(done);
    expect(store.connections.size).toBe(0);
    expect(await remove(path, { carrier_id: 'fedex' })).toEqual(done);
    store.flags.disconnectWhenAbsent = '404';
    expect((await remove(path, { carrier_id: 'fedex' })).status).toBe(404);
    await post(path, fedex);
    expect(await remove(path, { carrier_id: 'fedex' })).toEqual(done);
  });
});

test.each(['canadapost', 'upsready', 'usps', 'ups', 'upsonline', 'shipperhq'])(
  '%s, which is not documented, takes no fields, or nothing by flag',
  async (carrierId) => {
    const { post, store } = setUp();
    expect(await post(path, { carrier_id: carrierId, connection: {} })).toEqual(done);
    expect(await post(path, { carrier_id: carrierId, connection: { key: 'x' } })).toEqual(cannotWrite('key'));
    store.flags.undocumentedConnections = 'refuse';
    expect(await post(path, { carrier_id: carrierId, connection: {} })).toEqual(invalid('carrier_id'));
  },
);

test('a connection makes no method, and deleting it leaves methods alone', async () => {
  const { post, remove, get, control, store } = setUp();
  await post(path, fedex);
  expect(store.methods.size).toBe(0);
  await control(`/stores/${store.hash}/zones`, {});
  await control(`/stores/${store.hash}/zones/1/methods`, { name: 'FedEx', type: 'fedex', settings: {} });
  await remove(path, { carrier_id: 'fedex' });
  expect((await get('/v2/shipping/zones/1/methods')).body).toMatchObject([{ type: 'fedex', enabled: true }]);
});

test('the app’s own carrier is registered, whatever its id', async () => {
  const { post, control, sim, store } = setUp();
  const own = { carrier_id: 'carrier_77', connection: { account: '1' } };
  const method = { name: 'Our rates', type: 'carrier_77' };
  await control(`/stores/${store.hash}/zones`, {});
  expect(await post(path, own)).toEqual(invalid('carrier_id'));
  expect(await post('/v2/shipping/zones/1/methods', method)).toEqual(invalid('type'));
  Object.assign(sim.app, { carrierId: 'carrier_77' });
  expect(await post(path, own)).toEqual(done);
  expect((await post('/v2/shipping/zones/1/methods', method)).status).toBe(200);
});
