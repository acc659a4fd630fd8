import { describe, expect, test } from 'vitest';
import { shippoAccounts, shippoCalls } from '../testing/shippo-calls';
import { testSimulator } from '../testing/test-simulator';
import type { KeyTruth } from './key-truth';

const key = 'shippo_test_demo';

function demo() {
  const simulator = testSimulator();
  const control = async (path: string, body?: object, method?: string) => {
    const response = await simulator.control(`/shippo/${key}${path}`, body, method);
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  };
  return { ...simulator, ...shippoCalls(simulator), shippoControl: control };
}

describe('the truth about a key', () => {
  test('has account ids, parameters and PINs', async () => {
    const { connect, shippoControl } = demo();
    await connect(shippoAccounts.ups);
    await connect(shippoAccounts.fedexBy('SMS'));
    const { accounts, works } = (await shippoControl('')).body as KeyTruth;
    expect(works).toBe(true);
    expect(accounts).toMatchObject([
      { carrier: 'usps', accountId: 'shippo_usps_account', isShippoAccount: true },
      { accountId: 'shippo_ups_account' },
      { accountId: 'shippo_fedex_account' },
      {
        carrier: 'ups',
        accountId: '1X2Y3Z',
        active: true,
        parameters: { account_number: '1X2Y3Z' },
        authentication: { type: 'oauth', status: 'authorization_pending' },
        verification: null,
      },
      { verification: { status: 'PENDING', option: 'SMS', pin: '123456', locked: false } },
    ]);
  });

  test('is there for a key nobody used, and not for what is no key', async () => {
    const { control } = testSimulator();
    expect((await control('/shippo/shippo_live_new')).status).toBe(200);
    expect((await control('/shippo/somebody')).status).toBe(404);
  });
});

describe('what happens at Shippo and the carriers', () => {
  test.each(['connected', 'disconnected', 'authorization_pending'])('an account becomes %s', async (status) => {
    const { connect, get, shippoControl } = demo();
    const id = await connect(shippoAccounts.ups);
    expect((await shippoControl(`/accounts/${id}`, { status })).status).toBe(200);
    expect((await get(`/carrier_accounts/${id}`)).body.object_info).toMatchObject({
      authentication: { type: 'oauth', status },
    });
  });

  test('an account is switched off in Shippo’s own pages', async () => {
    const { connect, get, shippoControl } = demo();
    const id = await connect(shippoAccounts.ups);
    await shippoControl(`/accounts/${id}`, { active: false });
    expect((await get(`/carrier_accounts/${id}`)).body).toMatchObject({ active: false });
  });

  test('an account is connected in Shippo’s own pages, without a trace in the journal', async () => {
    const { get, control, shippoControl } = demo();
    const fields = { carrier: 'fedex', account_id: '777', status: 'connected' };
    expect(await shippoControl('/accounts', fields)).toMatchObject({ status: 201, body: { accountId: '777' } });
    expect(await (await control(`/requests?store=${key}`)).json()).toEqual([]);
    expect((await get('/carrier_accounts?account_id=777')).body.results).toMatchObject([
      { object_info: { authentication: { status: 'connected' } } },
    ]);
    const again = await shippoControl('/accounts', fields);
    expect(again).toEqual({ status: 400, body: { error: expect.stringContaining('already exists') as string } });
  });

  test('an account disappears', async () => {
    const { connect, get, shippoControl } = demo();
    const id = await connect(shippoAccounts.ups);
    expect((await shippoControl(`/accounts/${id}`, undefined, 'DELETE')).status).toBe(204);
    expect((await get(`/carrier_accounts/${id}`)).status).toBe(404);
    expect((await shippoControl(`/accounts/${id}`, {})).status).toBe(404);
  });

  test('service levels come, go and change their names, for one carrier of one key', async () => {
    const simulator = demo();
    const { get, shippoControl } = simulator;
    const change = {
      add: [{ token: 'usps_rocket', name: 'Rocket Mail' }],
      remove: ['usps_media_mail'],
      rename: { usps_priority: 'Priority' },
    };
    expect((await shippoControl('/service-levels/usps', change)).status).toBe(200);
    const levels = async (calls: Pick<typeof simulator, 'get'>, carrier: string) => {
      const { body } = await calls.get(`/carrier_accounts?carrier=${carrier}&service_levels=true`);
      const [first] = body.results as { service_levels: { token: string; name: string }[] }[];
      return new Map(first?.service_levels.map(({ token, name }) => [token, name]));
    };
    const usps = await levels({ get }, 'usps');
    expect([usps.get('usps_rocket'), usps.has('usps_media_mail'), usps.get('usps_priority')]).toEqual([
      'Rocket Mail',
      false,
      'Priority',
    ]);
    expect((await levels(shippoCalls(simulator, 'shippo_test_other'), 'usps')).has('usps_media_mail')).toBe(true);
    expect((await levels({ get }, 'ups')).get('ups_ground')).toBe('Ground');
    expect((await shippoControl('/service-levels/dhl', {})).status).toBe(404);
  });

  test('a key is revoked, and given back', async () => {
    const { get, shippoControl } = demo();
    expect(await shippoControl('/revoke', {})).toMatchObject({ body: { works: false } });
    expect((await get('/carrier_accounts')).status).toBe(401);
    await shippoControl('/revoke', { revoked: false });
    expect((await get('/carrier_accounts')).status).toBe(200);
  });

  test('a reset forgets keys and sign-ins', async () => {
    const { sim, connect, get, control } = demo();
    const id = await connect(shippoAccounts.ups);
    await get(`/carrier_accounts/${id}/signin/initiate?redirect_uri=http://localhost:3000/`);
    expect([sim.state.shippo.keys.size, sim.state.shippo.signIns.size]).toEqual([1, 1]);
    await control('/reset', {});
    expect([sim.state.shippo.keys.size, sim.state.shippo.signIns.size]).toEqual([0, 0]);
    expect((await get(`/carrier_accounts/${id}`)).status).toBe(404);
  });
});

