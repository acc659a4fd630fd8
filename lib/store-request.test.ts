import { expect, test } from 'vitest';
import { isForeignWrite, isPageLoad, storeHashOf } from '@/lib/store-request';

const asked = (method: string, pathname: string, headers: Record<string, string> = {}) => ({
  method,
  pathname,
  headers: new Headers(headers),
});

test('knows whose path it is', () => {
  expect(storeHashOf('/stores/abc')).toBe('abc');
  expect(storeHashOf('/stores/abc/orders/1')).toBe('abc');
  expect(storeHashOf('/api/session')).toBeUndefined();
});

test('tells a page that is loaded from what its scripts fetch', () => {
  const html = { accept: 'text/html,application/xhtml+xml' };
  expect(isPageLoad(asked('GET', '/stores/abc/orders', html))).toBe(true);
  expect(isPageLoad(asked('GET', '/stores/abc/orders', { accept: '*/*' }))).toBe(false);
  expect(isPageLoad(asked('POST', '/stores/abc/orders', html))).toBe(false);
  expect(isPageLoad(asked('GET', '/stores/abc/data/session', html))).toBe(false);
});

test.each([
  ['our own', { origin: 'https://app.test' }, false],
  ['another', { origin: 'https://evil.test' }, true],
  ['another port', { origin: 'https://app.test:8443' }, true],
  ['our own without TLS', { origin: 'http://app.test' }, true],
  ['a sandboxed frame', { origin: 'null' }, true],
  ['none', {}, true],
])('judges a write by its origin: %s', (_name, headers: Record<string, string>, foreign) => {
  expect(isForeignWrite(asked('POST', '/stores/abc', headers), 'https://app.test')).toBe(foreign);
  expect(isForeignWrite(asked('GET', '/stores/abc', headers), 'https://app.test')).toBe(false);
});
