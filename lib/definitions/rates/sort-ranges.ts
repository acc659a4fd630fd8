import { compare, toDecimal } from '@/lib/definitions/rates/decimal';

interface Limits {
  lower: string;
  upper: string;
}

/** Rows by their lower limits, then the upper ones; rows whose limits are no numbers stay behind the others. */
export function sortRanges<Item extends { row: Limits }>(items: readonly Item[]): Item[] {
  return items.toSorted(
    (one, other) => byNumber(one.row.lower, other.row.lower) || byNumber(one.row.upper, other.row.upper),
  );
}

function byNumber(one: string, other: string): number {
  const [first, second] = [toDecimal(one), toDecimal(other)];
  if (!first || !second) return Number(!first) - Number(!second);
  return compare(first, second);
}
