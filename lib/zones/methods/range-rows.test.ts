import { expect, test } from 'vitest';
import { parseJson, writeJson } from '@/lib/format/lossless-json';
import { fromRangeRows, readOutsideCost, toRangeRows } from '@/lib/zones/methods/range-rows';

const stored = parseJson(
  `[{"lower_limit":"0.0000","upper_limit":20.00,"shipping_cost":8.00,"label":"light"},
    {"upper_limit":40,"lower_limit":20.00,"shipping_cost":"12.50","surge":1e3}]`,
);
const [first, second] = toRangeRows(stored);
if (!first || !second) throw new Error('two ranges are stored');
const write = (rows: unknown) => writeJson(fromRangeRows(rows, stored));

test('a row that was left alone goes back by its text, wherever it is moved', () => {
  expect(write([second, first])).toBe(
    '[{"upper_limit":40,"lower_limit":20.00,"shipping_cost":"12.50","surge":1e3},' +
      '{"lower_limit":"0.0000","upper_limit":20.00,"shipping_cost":8.00,"label":"light"}]',
  );
});

test('an edited row keeps its other numbers and what nobody knows', () => {
  expect(write([{ ...first, cost: '9.50' }])).toBe(
    '[{"lower_limit":"0.0000","upper_limit":20.00,"shipping_cost":9.5,"label":"light"}]',
  );
  expect(write([{ ...first, lower: '0', upper: '20.0' }])).toBe(write([first]));
});

test('a new row has the documented keys, and so has one whose origin is gone or taken', () => {
  const row = { lower: '40', upper: '60', cost: '15.25', origin: '' };
  const written = { lower_limit: 40, upper_limit: 60, shipping_cost: 15.25 };
  expect(fromRangeRows([row], stored)).toEqual([written]);
  expect(fromRangeRows([{ ...row, origin: 'gone #1' }], stored)).toEqual([written]);
  const twice = fromRangeRows([first, first], stored);
  expect(twice[0]).toHaveProperty('label');
  expect(twice[1]).toEqual({ lower_limit: 0, upper_limit: 20, shipping_cost: 8 });
});

test('reads ranges that PHP wrote as an object, and tells equal ones apart', () => {
  const range = { lower_limit: 0, upper_limit: 5, shipping_cost: 1 };
  const rows = toRangeRows({ '0': range, '1': range });
  expect(rows.map(({ lower, upper, cost }) => [lower, upper, cost])).toEqual([
    ['0', '5', '1'],
    ['0', '5', '1'],
  ]);
  expect(new Set(rows.map(({ origin }) => origin)).size).toBe(2);
});

test.each([
  [null, 'fixed_amount', { kind: 'none', amount: '' }],
  [undefined, undefined, { kind: 'none', amount: '' }],
  ['12.50', undefined, { kind: 'fixed_amount', amount: '12.50' }],
  [5, 'percentage_of_total', { kind: 'percentage_of_total', amount: '5' }],
  [5, 0, { kind: '0', amount: '5' }],
])('reads a default cost of %j by %j', (cost, kind, expected) => {
  expect(readOutsideCost(cost, kind)).toEqual(expected);
});