describe('flags and clock', () => {
  test('hold for one key', async () => {
    const { sim, control } = testSimulator();
    await control('/flags', { store: key, flags: { shippoOwnUsps: 'refuse' } });
    const value = async (store: string) => {
      const all = (await (await control(`/flags?store=${store}`)).json()) as Record<string, { value: unknown }>;
      return all.shippoOwnUsps?.value;
    };
    expect([await value(key), await value('shippo_test_other')]).toEqual(['refuse', 'accept']);
    await control('/clock', { store: key, offsetMs: 3_600_000 });
    expect(sim.state.shippo.keys.get(key)?.clockOffsetMs).toBe(3_600_000);
    expect(sim.state.shippo.keys.get('shippo_test_other')?.clockOffsetMs).toBe(0);
  });

  test('are refused for what is no key', async () => {
    const { control } = testSimulator();
    expect((await control('/flags', { store: 'shippo_key', flags: {} })).status).toBe(404);
  });
});

describe('pages', () => {
  test('the first one tells of Shippo', async () => {
    const html = await (await testSimulator().request('/')).text();
    expect(html).toContain('<code>shippo_test_demo</code>');
    expect(html).toContain('href="/shippo-console"');
  });

  test('the console shows every key’s accounts with what they lack', async () => {
    const { request, connect, shippoControl } = demo();
    const text = async () => (await (await request('/shippo-console')).text()).replace(/<[^>]+>|\s+/g, ' ');
    expect(await text()).toContain('No key has been used yet.');
    const ups = await connect({ ...shippoAccounts.ups, active: false });
    await connect(shippoAccounts.fedexBy('SMS'));
    const shown = (await text()).replace(/ +/g, ' ');
    expect(shown).toContain(`1X2Y3Z UPS Merchant Inactive authorization_pending None ${ups}`);
    expect(shown).toContain('FedEx Merchant Active authorization_pending PENDING (SMS), PIN 123456');
    expect(shown).toContain('shippo_usps_account USPS Shippo Active connected None');
    expect(shown).not.toContain('This key is refused.');
    await shippoControl('/revoke', {});
    expect(await text()).toContain('This key is refused.');
  });
});
