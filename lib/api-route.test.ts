import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { storeRoute } from '@/lib/api-route';
import { AppError, type ErrorCode } from '@/lib/errors';
import { sealSession } from '@/lib/stores/session';
import { createTestStore } from '@/tests/create-test-store';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const url = 'http://localhost:3000/stores/abc/data/thing';
const bearer = (token: string) => new NextRequest(url, { headers: { authorization: `Bearer ${token}` } });

async function signedIn(role: 'owner' | 'viewer' = 'owner') {
  const { store, simulated } = await createTestStore({ role });
  const token = await sealSession({ storeHash: store.hash, userId: simulated.owner.id });
  return { token, params: Promise.resolve({ storeHash: store.hash }), storeHash: store.hash };
}

test('answers a member with what the route found, which no cache may keep', async () => {
  const { token, params, storeHash } = await signedIn();
  const route = storeRoute('read', ({ store }) => Promise.resolve({ hash: store.hash }));
  const response = await route(bearer(token), { params });
  expect(await response.json()).toEqual({ hash: storeHash });
  expect(response.headers.get('cache-control')).toBe('private, no-store');
});

test('answers 401 JSON without a session, and does not run', async () => {
  const { params } = await signedIn();
  const route = storeRoute('read', () => Promise.reject(new Error('ran')));
  const response = await route(new NextRequest(url), { params });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ error: { code: 'session_ended' } });
});

test('another store’s session opens nothing', async () => {
  const [mine, theirs] = [await signedIn(), await signedIn()];
  const route = storeRoute('read', () => Promise.reject(new Error('ran')));
  expect((await route(bearer(mine.token), { params: theirs.params })).status).toBe(401);
});

test('answers 403 when the role does not allow it, and does not run', async () => {
  const { token, params } = await signedIn('viewer');
  const route = storeRoute('zones:write', () => Promise.reject(new Error('ran')));
  const response = await route(bearer(token), { params });
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ error: { code: 'forbidden' } });
});

test.each<[ErrorCode, number]>([
  ['invalid_input', 400],
  ['forbidden', 403],
  ['not_found', 404],
  ['conflict', 409],
  ['rejected', 422],
  ['rate_limited', 429],
  ['unavailable', 503],
  ['reauthorize', 403],
])('answers an expected failure, %s, with %i and its message', async (code, status) => {
  const { token, params } = await signedIn();
  const route = storeRoute('read', () => Promise.reject(new AppError(code, 'What happened.', { retryAfterMs: 1500 })));
  const response = await route(bearer(token), { params });
  expect(response.status).toBe(status);
  expect(response.headers.get('retry-after')).toBe('2');
  expect(await response.json()).toEqual({ error: { code, message: 'What happened.' } });
});

test('leaves a bug to Next', async () => {
  const { token, params } = await signedIn();
  const route = storeRoute('read', () => Promise.reject(new TypeError('a bug')));
  await expect(route(bearer(token), { params })).rejects.toThrow('a bug');
});
