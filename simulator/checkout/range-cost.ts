import { isFields, isMissing } from '../api/body';
import { toAmount } from '../exact-json';

/** Either an amount in the store's currency, or why the method is not among a shopper's choices. */
export type Cost = { cost: number } | { missing: string };

export interface RangeQuestion {
  /** The weight or the order’s value that the ranges are about. */
  of: number;
  /** What a percentage is taken of. */
  orderTotal: number;
  rules: { boundary: 'lower' | 'upper' | 'both'; costs: 'amounts' | 'as_default' };
}

interface Range {
  lower: number;
  upper: number;
  cost: number;
}

/** What the settings of a method by weight or value ask: the first range that holds the value, or the default cost. */
export function rangeCost(settings: Record<string, unknown>, { of, orderTotal, rules }: RangeQuestion): Cost {
  const isPercentage = settings.default_cost_type === 'percentage_of_total';
  const percentage = (amount: number) => (amount * orderTotal) / 100;
  const range = readRanges(settings.range).find((candidate) => holds(candidate, of, rules.boundary));
  if (range) return { cost: isPercentage && rules.costs === 'as_default' ? percentage(range.cost) : range.cost };
  const fallback = toAmount(settings.default_cost);
  if (fallback === undefined) return { missing: `No range holds ${of}, and there is no default cost.` };
  return { cost: isPercentage ? percentage(fallback) : fallback };
}

function holds({ lower, upper }: Range, value: number, boundary: RangeQuestion['rules']['boundary']): boolean {
  if (boundary === 'lower') return lower <= value && value < upper;
  if (boundary === 'both') return lower <= value && value <= upper;
  return (lower < value || (lower === 0 && value === 0)) && value <= upper;
}

/** A range begins at 0 and has no end unless it says so; one without a cost is none. */
function readRanges(value: unknown): Range[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isFields).flatMap((range) => {
    const lower = toAmount(range.lower_limit ?? 0);
    const upper = isMissing(range.upper_limit) ? Infinity : toAmount(range.upper_limit);
    const cost = toAmount(range.shipping_cost);
    return lower === undefined || upper === undefined || cost === undefined ? [] : [{ lower, upper, cost }];
  });
}
