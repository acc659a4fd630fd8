import { describe, expect, test } from 'vitest';
import { testSimulator, type TestSimulator } from '../testing/test-simulator';
import { grantConsent } from './grant-consent';

/** A consented install, and the request that redeems its code. */
function consented(simulator: TestSimulator, userId = simulator.store.ownerId): Record<string, string> {
  const { sim, store } = simulator;
  const grant = grantConsent(sim, store, { userId });
  return {
    client_id: sim.app.clientId,
    client_secret: sim.app.clientSecret,
    code: grant.code,
    context: `stores/${store.hash}`,
    scope: grant.scopes.join(' '),
    grant_type: 'authorization_code',
    redirect_uri: `${sim.app.url}/api/bigcommerce/auth`,
  };
}

function redeem({ request }: TestSimulator, body: unknown, contentType = 'application/json'): Promise<Response> {
  const headers = { 'content-type': contentType };
  return request('/oauth2/token', { method: 'POST', headers, body: JSON.stringify(body) });
}

describe('a good code', () => {
  test('gives a token that works, with user, owner, scope, context and account', async () => {
    const simulator = testSimulator();
    const { store, call } = simulator;
    const clerk = store.users[1];
    const response = await redeem(simulator, consented(simulator, clerk?.id));
    expect(response.status).toBe(200);
    const body = (await response.json()) as { access_token: string };
    const owner = store.users[0];
    expect(body).toEqual({
      access_token: expect.stringMatching(/^[a-z0-9]{20,}$/) as string,
      scope: simulator.sim.app.scopes.join(' '),
      user: { id: clerk?.id, username: clerk?.username, email: clerk?.email },
      owner: { id: owner?.id, username: owner?.username, email: owner?.email },
      context: `stores/${store.hash}`,
      account_uuid: store.accountUuid,
    });
    expect((await call('/v2/store', { headers: { 'x-auth-token': body.access_token } })).status).toBe(200);
  });

  test('kills the token before it when the merchant consents', async () => {
    const simulator = testSimulator();
    const before = simulator.store.installation?.accessToken ?? '';
    const headers = { 'x-auth-token': before };
    expect((await simulator.call('/v2/store', { headers })).status).toBe(200);
    consented(simulator);
    expect((await simulator.call('/v2/store', { headers })).status).toBe(401);
  });

  test('ends the need for consent', async () => {
    const simulator = testSimulator();
    simulator.store.needsConsent = true;
    const request = consented(simulator);
    expect(simulator.store.needsConsent).toBe(true);
    await redeem(simulator, request);
    expect(simulator.store.needsConsent).toBe(false);
  });

  test('comes without an owner in the older shape', async () => {
    const simulator = testSimulator();
    simulator.store.flags.tokenResponseOwner = false;
    expect(await (await redeem(simulator, consented(simulator))).json()).not.toHaveProperty('owner');
  });

  test.each([
    ['extra', 6],
    ['subset', 3],
  ] as const)('can grant %s scopes', async (shape, count) => {
    const simulator = testSimulator();
    simulator.store.flags.grantedScopes = shape;
    const body = (await (await redeem(simulator, consented(simulator))).json()) as { scope: string };
    expect(body.scope.split(' ')).toHaveLength(count);
  });
});

describe('refusals', () => {
  test.each([
    [{ client_secret: 'wrong' }, 401, 'invalid_client'],
    [{ client_id: 'wrong' }, 401, 'invalid_client'],
    [{ code: 'wrong' }, 400, 'invalid_grant'],
    [{ context: 'stores/other' }, 400, 'invalid_grant'],
    [{ scope: 'store_v2_orders' }, 400, 'invalid_scope'],
    [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
    [{ redirect_uri: 'http://localhost:3000/api/bigcommerce/auth/' }, 400, 'invalid_grant'],
    [{ redirect_uri: undefined }, 400, 'invalid_request'],
    [{ code: '' }, 400, 'invalid_request'],
  ])('%j is %i %s', async (change, status, error) => {
    const simulator = testSimulator();
    const response = await redeem(simulator, { ...consented(simulator), ...change });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error, error_description: expect.any(String) as string });
  });

  test('a code works once', async () => {
    const simulator = testSimulator();
    const request = consented(simulator);
    expect((await redeem(simulator, request)).status).toBe(200);
    expect((await redeem(simulator, request)).status).toBe(400);
    simulator.store.flags.grantCodeSingleUse = false;
    expect((await redeem(simulator, request)).status).toBe(200);
  });

  test('a code ends after half a minute', async () => {
    const simulator = testSimulator();
    const request = consented(simulator);
    simulator.sim.setClockOffset(simulator.store, 30_001);
    expect((await redeem(simulator, request)).status).toBe(400);
    simulator.sim.setClockOffset(simulator.store, 29_000);
    expect((await redeem(simulator, request)).status).toBe(200);
  });

  test('only JSON is taken', async () => {
    const simulator = testSimulator();
    const response = await redeem(simulator, consented(simulator), 'application/x-www-form-urlencoded');
    expect(response.status).toBe(400);
  });
});

describe('faults of the token endpoint', () => {
  test('strike the store that the context names', async () => {
    const simulator = testSimulator();
    const { control, store } = simulator;
    const fault = { kind: 'status', status: 200, body: { error: 'temporarily_unavailable' } };
    await control('/faults', { store: store.hash, route: 'POST /oauth2/token', fault });
    const request = consented(simulator);
    const failed = await redeem(simulator, request);
    expect(failed.status).toBe(200);
    expect(await failed.json()).toEqual({ error: 'temporarily_unavailable' });
    expect((await redeem(simulator, request)).status).toBe(200);
  });

  test('can be a page of HTML', async () => {
    const simulator = testSimulator();
    const fault = { kind: 'garbage', variant: 'html', status: 500 };
    await simulator.control('/faults', { store: simulator.store.hash, fault });
    const response = await redeem(simulator, consented(simulator));
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  });
});

test('the journal keeps the request without the secret', async () => {
  const simulator = testSimulator();
  await redeem(simulator, consented(simulator));
  const requests = await (await simulator.control(`/requests?store=${simulator.store.hash}`)).text();
  expect(requests).toContain('/oauth2/token');
  expect(requests).not.toContain(simulator.sim.app.clientSecret);
});
