import { expect, test } from 'vitest';
import { formatWeight, weightUnit } from '@/lib/format/format-weight';

test.each([
  ['Ounces', 'oz'],
  ['LBS', 'lb'],
  ['Pounds', 'lb'],
  ['Grams', 'g'],
  ['KGS', 'kg'],
  ['Kilograms', 'kg'],
  ['Tonnes', 't'],
  ['Stones', 'Stones'],
  ['', ''],
])('calls %j %j', (units, short) => {
  expect(weightUnit(units)).toBe(short);
});

test('writes a weight without the zeros BigCommerce pads it with', () => {
  expect(formatWeight('12.5000', 'Ounces', 'en-US')).toBe('12.5 oz');
  expect(formatWeight('1200', 'Grams', 'de-DE')).toBe('1.200 g');
});

test('writes a weight without units when the store has none', () => {
  expect(formatWeight('3', '', 'en-US')).toBe('3');
});

test('returns what is no weight as it is', () => {
  expect(formatWeight('heavy', 'LBS', 'en-US')).toBe('heavy');
});
