import { expect, test } from 'vitest';
import { canonicalDecimal } from '@/lib/zones/methods/canonical-decimal';

test.each([
  ['8', '8'],
  ['8.0000', '8'],
  ['08.50', '8.5'],
  ['0.10', '0.1'],
  ['.5', '.5'],
  ['100', '100'],
  ['-0.00', '0'],
  ['-7.10', '-7.1'],
  ['12345678901234567890.10', '12345678901234567890.1'],
  ['free', 'free'],
  ['', ''],
])('%s is written %s', (text, shortest) => {
  expect(canonicalDecimal(text)).toBe(shortest);
});
