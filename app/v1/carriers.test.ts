import { expect, test } from 'vitest';
import { ask, createTestKey } from '@/tests/rest';
import { createTestStore } from '@/tests/create-test-store';
import { createShippoStore } from '@/tests/shippo-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const CARRIERS = '/v1/operations/carriers';
const NOBODYS = `${CARRIERS}/cr_${'f'.repeat(32)}`;
const WILL_CALL = `${CARRIERS}/cr_00000000000000000000000000000001`;

interface ErrorBody {
  error: { code: string; param: string | null; message: string; is_transient: boolean; request_log_url: string };
}

async function setUp() {
  const context = await createShippoStore();
  const key = await createTestKey(context);
  const call = <Body = Record<string, unknown>>(method: string, path: string, body?: unknown) =>
    ask<Body>(method, path, { key, body });
  /** Status, code and param of an answer that must be an error. */
  const refusal = async (method: string, path: string, body?: unknown) => {
    const answer = await call<ErrorBody>(method, path, body);
    return [answer.status, answer.body.error.code, answer.body.error.param];
  };
  return { ...context, key, call, refusal };
}

interface CarrierBody {
  id: string;
  name: string;
  service_levels: { data: { id: string; customer_portal_visibility: string; service_level_token: string }[] } | null;
}

async function withCarrier() {
  const set = await setUp();
  const { body } = await set.call<CarrierBody>('POST', CARRIERS, { name: 'Own van' });
  return { ...set, id: body.id, path: `${CARRIERS}/${body.id}` };
}

async function withUps() {
  const set = await setUp();
  const asked = { name: 'UPS', code: 'ups', account_number: '1X2345' };
  const { body } = await set.call<CarrierBody>('POST', `${CARRIERS}?include=service_levels`, asked);
  return { ...set, body, path: `${CARRIERS}/${body.id}`, levels: body.service_levels?.data ?? [] };
}

test('a carrier with a code is answered with its account as the owner and its levels hidden, each only when expanded', async () => {
  const { call, store } = await setUp();
  const asked = { name: ' UPS ', code: 'ups', account_number: '1X2345' };
  const made = await call<CarrierBody>('POST', `${CARRIERS}?include[]=owner.account&include[]=service_levels`, asked);
  expect(made.status).toBe(201);
  expect(made.headers.get('location')).toBe(`${CARRIERS}/${made.body.id}`);
  expect(made.body).toMatchObject({
    object: 'carrier',
    name: 'UPS',
    code: 'ups',
    account_number: '1X2345',
    customer_portal_visibility: 'visible',
    owner: { object: 'owner', type: 'account', account: { object: 'account', id: `ac_${store.hash}`, portal: null } },
    deleted_at: null,
  });
  const levels = made.body.service_levels?.data ?? [];
  expect(levels.length).toBeGreaterThan(5);
  expect(new Set(levels.map((level) => level.customer_portal_visibility))).toEqual(new Set(['hidden']));
  const plain = await call('GET', `${CARRIERS}/${made.body.id}`);
  expect(plain.body).toMatchObject({ id: made.body.id, owner: null, service_levels: null });
  const owner = await call('GET', `${CARRIERS}/${made.body.id}?include=owner`);
  expect(owner.body).toMatchObject({ owner: { type: 'account', account: null }, service_levels: null });
});

test('a carrier is changed, found and deleted, and is gone then', async () => {
  const { call, refusal, path } = await withCarrier();
  const change = { name: 'Vans', customer_portal_visibility: 'hidden' };
  expect((await call('PATCH', `${path}?include=owner`, change)).body).toMatchObject({ ...change, owner: {} });
  expect((await call('PATCH', path, {})).body).toMatchObject(change);
  expect((await call('GET', path)).body).toMatchObject(change);
  const deleted = await call('DELETE', path);
  expect([deleted.status, deleted.text]).toEqual([200, '{}']);
  const gone = [410, 'resource_gone', null];
  expect(await refusal('GET', path)).toEqual(gone);
  expect(await refusal('PATCH', path, { name: 'x' })).toEqual(gone);
  expect(await refusal('DELETE', path)).toEqual(gone);
  expect(await refusal('GET', `${path}/service-levels`)).toEqual(gone);
  expect(await refusal('GET', `${path}/oauth-status`)).toEqual(gone);
});

