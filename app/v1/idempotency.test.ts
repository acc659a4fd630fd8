import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { afterAnswers, ask, createTestKey, type Asked } from '@/tests/rest';
import { giveShippoKey } from '@/tests/shippo';
import { createShippoStore } from '@/tests/shippo-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase(30_000);

const CARRIERS = '/v1/operations/carriers';
const CREATE = `${CARRIERS}?include[]=service_levels&include[]=owner`;
const ups = { name: 'UPS', code: 'ups', account_number: '1X2345' };

interface CarrierBody {
  id: string;
  error?: { code: string; type: string; param: string; is_transient: boolean };
}

async function setUp() {
  const context = await createShippoStore();
  const key = await createTestKey(context);
  const create = (
    body: object,
    idempotencyKey: string,
    changes: { path?: string; key?: string; isCounted?: boolean } = {},
  ) => {
    const { path = CREATE, ...others } = changes;
    return ask<CarrierBody>('POST', path, { key, body, headers: { 'idempotency-key': idempotencyKey }, ...others });
  };
  const carriers = async () =>
    (await (await prisma()).carrier.findMany({ where: { storeHash: context.store.hash } })).map(({ id }) => id);
  const posts = async () =>
    (await context.shippo.requests()).filter(
      ({ method, path }) => method === 'POST' && path.includes('carrier_accounts'),
    );
  return { ...context, key, create, carriers, posts };
}

const isReplayed = ({ headers }: Asked<CarrierBody>) => headers.get('idempotent-replayed') === 'true';

/** What a client does: asks again while that may help, after as long as it is told to wait, or a second. */
async function persistently(request: () => Promise<Asked<CarrierBody>>): Promise<Asked<CarrierBody>> {
  for (;;) {
    const answer = await request();
    if (answer.body.error?.is_transient !== true) return answer;
    const told = answer.headers.get('retry-after');
    if (answer.status < 500) expect(Number(told)).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, Number(told ?? 1) * 1000));
  }
}

test(
  'fifty requests at once with one key make one carrier and one Shippo account, and get one answer',
  { timeout: 60_000 },
  async () => {
    const { create, carriers, posts, shippo } = await setUp();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => persistently(() => create(ups, 'fifty', { isCounted: true }))),
    );
    expect(answers.filter((answer) => !isReplayed(answer))).toHaveLength(1);
    const seen = answers.map(({ status, headers, text }) => `${status} ${headers.get('location') ?? ''} ${text}`);
    expect(new Set(seen).size).toBe(1);
    expect(seen[0]).toMatch(/^201 \/v1\/operations\/carriers\/cr_/);
    expect(await carriers()).toEqual([answers[0]?.body.id]);
    expect(await posts()).toHaveLength(1);
    expect(await shippo.accounts()).toHaveLength(1);
  },
);

test('a repetition, also with its keys and values in another order, gets the first answer', async () => {
  const { create, carriers } = await setUp();
  const first = await create(ups, 'abc');
  await ask('PATCH', first.headers.get('location') ?? '', { body: { name: 'Changed' } });
  const again = await create({ account_number: '1X2345', code: 'ups', name: 'UPS' }, '"abc"', {
    path: `${CARRIERS}?include=owner,service_levels`,
  });
  expect([isReplayed(first), isReplayed(again)]).toEqual([false, true]);
  expect([again.status, again.text, again.headers.get('location')]).toEqual([
    201,
    first.text,
    first.headers.get('location'),
  ]);
  expect(again.headers.get('request-id')).not.toBe(first.headers.get('request-id'));
  expect(await carriers()).toHaveLength(1);
});

test('the same key for another body or other things to expand is refused', async () => {
  const { create, carriers } = await setUp();
  await create({ name: 'A' }, 'abc');
  for (const answer of [await create({ name: 'B' }, 'abc'), await create({ name: 'A' }, 'abc', { path: CARRIERS })]) {
    expect([answer.status, answer.body.error]).toEqual([
      400,
      expect.objectContaining({ code: 'validation_failed', type: 'idempotency_error', param: 'Idempotency-Key' }),
    ]);
  }
  expect(await carriers()).toHaveLength(1);
});

