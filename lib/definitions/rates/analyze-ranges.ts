import { compare, decimalText, toDecimal, ZERO, type Decimal } from '@/lib/definitions/rates/decimal';

/** A range of weights or order totals, its limits decimals as text. */
export interface RangeLimits {
  lower: string;
  /** Null: no upper limit, which stored ranges may lack. */
  upper: string | null;
}

/** Part of the numbers from 0 on; `to: null` has no end. */
export interface Span {
  from: string;
  to: string | null;
}

/** Something about a list of ranges that is rarely meant. `rows` are positions in that list. */
export type RangeProblem =
  | { kind: 'reversed' | 'empty'; rows: readonly [number] }
  | { kind: 'overlap'; rows: readonly [number, number]; from: string; to: string | null }
  | { kind: 'gap'; from: string; to: string };

export interface RangeAnalysis {
  /** In the order of the numbers, ranges that cover nothing first. */
  problems: RangeProblem[];
  /** What is in no range: below the first one, between two, and above the last one. */
  uncovered: Span[];
}

/**
 * Where ranges leave out numbers, cover some twice, or cover none. Limits that are no numbers are left out: the form complains
 * about them by itself. That a limit belongs to the range above it is not documented, so nothing here depends on it.
 */
export function analyzeRanges(ranges: readonly RangeLimits[]): RangeAnalysis {
  const read = ranges.flatMap(toRow);
  const hollow = read.filter(({ lower, upper }) => compare(lower, upper) >= 0);
  const problems: RangeProblem[] = hollow.map(({ row, lower, upper }) => ({
    kind: compare(lower, upper) > 0 ? 'reversed' : 'empty',
    rows: [row],
  }));
  const uncovered: Span[] = [];
  let reach: { upper: Decimal; row: number | null } = { upper: ZERO, row: null };
  for (const range of read.filter((each) => !hollow.includes(each)).sort(byLimits)) {
    const apart = compare(range.lower, reach.upper);
    if (apart > 0) {
      const gap = { from: decimalText(reach.upper), to: decimalText(range.lower) };
      problems.push({ kind: 'gap', ...gap });
      uncovered.push(gap);
    }
    if (apart < 0 && reach.row !== null) {
      const end = compare(range.upper, reach.upper) < 0 ? range.upper : reach.upper;
      const rows = [Math.min(reach.row, range.row), Math.max(reach.row, range.row)] as const;
      problems.push({ kind: 'overlap', rows, from: decimalText(range.lower), to: endText(end) });
    }
    if (compare(range.upper, reach.upper) > 0) reach = range;
  }
  const above = reach.upper === ENDLESS ? [] : [{ from: decimalText(reach.upper), to: null }];
  return { problems, uncovered: [...uncovered, ...above] };
}

/** Writes a limit with its unit: `$20.00`, `2.5 kg`. */
export type WriteLimit = (decimal: string) => string;

/** A problem in a sentence; ranges are counted from 1. */
export function describeRangeProblem(problem: RangeProblem, write: WriteLimit): string {
  const [first = 0, second = 0] = 'rows' in problem ? problem.rows.map((row) => row + 1) : [];
  switch (problem.kind) {
    case 'reversed':
      return `Range ${first} covers nothing: it begins above its end.`;
    case 'empty':
      return `Range ${first} covers nothing: it begins where it ends.`;
    case 'overlap':
      return `Ranges ${first} and ${second} overlap ${spanWords(problem, write)}. BigCommerce does not say which of them counts there.`;
    case 'gap':
      return `Gap: orders ${spanWords(problem, write)} are in no range.`;
  }
}

/** What is in no range, after the word *orders*: `below $5.00, between $20.00 and $25.00 and above $40.00`. */
export function describeUncovered(spans: readonly Span[], write: WriteLimit): string {
  const words = spans.map((span) => spanWords(span, write));
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}` : words.join('');
}

function spanWords(span: Span, write: WriteLimit): string {
  if (span.to === null) return span.from === '0' ? 'of any size' : `above ${write(span.from)}`;
  return span.from === '0' ? `below ${write(span.to)}` : between({ ...span, to: span.to }, write);
}

function between({ from, to }: { from: string; to: string }, write: WriteLimit): string {
  return `between ${write(from)} and ${write(to)}`;
}

/** More than anybody weighs or pays. */
const ENDLESS: Decimal = { digits: 10n ** 30n, scale: 0 };

function endText(end: Decimal): string | null {
  return end === ENDLESS ? null : decimalText(end);
}

interface Row {
  row: number;
  lower: Decimal;
  upper: Decimal;
}

function toRow(limits: RangeLimits, row: number): Row[] {
  const lower = toDecimal(limits.lower);
  const upper = limits.upper === null ? ENDLESS : toDecimal(limits.upper);
  return lower && upper ? [{ row, lower, upper }] : [];
}

function byLimits(one: Row, other: Row): number {
  return compare(one.lower, other.lower) || compare(one.upper, other.upper);
}
