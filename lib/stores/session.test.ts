import { encode } from 'next-auth/jwt';
import { expect, test } from 'vitest';
import { env } from '@/lib/env';
import { readSession, sealSession, SESSION_COOKIE } from '@/lib/stores/session';

const carriers = ({ bearer, cookie }: { bearer?: string; cookie?: string }) => ({
  headers: new Headers(bearer === undefined ? {} : { authorization: bearer }),
  cookies: { get: (name: string) => (name === SESSION_COOKIE && cookie !== undefined ? { value: cookie } : undefined) },
});

test('reads the session from a bearer, in any spelling, and from a cookie', async () => {
  const token = await sealSession({ storeHash: 'abc', userId: 7 });
  const session = { storeHash: 'abc', userId: 7, issuedAt: expect.any(Date) as Date };
  expect(await readSession(carriers({ bearer: `Bearer ${token}` }), 'abc')).toEqual(session);
  expect(await readSession(carriers({ bearer: `bearer ${token}` }), 'abc')).toEqual(session);
  expect(await readSession(carriers({ cookie: token }), 'abc')).toEqual(session);
});

test('goes by the bearer alone: the cookie of a tab whose bearer is no good may be another person’s', async () => {
  const [mine, theirs] = [
    await sealSession({ storeHash: 'abc', userId: 7 }),
    await sealSession({ storeHash: 'abc', userId: 8 }),
  ];
  expect(await readSession(carriers({ bearer: `Bearer ${mine}`, cookie: theirs }), 'abc')).toMatchObject({ userId: 7 });
  for (const bearer of ['Bearer stale', 'Bearer', 'Basic abc', '']) {
    expect(await readSession(carriers({ bearer, cookie: theirs }), 'abc')).toBeUndefined();
  }
});

test('finds no session without a token, or in another store', async () => {
  const token = await sealSession({ storeHash: 'abc', userId: 7 });
  expect(await readSession(carriers({}), 'abc')).toBeUndefined();
  expect(await readSession(carriers({ cookie: token, bearer: `Bearer ${token}` }), 'xyz')).toBeUndefined();
});

test('finds no session in a token that has expired, is signed otherwise, or holds something else', async () => {
  const { NEXTAUTH_SECRET: secret } = env();
  const token = { storeHash: 'abc', userId: 7 };
  const bad = [
    await encode({ token, secret, maxAge: -60 }),
    await encode({ token, secret: 'another secret of enough length, at least' }),
    await encode({ token: { storeHash: 'abc' }, secret }),
    await encode({ token: { ...token, userId: '7' }, secret }),
    'garbage',
  ];
  for (const cookie of bad) expect(await readSession(carriers({ cookie }), 'abc')).toBeUndefined();
});
