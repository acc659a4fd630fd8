import { analyzeRanges, type Span } from '@/lib/definitions/rates/analyze-ranges';
import type { RangeBasis, RateRange, RateRule } from '@/lib/definitions/rates/rate-method';

/** Orders that no range of a zone holds. Of both kinds, an order has to be outside in weight and in total. */
export interface UncoveredOrders {
  /** Absent when no method goes by it. Limits in the store's weight unit. */
  weight?: Span[];
  /** In the store's currency. */
  total?: Span[];
  /** A carrier, or a method whose settings are not told, may quote them all the same. */
  mayBeQuoted: boolean;
}

/** Above what anybody weighs or pays: stands for a range without an upper limit. */
const NO_LIMIT = '999999999999';

/**
 * The orders for which a zone's offered methods have no rate; undefined when one of them has a rate for every order, or none
 * of them goes by ranges.
 *
 * @param rules of the methods that are enabled and not known to miss their carrier
 * @param freeFrom the order total from which the zone's own free shipping is offered; null when it is off
 */
export function findUncoveredOrders(
  rules: readonly RateRule[],
  freeFrom: string | null = null,
): UncoveredOrders | undefined {
  const ranged = rules.filter((rule) => rule.kind === 'ranges');
  if (ranged.length === 0 || rules.some(quotesEveryOrder)) return undefined;
  const tables = freeFrom === null ? ranged : [...ranged, freeShippingTable(freeFrom)];
  const weight = uncovered(tables, 'weight');
  const total = uncovered(tables, 'total');
  if (weight?.length === 0 || total?.length === 0) return undefined;
  return {
    ...(weight && { weight }),
    ...(total && { total }),
    mayBeQuoted: rules.some(({ kind }) => kind === 'asked' || kind === 'not_told' || kind === 'unknown'),
  };
}

/** A zone's own free shipping covers totals as a table of one open range would. */
function freeShippingTable(lower: string): Extract<RateRule, { kind: 'ranges' }> {
  return { kind: 'ranges', by: 'total', ranges: [{ lower, upper: null, cost: '0' }], otherwise: null };
}

function quotesEveryOrder(rule: RateRule): boolean {
  if (rule.kind === 'ranges') return rule.otherwise !== null;
  return rule.kind === 'perorder' || rule.kind === 'peritem' || rule.kind === 'free';
}

/** What the ranges of all methods of this kind leave out together. */
function uncovered(tables: readonly Extract<RateRule, { kind: 'ranges' }>[], basis: RangeBasis): Span[] | undefined {
  const ranges = tables.filter(({ by }) => by === basis).flatMap((table) => table.ranges);
  if (!tables.some(({ by }) => by === basis)) return undefined;
  const spans = analyzeRanges(ranges.map(toLimits)).uncovered;
  return spans.filter(({ from, to }) => !(from === NO_LIMIT && to === null));
}

function toLimits({ lower, upper }: RateRange): { lower: string; upper: string } {
  return { lower, upper: upper ?? NO_LIMIT };
}
