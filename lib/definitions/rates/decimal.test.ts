import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, decimalText, multiply, percentOf, toDecimal, ZERO } from '@/lib/definitions/rates/decimal';

const decimal = (text: string) => {
  const read = toDecimal(text);
  if (!read) throw new Error(`${text} is no decimal`);
  return read;
};

test.each([
  ['8.50', '8.5'],
  ['0008.000', '8'],
  ['-0.250', '-0.25'],
  ['0.0000', '0'],
  ['12.', '12'],
  ['100', '100'],
])('reads %s and writes it as %s', (text, shortest) => {
  expect(decimalText(decimal(text))).toBe(shortest);
});

test.each(['', '.', '1e3', '1,5', '--1', 'NaN'])('does not take “%s” for a number', (text) => {
  expect(toDecimal(text)).toBeNull();
});

test('adds, multiplies and takes percentages without the errors of floats', () => {
  expect(decimalText(add(decimal('0.1'), decimal('0.2')))).toBe('0.3');
  expect(decimalText(multiply(decimal('1.1'), decimal('3')))).toBe('3.3');
  expect(decimalText(percentOf(decimal('7.25'), decimal('19.99')))).toBe('1.449275');
  expect(decimalText(percentOf(decimal('5'), ZERO))).toBe('0');
});

test('orders decimals by value, however they are written', () => {
  const sorted = ['10', '9.99', '9.990', '-1', '0.5'].sort((a, b) => compare(decimal(a), decimal(b)));
  expect(sorted.map((text) => decimalText(decimal(text)))).toEqual(['-1', '0.5', '9.99', '9.99', '10']);
});

test('says the same as whole numbers of ten-thousandths', () => {
  const units = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
  const text = (value: bigint) => {
    const digits = (value < 0n ? -value : value).toString().padStart(5, '0');
    return `${value < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
  };
  fc.assert(
    fc.property(units, units, (one, other) => {
      const sum = decimalText(add(decimal(text(one)), decimal(text(other))));
      expect(sum).toBe(decimalText(decimal(text(one + other))));
      expect(compare(decimal(text(one)), decimal(text(other)))).toBe(one < other ? -1 : one > other ? 1 : 0);
    }),
  );
});