test('carriers that every store has are shown and never changed', async () => {
  const { call, refusal } = await setUp();
  expect((await call('GET', `${WILL_CALL}?include=owner.account,service_levels`)).body).toMatchObject({
    code: 'will_call',
    owner: { type: 'system', account: null },
    service_levels: { data: [] },
  });
  expect((await call('GET', `${WILL_CALL}/service-levels`)).body).toMatchObject({ data: [] });
  const forbidden = [403, 'insufficient_permissions', null];
  expect(await refusal('PATCH', WILL_CALL, { name: 'x' })).toEqual(forbidden);
  expect(await refusal('DELETE', WILL_CALL)).toEqual(forbidden);
  const level = { name: 'x', code: 'x', is_default: false };
  expect(await refusal('POST', `${WILL_CALL}/service-levels`, level)).toEqual(forbidden);
  expect(await refusal('POST', `${WILL_CALL}/actions/sync-options`)).toEqual(forbidden);
});

test('what is not there is not found, also an id that cannot be one', async () => {
  const { call, refusal, path } = await withCarrier();
  const missing = [404, 'resource_not_found', null];
  for (const one of [NOBODYS, `${CARRIERS}/1`, `${CARRIERS}/%00`, `${path}/service-levels/crop_${'f'.repeat(32)}`]) {
    expect(await refusal('GET', one)).toEqual(missing);
    expect(await refusal('PATCH', one, { name: 'x' })).toEqual(missing);
    expect(await refusal('DELETE', one)).toEqual(missing);
  }
  expect(await refusal('POST', `${NOBODYS}/actions/initiate-oauth`, { redirect_uri: 'https://a.test' })).toEqual(
    missing,
  );
  expect((await call('GET', '/v1/operations/trucks')).status).toBe(404);
  expect((await call('PATCH', '/v1/nowhere')).status).toBe(404);
});

test('the first address leads to the description, and can only be read', async () => {
  const { call } = await withCarrier();
  expect((await call('GET', '/v1')).body).toMatchObject({ docs_url: '/v1/docs', openapi_url: '/v1/openapi.json' });
  expect((await call('PATCH', '/v1')).status).toBe(405);
});

test('service levels by hand: made, found, changed, the default moved, deleted', async () => {
  const { call, refusal, path } = await withCarrier();
  const levels = `${path}/service-levels`;
  const night = { name: 'Night', code: 'night', is_default: true, default_transit_days: 1 };
  const made = await call<{ id: string }>('POST', `${levels}?include=owner.account`, night);
  const one = `${levels}/${made.body.id}`;
  expect([made.status, made.headers.get('location')]).toEqual([201, one]);
  expect(made.body).toMatchObject({
    object: 'service_level',
    service_level_token: 'night',
    customer_portal_visibility: 'visible',
    is_default: true,
    default_transit_days: 1,
    owner: { type: 'account', account: { object: 'account' } },
  });
  expect(await refusal('POST', levels, night)).toEqual([409, 'resource_exists', 'code']);
  expect(await refusal('DELETE', one)).toEqual([409, 'resource_conflict', null]);
  const day = await call<{ id: string }>('POST', levels, { name: 'Day', code: 'day', is_default: true });
  expect((await call('GET', one)).body).toMatchObject({ is_default: false, owner: null });
  expect((await call('PATCH', one, { code: 'late', default_transit_days: null })).body).toMatchObject({
    service_level_token: 'late',
    default_transit_days: null,
  });
  expect(await refusal('PATCH', one, { code: 'day' })).toEqual([409, 'resource_exists', 'code']);
  expect((await call<{ data: { id: string }[] }>('GET', levels)).body.data.map(({ id }) => id)).toEqual([
    made.body.id,
    day.body.id,
  ]);
  expect((await call('DELETE', one)).text).toBe('{}');
  expect(await refusal('GET', one)).toEqual([410, 'resource_gone', null]);
  expect(await refusal('DELETE', one)).toEqual([410, 'resource_gone', null]);
});

