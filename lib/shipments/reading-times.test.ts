import { expect, test } from 'vitest';
import { firstReading, nextReading, readingBoundMs } from '@/lib/shipments/reading-times';

const START = new Date('2026-11-21T10:00:00Z');
const at = (seconds: number) => new Date(START.getTime() + seconds * 1_000);

test('reads at 5 s, 30 s, 2 min and 10 min after the request began, and every 10 min from then on', () => {
  expect(firstReading(START)).toEqual(at(5));
  expect([5, 29, 30, 120, 600, 700].map((seconds) => nextReading(START, at(seconds)))).toEqual(
    [30, 30, 120, 600, 1_200, 1_300].map(at),
  );
  expect(readingBoundMs()).toBe(600_000);
});
