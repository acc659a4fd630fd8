import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { findApiRequest } from '@/lib/rest/find-api-request';
import { listApiRequests } from '@/lib/rest/list-api-requests';
import { afterAnswers, ask, createTestKey } from '@/tests/rest';
import { expectAppError } from '@/tests/expect-app-error';
import { createShippoStore } from '@/tests/shippo-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase(30_000);

const CARRIERS = '/v1/operations/carriers';

async function setUp() {
  const context = await createShippoStore();
  return { context, key: await createTestKey(context) };
}

const idOf = ({ headers }: { headers: Headers }) => headers.get('request-id') ?? '';

test('a request with a key is kept with what was sent and answered, and is found by its id', async () => {
  const { context, key } = await setUp();
  const headers = { 'idempotency-key': 'abc' };
  const made = await ask('POST', `${CARRIERS}?include=owner`, { key, body: { name: 'A' }, headers });
  const again = await ask('POST', `${CARRIERS}?include=owner`, { key, body: { name: 'A' }, headers });
  const refused = await ask<{ error: { request_log_url: string } }>('GET', `${CARRIERS}?x=1`, { key });
  await afterAnswers();
  const { entries } = await listApiRequests(context);
  expect(entries.map(({ id, method, path, status, errorCode }) => [id, method, path, status, errorCode])).toEqual([
    [idOf(refused), 'GET', `${CARRIERS}?x=1`, 400, 'parameter_unknown'],
    [idOf(again), 'POST', `${CARRIERS}?include=owner`, 201, null],
    [idOf(made), 'POST', `${CARRIERS}?include=owner`, 201, null],
  ]);
  expect(refused.body.error.request_log_url).toBe(`/requests/${idOf(refused)}`);
  expect(await findApiRequest(context, idOf(again))).toMatchObject({
    keyName: 'Test',
    idempotencyKey: 'abc',
    isReplayed: true,
    requestBody: '{"name":"A"}',
    responseBody: made.text,
  });
  const row = await (await prisma()).apiKey.findFirstOrThrow({ where: { storeHash: context.store.hash } });
  expect(row.lastUsedAt).not.toBeNull();
});

test('nothing secret is kept, whatever was sent by mistake, and long bodies are cut', async () => {
  const { context, key } = await setUp();
  const shippoKey = `shippo_live_${'a1'.repeat(20)}`;
  await ask('POST', CARRIERS, {
    key,
    body: `{"name":"\0 \\ud800","note":"${key}","other":"${shippoKey}" ${'x'.repeat(20_000)}`,
  });
  await ask('GET', `${CARRIERS}?q=${key}`, { key });
  const { body } = await ask<{ id: string }>('POST', CARRIERS, {
    key,
    body: { name: 'UPS', code: 'ups', account_number: '1' },
  });
  const signIn = await ask<{ oauth_url: string }>('POST', `${CARRIERS}/${body.id}/actions/initiate-oauth`, {
    key,
    body: { redirect_uri: 'https://a.test', state: 'not-for-others' },
  });
  await afterAnswers();
  const rows = await (await prisma()).apiRequest.findMany({ where: { storeHash: context.store.hash } });
  expect(rows).toHaveLength(4);
  const kept = JSON.stringify(rows);
  for (const secret of [key, shippoKey, 'not-for-others', signIn.body.oauth_url]) expect(kept).not.toContain(secret);
  expect(Math.max(...rows.map(({ requestBody }) => requestBody?.length ?? 0))).toBeLessThan(17_000);
});

test('a request without a key is nobody’s and is not kept', async () => {
  const before = await (await prisma()).apiRequest.count();
  await ask('GET', CARRIERS);
  await ask('GET', '/v1/nowhere');
  await afterAnswers();
  expect(await (await prisma()).apiRequest.count()).toBe(before);
});

