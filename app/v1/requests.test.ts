import { expect, test } from 'vitest';
import { prisma } from '@/lib/database/database';
import { findApiRequest } from '@/lib/rest/find-api-request';
import { listApiRequests } from '@/lib/rest/list-api-requests';
import { afterAnswers, ask, createTestKey } from '@/tests/rest';
import { expectAppError } from '@/tests/expect-app-error';
import { createShippoStore } from '@/tests/shippo-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

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

test('a key makes twenty requests in a second, and is told so; another key of the store is not affected', async () => {
  const { context, key } = await setUp();
  const answers = await Promise.all(
    Array.from({ length: 30 }, () =>
      ask<{ error?: { code: string } }>('GET', `${CARRIERS}?limit=1`, { key, isCounted: true }),
    ),
  );
  const turnedAway = answers.filter(({ status }) => status === 429);
  expect(turnedAway.length).toBeGreaterThan(0);
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(20);
  for (const { headers, body } of turnedAway) {
    expect(body.error?.code).toBe('rate_limit_exceeded');
    expect([headers.get('ratelimit-limit'), headers.get('ratelimit-remaining')]).toEqual(['20', '0']);
    expect([headers.get('ratelimit-reset'), headers.get('retry-after')]).toEqual(['1', '1']);
  }
  const other = await ask('GET', CARRIERS, { key: await createTestKey(context), isCounted: true });
  expect([other.status, other.headers.get('ratelimit-remaining')]).toEqual([200, '19']);
});

test('a fault of ours is answered without a word of what it was', async () => {
  const { key } = await setUp();
  const db = await prisma();
  await db.$executeRaw`ALTER TABLE "Carrier" RENAME TO "Carrier_gone"`;
  try {
    const answer = await ask<{ error: { code: string; message: string } }>('GET', CARRIERS, { key });
    expect([answer.status, answer.body.error.code]).toEqual([500, 'internal_error']);
    expect(answer.text).not.toMatch(/prisma|select|carrier_gone|\bat /i);
  } finally {
    await db.$executeRaw`ALTER TABLE "Carrier_gone" RENAME TO "Carrier"`;
  }
});
