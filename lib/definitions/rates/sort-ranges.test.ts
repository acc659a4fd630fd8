import { expect, test } from 'vitest';
import { sortRanges } from '@/lib/definitions/rates/sort-ranges';

const sorted = (...limits: [string, string][]) =>
  sortRanges(limits.map(([lower, upper]) => ({ row: { lower, upper } }))).map(({ row }) => `${row.lower} ${row.upper}`);

test('sorts by value, not by spelling, and then by the upper limit', () => {
  expect(sorted(['10', '20'], ['9.5', '10'], ['0.00', '9'], ['0', '5'])).toEqual(['0 5', '0.00 9', '9.5 10', '10 20']);
});

test('leaves what is no number behind the others, in its order', () => {
  expect(sorted(['b', '1'], ['', '1'], ['5', '6'])).toEqual(['5 6', 'b 1', ' 1']);
});
