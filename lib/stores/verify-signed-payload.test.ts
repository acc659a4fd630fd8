import { SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { env } from '@/lib/env';
import { verifySignedPayload } from '@/lib/stores/verify-signed-payload';

const NOW = new Date('2026-03-01T12:00:00Z');
const nowSeconds = NOW.getTime() / 1000;

const claims = {
  aud: 'simulated-client-id',
  iss: 'bc',
  iat: nowSeconds,
  nbf: nowSeconds - 5,
  exp: nowSeconds + 86_400,
  jti: '3d0f6a0e-9a52-4a3e-8a50-0d6f0f6c9f10',
  sub: 'stores/abc123',
  user: { id: 501, email: 'clerk@shop.test', locale: 'en-GB' },
  owner: { id: 500, email: 'owner@shop.test' },
  url: '/orders/106?view=panel',
  channel_id: null,
};

function signed(changes: object, alg = 'HS256', secret = env().BIGCOMMERCE_CLIENT_SECRET): Promise<string> {
  return new SignJWT({ ...claims, ...changes }).setProtectedHeader({ alg }).sign(new TextEncoder().encode(secret));
}

async function reasonFor(changes: object): Promise<string | undefined> {
  const verified = await verifySignedPayload(await signed(changes), NOW);
  return verified.valid ? undefined : verified.reason;
}

test('reads who opens which store, and where', async () => {
  const verified = await verifySignedPayload(await signed({}), NOW);
  expect(verified).toEqual({
    valid: true,
    payload: {
      storeHash: 'abc123',
      user: { id: 501, email: 'clerk@shop.test', locale: 'en-GB' },
      owner: { id: 500, email: 'owner@shop.test' },
      url: '/orders/106?view=panel',
      issuedAt: NOW,
    },
  });
});

test('takes a token without url and locale, and one whose locale nobody knows', async () => {
  const bare = await verifySignedPayload(await signed({ url: undefined, user: { id: 1, email: 'a@b.test' } }), NOW);
  expect(bare).toMatchObject({ valid: true, payload: { url: '/', user: { locale: null } } });
  const odd = await verifySignedPayload(await signed({ user: { id: 1, email: 'a@b.test', locale: '??' } }), NOW);
  expect(odd).toMatchObject({ valid: true, payload: { user: { locale: null } } });
});

test.each([
  ['ended 59 seconds ago', { exp: nowSeconds - 59 }],
  ['begins in 59 seconds', { nbf: nowSeconds + 59 }],
  ['was issued in 59 seconds', { iat: nowSeconds + 59 }],
])('forgives a clock that is a minute off: %s', async (_name, changes) => {
  expect(await reasonFor(changes)).toBeUndefined();
});

test.each([
  ['ended 61 seconds ago', { exp: nowSeconds - 61 }],
  ['begins in 61 seconds', { nbf: nowSeconds + 61 }],
  ['was issued in 61 seconds', { iat: nowSeconds + 61 }],
  ['never ends', { exp: undefined }],
  ['never began', { nbf: undefined }],
  ['does not say when it was issued', { iat: undefined }],
  ['is for another app', { aud: 'other' }],
  ['is for several apps', { aud: ['simulated-client-id', 'other'] }],
  ['is from somebody else', { iss: 'bigcommerce' }],
  ['names no store', { sub: undefined }],
  ['names a path', { sub: 'stores/abc/../def' }],
  ['names a line', { sub: 'stores/abc\n' }],
  ['names nobody', { user: undefined }],
  ['names a user in words', { user: { id: '501', email: 'a@b.test' } }],
  ['names a user whom the database cannot hold', { user: { id: 2 ** 31, email: 'a@b.test' } }],
  ['names no owner', { owner: null }],
])('refuses a token that %s', async (_name, changes) => {
  expect(await reasonFor(changes)).toEqual(expect.any(String));
});

test('refuses every algorithm but HS256, and every other secret', async () => {
  expect(await verifySignedPayload(await signed({}, 'HS512'), NOW)).toMatchObject({ valid: false });
  expect(await verifySignedPayload(await signed({}, 'HS256', 'another-secret'), NOW)).toMatchObject({ valid: false });
  const unsigned = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(claims))}.`;
  expect(await verifySignedPayload(unsigned, NOW)).toMatchObject({ valid: false });
});

test('refuses what is no token at all', async () => {
  for (const text of ['', 'a', 'a.b', 'a.b.c', 'a.b.c.d.e']) {
    expect(await verifySignedPayload(text, NOW)).toMatchObject({ valid: false });
  }
});
