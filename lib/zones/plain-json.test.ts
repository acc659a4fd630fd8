import { expect, test } from 'vitest';
import { parseJson } from '@/lib/format/lossless-json';
import { plainJson } from '@/lib/zones/plain-json';

test.each([
  ['8.00', 8],
  ['1e3', 1000],
  ['-0', 0],
  ['12345678901234567890', '12345678901234567890'],
  ['12345678901234567890.500', '12345678901234567890.5'],
  ['1e400', '1e400'],
])('%s is %j', (text, plain) => {
  expect(plainJson(parseJson(`[{"a":${text}}]`))).toStrictEqual([{ a: plain }]);
});

test('what has no such number stays as it is', () => {
  const value = { a: ['8.00', null, true, { b: 7.5 }] };
  expect(plainJson(value)).toStrictEqual(value);
});
