import { asArray, asDecimal, asText, isObject } from '@/lib/bigcommerce/tolerant';
import type { OutsideCost, RangeRow } from '@/lib/definitions/field';
import { isRangeRows } from '@/lib/definitions/ranges-schema';
import { sameRow } from '@/lib/definitions/same-values';
import { toWireRange } from '@/lib/definitions/to-request-body';
import { canonicalDecimal } from '@/lib/zones/methods/canonical-decimal';

/** The keys of a range that this app knows (BigCommerce docs: `range`), by what the form calls them. */
export const RANGE_KEYS = { lower: 'lower_limit', upper: 'upper_limit', cost: 'shipping_cost' } as const;

/** The rows of a form for stored ranges. What is no number is an empty text. */
export function toRangeRows(stored: unknown): RangeRow[] {
  const seen = new Map<string, number>();
  return rangeItems(stored).map((item) => {
    const row = toRow(item);
    const text = rowText(row);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return { ...row, origin: `${text} #${count}` };
  });
}

/**
 * The ranges to send. A row that came from a stored range keeps the keys that this app does not know, and the text of every
 * number that was left alone.
 */
export function fromRangeRows(value: unknown, stored: unknown): unknown[] {
  const items = rangeItems(stored);
  const origins = new Map(toRangeRows(stored).map((row, index) => [row.origin, { row, item: items[index] }]));
  return (isRangeRows(value) ? value : []).map((row) => {
    const before = origins.get(row.origin);
    if (!before) return toWireRange(row);
    // A copied row must not claim its origin twice.
    origins.delete(row.origin);
    return sameRow(row, before.row) ? before.item : mergeRow(row, before);
  });
}

/** Stored ranges in normal form: shortest decimals as text. */
export function normalizeRanges(stored: unknown): unknown[] {
  return rangeItems(stored).map((item) => {
    if (!isObject(item)) return item;
    const known = Object.values(RANGE_KEYS).flatMap((key) => {
      const decimal = asDecimal(item[key]);
      return decimal === null ? [] : [[key, canonicalDecimal(decimal)] as const];
    });
    return { ...item, ...Object.fromEntries(known) };
  });
}

/** Ranges as a list, also when PHP wrote them as an object with the keys 0, 1 … */
export function rangeItems(stored: unknown): unknown[] {
  const isNumbered = isObject(stored) && Object.keys(stored).every((key) => /^\d+$/.test(key));
  return isNumbered ? Object.values(stored) : asArray(stored);
}

/** The cost outside the ranges as a form shows it. Without a word of how it is calculated it is an amount. */
export function readOutsideCost(cost: unknown, kind: unknown): OutsideCost {
  const amount = asDecimal(cost);
  return amount === null
    ? { kind: 'none', amount: '' }
    : { kind: asText(kind) === '' ? 'fixed_amount' : asText(kind), amount };
}

function toRow(item: unknown): Omit<RangeRow, 'origin'> {
  const record = isObject(item) ? item : {};
  const read = (key: string) => asDecimal(record[key]) ?? '';
  return { lower: read(RANGE_KEYS.lower), upper: read(RANGE_KEYS.upper), cost: read(RANGE_KEYS.cost) };
}

function rowText({ lower, upper, cost }: Omit<RangeRow, 'origin'>): string {
  return [lower, upper, cost].map(canonicalDecimal).join('|');
}

function mergeRow(row: RangeRow, before: { row: RangeRow; item: unknown }): unknown {
  const written = toWireRange(row);
  const merged: Record<string, unknown> = isObject(before.item) ? { ...before.item } : {};
  for (const [column, key] of Object.entries(RANGE_KEYS) as ['lower' | 'upper' | 'cost', string][]) {
    const isKept = sameRow({ ...before.row, [column]: row[column] }, before.row);
    if (!isKept || !(key in merged)) merged[key] = written[key];
  }
  return merged;
}
