import path from 'node:path';
import type { NextConfig } from 'next';
import { unstable_doesMiddlewareMatch, unstable_getResponseFromNextConfig } from 'next/experimental/testing/server';
import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { sealSession } from '@/lib/stores/session';
import { config, proxy } from '@/proxy';

const app = 'http://localhost:3000';
const html = { accept: 'text/html' };
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  proxy(new NextRequest(app + path, { method, headers }));
const rewrittenTo = (response: Response) => response.headers.get('x-middleware-rewrite');

test('a page of a store without a session becomes the shell, with 401', async () => {
  const response = await ask('/stores/abc/orders?page=2', html);
  expect(response.status).toBe(401);
  expect(rewrittenTo(response)).toBe(`${app}/enter?page=2`);
});

test('a page with a session, by cookie or by bearer, passes', async () => {
  const token = await sealSession({ storeHash: 'abc', userId: 7 });
  const cookie = await ask('/stores/abc', { ...html, cookie: `carrier-desk-session=${token}` });
  const bearer = await ask('/stores/abc', { ...html, authorization: `Bearer ${token}` });
  expect([cookie.status, rewrittenTo(cookie)]).toEqual([200, null]);
  expect([bearer.status, rewrittenTo(bearer)]).toEqual([200, null]);
  expect((await ask('/stores/xyz', { ...html, cookie: `carrier-desk-session=${token}` })).status).toBe(401);
});

test('what pages fetch passes: each route answers for itself', async () => {
  expect(rewrittenTo(await ask('/stores/abc/orders', { accept: '*/*' }))).toBeNull();
  expect(rewrittenTo(await ask('/stores/abc/data/session', html))).toBeNull();
});

test('refuses a write to a store from another origin', async () => {
  expect((await ask('/stores/abc/orders', { origin: 'https://evil.test' }, 'POST')).status).toBe(403);
  expect((await ask('/stores/abc/orders', {}, 'POST')).status).toBe(403);
  expect((await ask('/stores/abc/orders', { origin: app }, 'POST')).status).toBe(200);
  expect((await ask('/stores/abc/data/session', { origin: 'https://evil.test' }, 'DELETE')).status).toBe(403);
});

test('every answer carries the headers, and each a nonce of its own that the page is drawn with', async () => {
  const [one, other, refused] = [
    await ask('/', html),
    await ask('/', html),
    await ask('/stores/abc', { origin: 'null' }, 'POST'),
  ];
  const policy = one.headers.get('content-security-policy') ?? '';
  expect(policy).toContain('frame-ancestors https://*.mybigcommerce.com');
  expect(policy).not.toBe(other.headers.get('content-security-policy'));
  expect(one.headers.get('x-middleware-request-content-security-policy')).toBe(policy);
  expect(policy).toContain(`'nonce-${one.headers.get('x-middleware-request-x-nonce') ?? 'none'}'`);
  expect(refused.headers.get('x-content-type-options')).toBe('nosniff');
});

test('passes only files of the build by, and those have headers of their own', async () => {
  const configFile = path.resolve('next.config.js');
  const { default: nextConfig } = (await import(configFile)) as { default: NextConfig };
  const sees = (url: string) => unstable_doesMiddlewareMatch({ config, nextConfig, url });
  expect(
    ['/', '/stores/abc', '/_next/staticky', '/_next/image-of', '/favicon.icon'].filter((url) => !sees(url)),
  ).toEqual([]);
  const file = '/_next/static/chunks/main.js';
  expect(sees(file)).toBe(false);
  const { headers } = await unstable_getResponseFromNextConfig({ url: app + file, nextConfig });
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
});