test('what Shippo offers now is added, what it does not any more is removed or kept', async () => {
  const { call, refusal, shippo, path, levels } = await withUps();
  const [gone, used] = levels;
  await call('PATCH', `${path}/service-levels/${used?.id ?? ''}`, { customer_portal_visibility: 'visible' });
  const remove = [gone?.service_level_token ?? '', used?.service_level_token ?? ''];
  await shippo.offer('ups', { add: [{ token: 'ups_new', name: 'New' }], remove });
  expect((await call('POST', `${path}/actions/sync-options`, {})).body).toMatchObject({
    object: 'service_level_sync',
    added: [{ service_level_token: 'ups_new', customer_portal_visibility: 'hidden' }],
    removed: [{ id: gone?.id }],
    kept: [{ id: used?.id }],
  });
  expect(await refusal('POST', `${path}/actions/sync-options`, { x: 1 })).toEqual([400, 'parameter_unknown', 'x']);
});

test('a sign-in begins at the carrier, and its status is Shippo’s', async () => {
  const { call, refusal, path } = await withUps();
  const begin = (body: object) => refusal('POST', `${path}/actions/initiate-oauth`, body);
  expect((await call('GET', `${path}/oauth-status`)).body).toEqual({
    object: 'oauth_status',
    status: 'authorization_pending',
  });
  const answer = await call<{ oauth_url: string }>('POST', `${path}/actions/initiate-oauth`, {
    redirect_uri: 'https://example.com/return',
    state: 'abc',
  });
  const approval = { method: 'POST', body: new URLSearchParams({ decision: 'approve' }), redirect: 'manual' } as const;
  const back = new URL((await fetch(answer.body.oauth_url, approval)).headers.get('location') ?? '');
  expect([back.origin, back.searchParams.get('state')]).toEqual(['https://example.com', 'abc']);
  expect((await call('GET', `${path}/oauth-status`)).body).toMatchObject({ status: 'connected' });
  expect((await call('POST', `${path}/actions/initiate-oauth`, { redirect_uri: 'http://127.0.0.1:1/x' })).status).toBe(
    200,
  );
  for (const redirect_uri of ['http://example.com', 'javascript:alert(1)', 'x', '']) {
    expect(await begin({ redirect_uri })).toEqual([400, 'validation_failed', 'redirect_uri']);
  }
  expect(await begin({})).toEqual([400, 'missing_field', 'redirect_uri']);
});

test('a carrier of one’s own has no sign-in and nothing to sync, and counts as disconnected', async () => {
  const { call, refusal, path } = await withCarrier();
  const body = { redirect_uri: 'https://example.com' };
  expect(await refusal('POST', `${path}/actions/initiate-oauth`, body)).toEqual([400, 'validation_failed', null]);
  expect(await refusal('POST', `${path}/actions/sync-options`)).toEqual([400, 'validation_failed', null]);
  expect((await call('GET', `${path}/oauth-status`)).body).toMatchObject({ status: 'disconnected' });
});

test('in sandbox Shippo is skipped', async () => {
  const context = await createShippoStore({ sandbox: true });
  const key = await createTestKey(context);
  const body = { name: 'UPS', code: 'ups', account_number: '1' };
  expect((await ask('POST', `${CARRIERS}?include=service_levels`, { key, body })).body).toMatchObject({
    service_levels: { data: [] },
  });
  expect(await context.shippo.accounts()).toEqual([]);
});

test('without a Shippo key it says to configure Shippo first', async () => {
  const key = await createTestKey(await createTestStore());
  const body = { name: 'UPS', code: 'ups', account_number: '1' };
  const { status, body: answer } = await ask<ErrorBody>('POST', CARRIERS, { key, body });
  expect([status, answer.error.code, answer.error.param]).toEqual([400, 'validation_failed', 'code']);
  expect(answer.error.message).toContain('Configure Shippo first');
});