test('keys of another API key, another address or another store are other keys', async () => {
  const { create, carriers, ...context } = await setUp();
  const made = await create({ name: 'A' }, 'abc');
  const second = await create({ name: 'B' }, 'abc', { key: await createTestKey(context) });
  const other = await setUp();
  expect([second.status, (await other.create({ name: 'C' }, 'abc')).status]).toEqual([201, 201]);
  expect(await carriers()).toHaveLength(2);
  const level = { name: 'L', code: 'l', is_default: false };
  const path = `${made.headers.get('location') ?? ''}/service-levels`;
  expect(isReplayed(await create(level, 'abc', { path }))).toBe(false);
  expect(isReplayed(await create(level, 'abc', { path }))).toBe(true);
});

test('a refusal is repeated too, even after it would go well', async () => {
  const { create, key } = await setUp();
  const taken = await create({ name: 'A' }, 'first');
  const refused = await create({ name: 'A' }, 'second');
  await ask('DELETE', taken.headers.get('location') ?? '', { key });
  const again = await create({ name: 'A' }, 'second');
  expect([again.status, again.text, isReplayed(again)]).toEqual([409, refused.text, true]);
});

test('a key is checked before a stored answer is given out', async () => {
  const { create, store } = await setUp();
  await create({ name: 'A' }, 'abc');
  const db = await prisma();
  await db.apiKey.updateMany({ where: { storeHash: store.hash }, data: { role: 'viewer' } });
  expect((await create({ name: 'A' }, 'abc')).status).toBe(403);
  await db.apiKey.updateMany({ where: { storeHash: store.hash }, data: { revokedAt: new Date() } });
  expect((await create({ name: 'A' }, 'abc')).body.error?.code).toBe('api_key_revoked');
});

test('what was Shippo’s fault is tried again', async () => {
  const { create, shippo, carriers } = await setUp();
  await shippo.plan({
    route: 'POST /shippo/carrier_accounts',
    times: 1,
    fault: { kind: 'status', status: 500, body: {} },
  });
  const failed = await create(ups, 'abc');
  expect([failed.status, await carriers()]).toEqual([502, []]);
  const made = await create(ups, 'abc');
  expect([made.status, isReplayed(made), await carriers()]).toEqual([201, false, [made.body.id]]);
});

test('killed between Shippo and the commit, the next try finishes the same carrier, and Shippo is not asked for another account', async () => {
  const { create, shippo, store, posts, carriers, key } = await setUp();
  // What the killed one left: Shippo has the account, its record knows it, and its lock has run out.
  const account = await shippo.connect({ carrier: 'ups', account_id: '1X2345' });
  await create(ups, 'abc', { path: `${CARRIERS}?include=owner` });
  const db = await prisma();
  const where = { storeHash: store.hash };
  const record = await db.idempotencyRecord.findFirstOrThrow({ where });
  await db.serviceLevel.deleteMany({ where });
  await db.carrier.deleteMany({ where });
  await db.$executeRaw`
    UPDATE "IdempotencyRecord" SET "status" = NULL, "body" = NULL, "location" = NULL, "owner" = 'killed',
      "shippoAccountId" = ${account.objectId}, "lockedUntil" = clock_timestamp() + interval '30 seconds'
    WHERE "storeHash" = ${store.hash}`;
  const asked = (await posts()).length;
  const early = await create(ups, 'abc', { path: `${CARRIERS}?include=owner` });
  expect([early.status, early.body.error?.code, early.headers.get('retry-after')]).toEqual([
    409,
    'idempotency_in_progress',
    '1',
  ]);
  await db.$executeRaw`
    UPDATE "IdempotencyRecord" SET "lockedUntil" = clock_timestamp() - interval '1 second' WHERE "storeHash" = ${store.hash}`;
  const finished = await create(ups, 'abc', { path: `${CARRIERS}?include=owner` });
  expect([finished.status, finished.body.id, isReplayed(finished)]).toEqual([201, record.thingId, false]);
  expect(await posts()).toHaveLength(asked);
  expect(await carriers()).toEqual([record.thingId]);
  const row = await db.carrier.findFirstOrThrow({ where });
  expect(row.shippoAccountId).toBe(account.objectId);
  expect((await ask('GET', `${CARRIERS}/${record.thingId}`, { key })).status).toBe(200);
});

