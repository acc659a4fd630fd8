import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyzeRanges, describeRangeProblem, describeUncovered } from '@/lib/definitions/rates/analyze-ranges';

const analyze = (...limits: [string, string][]) => analyzeRanges(limits.map(([lower, upper]) => ({ lower, upper })));
const dollars = (text: string) => `$${text}`;
const sentences = (...limits: [string, string][]) =>
  analyze(...limits).problems.map((problem) => describeRangeProblem(problem, dollars));
const outside = (...limits: [string, string][]) => describeUncovered(analyze(...limits).uncovered, dollars);

test('has nothing to say about ranges that follow each other from 0, however they are written and ordered', () => {
  expect(sentences(['0', '20'], ['20.00', '40'])).toEqual([]);
  expect(sentences(['20', '40'], ['0.000', '20.0'])).toEqual([]);
  expect(outside(['0', '20'], ['20', '40'])).toBe('above $40');
});

test('names a gap between two ranges, also a small one, and one below the first', () => {
  expect(sentences(['0', '49.99'], ['50', '100'])).toEqual(['Gap: orders between $49.99 and $50 are in no range.']);
  expect(sentences(['5', '10'])).toEqual(['Gap: orders below $5 are in no range.']);
  expect(outside(['5', '10'], ['12', '20'])).toBe('below $5, between $10 and $12 and above $20');
});

test('names an overlap with its rows, in which order they ever stand', () => {
  const words = 'Ranges 1 and 2 overlap between $15 and $20. BigCommerce does not say which of them counts there.';
  expect(sentences(['0', '20'], ['15', '40'])).toEqual([words]);
  expect(sentences(['15', '40'], ['0', '20'])).toEqual([words]);
});

test('sees an overlap with a long range that is not the neighbour', () => {
  expect(analyze(['0', '100'], ['10', '20'], ['30', '40']).problems).toEqual([
    { kind: 'overlap', rows: [0, 1], from: '10', to: '20' },
    { kind: 'overlap', rows: [0, 2], from: '30', to: '40' },
  ]);
});

test('names ranges that cover nothing, and does not count them as covering', () => {
  expect(sentences(['0', '10'], ['20', '10'], ['10', '10'])).toEqual([
    'Range 2 covers nothing: it begins above its end.',
    'Range 3 covers nothing: it begins where it ends.',
  ]);
  expect(outside(['0', '10'], ['20', '10'])).toBe('above $10');
});

test('leaves out limits that are no numbers', () => {
  expect(sentences(['0', ''], ['x', '10'], ['0', '10'])).toEqual([]);
});

test('says that no ranges cover no orders', () => {
  expect(outside()).toBe('of any size');
});

test('knows ranges without an upper limit', () => {
  const open = [
    { lower: '0', upper: '20' },
    { lower: '10', upper: null },
    { lower: '15', upper: null },
  ];
  const { problems, uncovered } = analyzeRanges(open);
  expect(uncovered).toEqual([]);
  expect(problems.map((problem) => describeRangeProblem(problem, dollars))).toEqual([
    expect.stringContaining('Ranges 1 and 2 overlap between $10 and $20.'),
    expect.stringContaining('Ranges 2 and 3 overlap above $15.'),
  ]);
});

test('agrees with counting, number by number', () => {
  const limit = fc.integer({ min: 0, max: 12 });
  const ranges = fc.array(fc.record({ lower: limit, upper: limit }), { maxLength: 6 });
  fc.assert(
    fc.property(ranges, (list) => {
      const { problems, uncovered } = analyzeRanges(
        list.map(({ lower, upper }) => ({ lower: String(lower), upper: String(upper) })),
      );
      for (let number = 0.5; number < 13; number += 1) {
        const covering = list.filter(({ lower, upper }) => lower < number && number < upper).length;
        const within = ({ from, to }: { from: string; to: string | null }) =>
          Number(from) < number && (to === null || number < Number(to));
        expect(uncovered.some(within)).toBe(covering === 0);
        expect(problems.some((problem) => problem.kind === 'overlap' && within(problem))).toBe(covering > 1);
      }
    }),
  );
});