test.each([
  ['without a name', {}, 'missing_field', 'name'],
  ['with an empty name', { name: '  ' }, 'validation_failed', 'name'],
  ['with a long name', { name: 'x'.repeat(256) }, 'validation_failed', 'name'],
  ['with NUL in the name', { name: 'a\0b' }, 'validation_failed', 'name'],
  ['with half a surrogate pair', { name: 'a\ud800b' }, 'validation_failed', 'name'],
  ['with a number as the name', { name: 1 }, 'parameter_invalid', 'name'],
  ['with null as the code', { name: 'x', code: null }, 'parameter_invalid', 'code'],
  ['with a code of others', { name: 'x', code: 'will_call' }, 'parameter_invalid', 'code'],
  ['with a field nobody knows', { name: 'x', nmae: 'y' }, 'parameter_unknown', 'nmae'],
  ['with __proto__', '{"name":"x","__proto__":{}}', 'parameter_unknown', '__proto__'],
  ['without an account number', { name: 'x', code: 'usps' }, 'validation_failed', 'account_number'],
  ['that is no object', '[]', 'invalid_format', null],
  ['that is no JSON', '{', 'invalid_format', null],
  ['that is nested deeply', '['.repeat(60_000), 'invalid_format', null],
  ['that is not there', '', 'invalid_format', null],
  ['that is too large', { name: 'x'.repeat(65_536) }, 'invalid_format', null],
  ['that is no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'invalid_format', null],
])('a body %s is refused', async (...[, body, code, param]) => {
  const { refusal } = await setUp();
  expect(await refusal('POST', CARRIERS, body)).toEqual([400, code, param]);
});

test('a body that is not sent as JSON is refused', async () => {
  const { key } = await setUp();
  const asked = { key, body: '{"name":"x"}', headers: { 'content-type': 'text/plain' } };
  expect((await ask('POST', CARRIERS, asked)).body).toMatchObject({ error: { code: 'invalid_format' } });
});

test('a name that another carrier has, in whatever case, is refused', async () => {
  const { refusal, call, path } = await withCarrier();
  expect(await refusal('POST', CARRIERS, { name: 'OWN VAN ' })).toEqual([409, 'resource_exists', 'name']);
  await call('POST', CARRIERS, { name: 'Other' });
  expect(await refusal('PATCH', path, { name: 'other' })).toEqual([409, 'resource_exists', 'name']);
});

test('two carriers cannot share a Shippo account', async () => {
  const { refusal } = await withUps();
  const body = { name: 'UPS again', code: 'ups', account_number: '1X2345' };
  expect(await refusal('POST', CARRIERS, body)).toEqual([409, 'resource_conflict', null]);
});

const ups = { name: 'UPS', code: 'ups', account_number: '1X2345' };
const every = { times: 'endless' as const };

test.each([
  [
    'is refused in its own words',
    { kind: 'status', status: 400, body: { account_id: ['Bad number.'] } },
    400,
    'validation_failed',
  ],
  [
    'does not take the key',
    { kind: 'status', status: 401, body: { detail: 'Invalid token' } },
    400,
    'validation_failed',
  ],
  ['is turned away', { kind: 'status', status: 429, body: {} }, 503, 'service_unavailable'],
  ['fails', { kind: 'status', status: 500, body: {} }, 502, 'external_service_error'],
])('what Shippo does: it %s', async (...[, fault, status, code]) => {
  const { shippo, key, call } = await setUp();
  await shippo.plan({ ...every, fault });
  const answer = await ask<ErrorBody>('POST', CARRIERS, { key, body: ups });
  expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  expect(answer.headers.has('retry-after')).toBe(status === 503);
  expect(answer.body.error.is_transient).toBe(status !== 400);
  if (fault.status === 400) expect(answer.body.error.message).toContain('Shippo said: “');
  expect((await call<{ data: unknown[] }>('GET', CARRIERS)).body.data).toHaveLength(5);
});