test('changes and actions carry a key as well; reading and deleting do not', async () => {
  const { create, key } = await setUp();
  const made = await create({ name: 'A' }, 'made');
  const path = made.headers.get('location') ?? '';
  const headers = { 'idempotency-key': 'abc' };
  const patch = (name: string) => ask<CarrierBody>('PATCH', path, { key, headers, body: { name } });
  expect([isReplayed(await patch('B')), isReplayed(await patch('B'))]).toEqual([false, true]);
  expect((await patch('C')).status).toBe(400);
  const sync = () => ask<CarrierBody>('POST', `${path}/actions/sync-options`, { key, headers });
  expect([(await sync()).status, isReplayed(await sync())]).toEqual([400, true]);
  expect(isReplayed(await ask<CarrierBody>('GET', path, { key, headers: { 'idempotency-key': ' x y ' } }))).toBe(false);
  expect((await ask('DELETE', path, { key, headers })).status).toBe(200);
  expect((await ask('DELETE', path, { key, headers })).status).toBe(410);
});

test.each(['', ' ', 'a b', 'x'.repeat(256), 'ä', '""', '"a', 'a, b'])(
  'the idempotency key “%s” is refused',
  async (wrong) => {
    const { create, carriers } = await setUp();
    const answer = await create({ name: 'A' }, wrong);
    expect([answer.status, answer.body.error]).toEqual([
      400,
      expect.objectContaining({ code: 'parameter_invalid', param: 'Idempotency-Key' }),
    ]);
    expect(await carriers()).toEqual([]);
    await afterAnswers();
  },
);

test('what a setting cures is not kept: the same request succeeds once the Shippo key is there', async () => {
  const { create, store, shippo } = await setUp();
  const db = await prisma();
  await db.store.update({ where: { hash: store.hash }, data: { shippoKey: null } });
  expect((await create(ups, 'cured')).status).toBe(400);
  await giveShippoKey(store.hash, 'shippo_test_bad_key');
  expect((await create(ups, 'cured')).body.error?.code).toBe('validation_failed');
  await giveShippoKey(store.hash, shippo.key);
  expect((await create(ups, 'cured')).status).toBe(201);
});

test('no failure is kept once Shippo has the account: the same request finishes it', async () => {
  const { create, shippo, posts } = await setUp();
  await shippo.plan({ route: 'GET /shippo/**', fault: { kind: 'status', status: 422, body: { detail: 'No' } } });
  expect((await create(ups, 'finished')).status).toBe(400);
  const finished = await create(ups, 'finished');
  expect([finished.status, isReplayed(finished)]).toEqual([201, false]);
  expect(await posts()).toHaveLength(1);
});

test('the address of a sign-in is not kept: a repetition gets a new one', async () => {
  const { create, key, store } = await setUp();
  const { body } = await create(ups, 'made');
  const begin = () =>
    ask<{ oauth_url: string }>('POST', `${CARRIERS}/${body.id}/actions/initiate-oauth`, {
      key,
      body: { redirect_uri: 'https://a.test' },
      headers: { 'idempotency-key': 'sign-in' },
    });
  const [first, second] = [await begin(), await begin()];
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.body.oauth_url).not.toBe(first.body.oauth_url);
  const rows = await (await prisma()).idempotencyRecord.findMany({ where: { storeHash: store.hash } });
  expect(JSON.stringify(rows)).not.toContain(first.body.oauth_url);
});
