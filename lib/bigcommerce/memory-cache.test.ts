import { expect, test } from 'vitest';
import { memoryCache } from '@/lib/bigcommerce/memory-cache';

/** A loader that counts how often it was asked. */
function counter() {
  let count = 0;
  const load = () => Promise.resolve((count += 1));
  return load;
}

test('asks once while the answer is fresh, and again afterwards', async () => {
  const keep = memoryCache<number>({ ttlMs: 1000, maxEntries: 2 });
  const load = counter();
  expect(await keep('a', load, 0)).toBe(1);
  expect(await keep('a', load, 999)).toBe(1);
  expect(await keep('a', load, 1000)).toBe(2);
});

test('shares one call between those who ask at the same time', async () => {
  const keep = memoryCache<number>({ ttlMs: 1000, maxEntries: 2 });
  const load = counter();
  expect(await Promise.all([keep('a', load, 0), keep('a', load, 0)])).toEqual([1, 1]);
});

test('does not keep a failure', async () => {
  const keep = memoryCache<number>({ ttlMs: 1000, maxEntries: 2 });
  await expect(keep('a', () => Promise.reject(new Error('down')), 0)).rejects.toThrow('down');
  expect(await keep('a', counter(), 0)).toBe(1);
});

test('forgets the oldest when it is full', async () => {
  const keep = memoryCache<number>({ ttlMs: 1000, maxEntries: 2 });
  const load = counter();
  await keep('a', load, 0);
  await keep('b', load, 0);
  await keep('c', load, 0);
  expect(await keep('b', load, 0)).toBe(2);
  expect(await keep('a', load, 0)).toBe(4);
});
