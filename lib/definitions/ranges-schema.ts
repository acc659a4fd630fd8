import { z } from 'zod';
import type { FieldValues, OutsideCost, RangeRow } from '@/lib/definitions/field';
import type { RangeLimits } from '@/lib/definitions/rates/analyze-ranges';

type FieldValue = FieldValues[string];

const MAX_RANGES = 500;
const NUMBER = /^\d{1,12}(\.\d{1,4})?$/;

/** Shape alone, for values whose content is checked elsewhere. */
export const rangeRowShape = z.object({ lower: z.string(), upper: z.string(), cost: z.string(), origin: z.string() });
export const outsideCostShape = z.object({ kind: z.string(), amount: z.string() });

export const NO_OUTSIDE_COST: OutsideCost = { kind: 'none', amount: '' };

/**
 * The schema of a table of ranges. Gaps, overlaps and reversed limits pass: they are pointed out while they are typed
 * (rates/analyze-ranges.ts), and BigCommerce may know what to make of them.
 *
 * @param isKept whether a row is a stored one as it is. It passes even when BigCommerce has something else there than numbers
 */
export function rangesSchema(
  isKept: (row: RangeRow) => boolean = () => false,
): z.ZodType<FieldValue, FieldValue | undefined> {
  const rows: z.ZodType<RangeRow[], RangeRow[]> = z
    .array(rangeRowShape, 'Write the ranges as numbers')
    .max(MAX_RANGES, `A method can have at most ${MAX_RANGES} ranges here`)
    .transform((list) => list.map(trimmed))
    .superRefine((list, issues) => {
      list.forEach((row, index) => {
        if (isKept(row)) return;
        for (const [key, label] of COLUMNS) {
          if (NUMBER.test(row[key])) continue;
          const message = row[key] === '' ? `${label} is required` : `Write ${label} as a number, such as 2.50`;
          issues.addIssue({ code: 'custom', path: [index, key], message });
        }
      });
    });
  return rows.default([]);
}

/** The schema of the cost outside the ranges: an amount wherever there is one. */
export function outsideCostSchema(label: string): z.ZodType<FieldValue, FieldValue | undefined> {
  const cost: z.ZodType<OutsideCost, OutsideCost> = outsideCostShape
    .transform(({ kind, amount }) => ({ kind, amount: amount.trim() }))
    .superRefine(({ kind, amount }, issues) => {
      if (kind === '') issues.addIssue({ code: 'custom', path: ['kind'], message: `Choose an option for ${label}` });
      if (kind === 'none' || NUMBER.test(amount)) return;
      const message = amount === '' ? 'The cost is required' : 'Write the cost as a number, such as 7.50';
      issues.addIssue({ code: 'custom', path: ['amount'], message });
    });
  return cost.default(NO_OUTSIDE_COST);
}

export function isRangeRows(value: unknown): value is RangeRow[] {
  return z.array(rangeRowShape).safeParse(value).success;
}

/** The limits of rows as they are typed. A stored range that tells no upper limit may have none. */
export function toLimits(rows: readonly RangeRow[]): RangeLimits[] {
  return rows.map(({ lower, upper, origin }) => ({ lower, upper: upper === '' && origin !== '' ? null : upper }));
}

/** The cost outside the ranges that a form value is; none when it is something else. */
export function toOutsideCost(value: unknown): OutsideCost {
  const parsed = outsideCostShape.safeParse(value);
  return parsed.success ? parsed.data : NO_OUTSIDE_COST;
}

const COLUMNS = [
  ['lower', 'From'],
  ['upper', 'To'],
  ['cost', 'Cost'],
] as const;

function trimmed({ lower, upper, cost, origin }: RangeRow): RangeRow {
  return { lower: lower.trim(), upper: upper.trim(), cost: cost.trim(), origin };
}
