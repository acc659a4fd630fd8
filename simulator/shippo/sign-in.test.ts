import { describe, expect, test } from 'vitest';
import { shippoAccounts, shippoCalls } from '../testing/shippo-calls';
import { testSimulator } from '../testing/test-simulator';

const key = 'shippo_test_demo';
const query = `redirect_uri=${encodeURIComponent('http://localhost:3000/back?from=ups')}&state=a%20b%26c`;

/** Somebody who was sent to UPS's sign-in page. */
async function atSignIn(flags: object = {}) {
  const simulator = testSimulator();
  await simulator.control('/flags', { store: key, flags });
  const calls = shippoCalls(simulator);
  const id = await calls.connect(shippoAccounts.ups);
  const { status, location } = await calls.get(`/carrier_accounts/${id}/signin/initiate?${query}`);
  const page = new URL(location ?? '').pathname;
  return {
    simulator,
    id,
    sent: { status, location },
    open: () => simulator.request(page),
    decide: async (decision: string) => {
      const body = new URLSearchParams({ decision });
      const response = await simulator.request(page, { method: 'POST', body });
      return { status: response.status, location: response.headers.get('location') };
    },
    authentication: async () => {
      const { object_info } = (await calls.get(`/carrier_accounts/${id}`)).body as { object_info: object };
      return (object_info as { authentication: object }).authentication;
    },
  };
}

describe('signing in', () => {
  test('leads to a page of the carrier with two buttons', async () => {
    const { sent, open } = await atSignIn();
    expect(sent).toEqual({
      status: 302,
      location: expect.stringMatching(/^http:\/\/localhost\/shippo-sign-in\/\w+$/) as string,
    });
    const response = await open();
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('<h1>Sign in to UPS</h1>');
    expect(html).toContain(shippoAccounts.ups.account_id);
    expect([...html.matchAll(/<button[^>]*>(\w+)<\/button>/g)].map(([, label]) => label)).toEqual([
      'Approve',
      'Decline',
    ]);
  });

  test('approved, connects and returns with the state', async () => {
    const { decide, authentication } = await atSignIn();
    expect(await decide('approve')).toEqual({
      status: 303,
      location: 'http://localhost:3000/back?from=ups&state=a+b%26c',
    });
    expect(await authentication()).toEqual({ type: 'oauth', status: 'connected' });
  });

  test('declined, returns alike and leaves the account as it was', async () => {
    const { decide, authentication } = await atSignIn();
    expect(await decide('decline')).toEqual({
      status: 303,
      location: 'http://localhost:3000/back?from=ups&state=a+b%26c',
    });
    expect(await authentication()).toMatchObject({ status: 'authorization_pending' });
  });

  test('declined, can disconnect and say so', async () => {
    const flags = { shippoDeclinedStatus: 'disconnected', shippoDeclinedReturn: 'error' };
    const { decide, authentication } = await atSignIn(flags);
    expect((await decide('decline')).location).toMatch(/&error=access_denied$/);
    expect(await authentication()).toMatchObject({ status: 'disconnected' });
  });

  test('is good for one decision', async () => {
    const { decide, open, authentication } = await atSignIn();
    expect((await decide('maybe')).status).toBe(404);
    await decide('decline');
    expect((await decide('approve')).status).toBe(404);
    expect((await open()).status).toBe(404);
    expect(await authentication()).toMatchObject({ status: 'authorization_pending' });
  });

  test('ends when the carrier account is gone', async () => {
    const { simulator, id, open } = await atSignIn();
    await simulator.control(`/shippo/${key}/accounts/${id}`, undefined, 'DELETE');
    expect((await open()).status).toBe(404);
  });

  test('returns without a state when it had none', async () => {
    const simulator = testSimulator();
    const { connect, get } = shippoCalls(simulator);
    const id = await connect(shippoAccounts.fedex);
    const path = `/carrier_accounts/${id}/signin/initiate?redirect_uri=http://localhost:3000/back`;
    const page = new URL((await get(path)).location ?? '').pathname;
    expect(await (await simulator.request(page)).text()).toContain('Sign in to FedEx');
    const body = new URLSearchParams({ decision: 'approve' });
    const response = await simulator.request(page, { method: 'POST', body });
    expect(response.headers.get('location')).toBe('http://localhost:3000/back');
  });
});

describe('signing in is refused', () => {
  test.each(['', '?redirect_uri=', '?redirect_uri=back', '?redirect_uri=javascript:alert(1)'])(
    'with %j for an address to return to',
    async (search) => {
      const { connect, get } = shippoCalls(testSimulator());
      const id = await connect(shippoAccounts.ups);
      expect(await get(`/carrier_accounts/${id}/signin/initiate${search}`)).toMatchObject({
        status: 400,
        body: { title: 'Missing required parameter', detail: 'redirect_uri' },
      });
    },
  );

  test.each([shippoAccounts.usps, shippoAccounts.fedexBy('SMS')])(
    'for an account of $carrier that needs none',
    async (account) => {
      const { connect, get } = shippoCalls(testSimulator());
      const id = await connect(account);
      expect(await get(`/carrier_accounts/${id}/signin/initiate?${query}`)).toMatchObject({
        status: 401,
        body: { title: 'Unsupported OAuth Carrier Account' },
      });
    },
  );

  test('for an account that does not exist', async () => {
    const { get } = shippoCalls(testSimulator());
    expect(await get(`/carrier_accounts/nothing/signin/initiate?${query}`)).toMatchObject({
      status: 404,
      body: { title: 'Carrier Account not found' },
    });
  });
});
