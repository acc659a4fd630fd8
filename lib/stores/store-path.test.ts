import { expect, test } from 'vitest';
import { storePath } from '@/lib/stores/store-path';

test.each([
  ['/', '/stores/abc'],
  ['/orders', '/stores/abc/orders'],
  ['/orders/', '/stores/abc/orders'],
  ['/orders/106?view=panel', '/stores/abc/orders/106?view=panel'],
  ['/orders/../carriers', '/stores/abc/carriers'],
])('opens %s below the store', (url, path) => {
  expect(storePath('abc', url)).toBe(path);
});

test.each([
  '',
  'orders',
  '//evil.test',
  '/\\evil.test',
  '\\evil.test',
  'https://evil.test/',
  'javascript:alert(1)',
  '/../xyz',
  '/../../api/session',
  '/%2e%2e/xyz',
  '/..',
  '/orders/..//evil.test',
  '/orders\\..\\..\\xyz',
  '/.//evil.test',
  '/\t/evil.test',
])('opens the first page instead of %j', (url) => {
  expect(storePath('abc', url)).toBe('/stores/abc');
});

test('never carries a fragment of its own, where the ticket goes', () => {
  expect(storePath('abc', '/orders#ticket=stolen')).toBe('/stores/abc/orders');
});
