import { expect, test } from 'vitest';
import { storePath } from '@/lib/stores/store-path';

test.each([
  ['/', '/stores/abc'],
  ['/orders', '/stores/abc/orders'],
  ['/orders/', '/stores/abc/orders'],
  ['/orders/106?view=panel', '/stores/abc/orders/106?view=panel'],
  ['/orders/../carriers', '/stores/abc/carriers'],
  ['/?welcome=1', '/stores/abc?welcome=1'],
  ['/stores/abc', '/stores/abc'],
  ['/stores/abc/orders?page=2', '/stores/abc/orders?page=2'],
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
  '/stores/xyz/orders',
  '/stores/abcd',
  '/stores/abc/../xyz/orders',
  '/\t/evil.test',
])('opens the first page instead of %j', (url) => {
  expect(storePath('abc', url)).toBe('/stores/abc');
});

test('never carries a fragment of its own, where the ticket goes', () => {
  expect(storePath('abc', '/orders#ticket=stolen')).toBe('/stores/abc/orders');
});