test('requests are read page by page, by who may write settings, of the own store', async () => {
  const { context, key } = await setUp();
  const ids = [];
  for (let number = 0; number < 3; number += 1) ids.unshift(idOf(await ask('GET', CARRIERS, { key })));
  await afterAnswers();
  const first = await listApiRequests(context, { limit: 2 });
  const second = await listApiRequests(context, { limit: 2, cursor: first.nextCursor });
  expect([...first.entries, ...second.entries].map(({ id }) => id)).toEqual(ids);
  expect(second.nextCursor).toBeUndefined();
  const other = await setUp();
  expect((await listApiRequests(other.context, { cursor: "'; DROP" })).entries).toEqual([]);
  expect(await expectAppError(findApiRequest(other.context, ids[0] ?? ''))).toMatchObject({ code: 'not_found' });
  expect(await expectAppError(findApiRequest(context, '\0'))).toMatchObject({ code: 'not_found' });
  expect(await expectAppError(listApiRequests(context.as('shipper')))).toMatchObject({ code: 'forbidden' });
  expect(await expectAppError(findApiRequest(context.as('viewer'), ids[0] ?? ''))).toMatchObject({ code: 'forbidden' });
});

/** As if the store's newest key had made so many requests in a window that ends then. */
async function haveMade(storeHash: string, points: number, endsInMs: number): Promise<void> {
  const db = await prisma();
  const { id } = await db.apiKey.findFirstOrThrow({ where: { storeHash }, orderBy: { id: 'desc' } });
  const data = { points, expire: BigInt(Date.now() + endsInMs) };
  await db.apiRateLimit.upsert({ where: { key: `rest:${id}` }, create: { key: `rest:${id}`, ...data }, update: data });
}

test('a key makes twenty requests in a second, and is told so; another key of the store is not affected', async () => {
  const { context, key } = await setUp();
  const { hash } = context.store;
  const counted = async (asking = key) => {
    const { status, headers, body } = await ask<{ error?: { code: string } }>('GET', CARRIERS, {
      key: asking,
      isCounted: true,
    });
    const [limit, remaining, reset, retry] = [
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
      'retry-after',
    ].map((name) => headers.get(name));
    return { status, code: body.error?.code, limit, remaining, reset, retry };
  };
  expect(await counted()).toMatchObject({ status: 200, limit: '20', remaining: '19', reset: '1', retry: null });
  await haveMade(hash, 19, 60_000);
  expect(await counted()).toMatchObject({ status: 200, remaining: '0' });
  const refused = await counted();
  expect(refused).toMatchObject({ status: 429, code: 'rate_limit_exceeded', remaining: '0', retry: refused.reset });
  expect(Number(refused.retry)).toBeGreaterThan(1);
  expect(await counted(await createTestKey(context))).toMatchObject({ status: 200, remaining: '19' });
});

test('the limit begins anew with the next second, and counts before permissions do', async () => {
  const { context } = await setUp();
  const key = await createTestKey(context, { role: 'viewer' });
  const create = () => ask('POST', CARRIERS, { key, body: { name: 'A' }, isCounted: true });
  await haveMade(context.store.hash, 20, 60_000);
  expect((await create()).status).toBe(429);
  await haveMade(context.store.hash, 20, -1);
  const refused = await create();
  expect([refused.status, refused.headers.get('ratelimit-remaining')]).toEqual([403, '19']);
});

test('a fault of ours is answered without a word of what it was', async () => {
  const { context, key } = await setUp();
  // A token that cannot be decrypted: only an operator can help.
  await (await prisma()).store.update({ where: { hash: context.store.hash }, data: { accessToken: 'not-a-jwe' } });
  const answer = await ask<{ error: { code: string; message: string } }>('GET', CARRIERS, { key });
  expect([answer.status, answer.body.error.code]).toEqual([500, 'internal_error']);
  expect(answer.text).not.toMatch(/jwe|token|decrypt|\bat /i);
});

test('a request that came too fast is not kept: the answer says all there is', async () => {
  const { context, key } = await setUp();
  const db = await prisma();
  await haveMade(context.store.hash, 20, 60_000);
  expect((await ask('GET', CARRIERS, { key, isCounted: true })).status).toBe(429);
  await afterAnswers();
  expect(await db.apiRequest.count({ where: { storeHash: context.store.hash } })).toBe(0);
});
