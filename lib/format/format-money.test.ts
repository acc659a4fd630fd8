import { expect, test } from 'vitest';
import { formatMoney } from '@/lib/format/format-money';

test.each([
  ['1234.5000', 'USD', 'en-US', '$1,234.50'],
  ['8', 'USD', 'en-US', '$8.00'],
  ['0.0000', 'USD', 'en-US', '$0.00'],
  ['-3.1', 'USD', 'en-US', '-$3.10'],
  ['1200', 'JPY', 'en-US', '¥1,200'],
  ['1.2345', 'KWD', 'en-US', 'KWD 1.235'],
])('writes %s %s in %s as %s', (...[amount, currency, locale, written]) => {
  expect(formatMoney(amount, currency, locale).replaceAll(/\s/gu, ' ')).toBe(written);
});

test('writes money the way the reader does', () => {
  expect(formatMoney('1234.5', 'EUR', 'de-DE').replaceAll(/\s/gu, ' ')).toBe('1.234,50 €');
});

test('rounds the decimal itself, not the nearest float', () => {
  // 1.005 as a float is a little less and would become 1.00.
  expect(formatMoney('1.005', 'USD', 'en-US')).toBe('$1.01');
});

test('loses no digit of an amount that a float cannot hold', () => {
  expect(formatMoney('90071992547409931234.56', 'USD', 'en-US')).toBe('$90,071,992,547,409,931,234.56');
});

test('returns what is no amount as it is', () => {
  expect(formatMoney('free', 'USD', 'en-US')).toBe('free');
  expect(formatMoney('', 'USD', 'en-US')).toBe('');
});

test('writes a currency that nobody knows after the number', () => {
  expect(formatMoney('12.5', 'Store credit', 'en-US')).toBe('12.5 Store credit');
  expect(formatMoney('12.5', '', 'en-US')).toBe('12.5');
});

test('falls back to American English for a locale that nobody knows', () => {
  expect(formatMoney('1234.5', 'USD', 'not a locale')).toBe('$1,234.50');
});
