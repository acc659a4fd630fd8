import {
  add,
  compare,
  decimalText,
  multiply,
  percentOf,
  toDecimal,
  ZERO,
  type Decimal,
} from '@/lib/definitions/rates/decimal';
import type {
  RangeBasis,
  RateFee,
  RateMethod,
  RateRange,
  RateRule,
  RateZone,
} from '@/lib/definitions/rates/rate-method';

/** What somebody is about to buy. Decimals are text. */
export interface SampleOrder {
  /** In the store's currency. */
  orderTotal: string;
  /** In the store's weight unit. */
  weight: string;
  /** Pieces, a whole number. */
  items: string;
  /** The storefront; null when the store has one only. */
  channelId: number | null;
}

/** Why a price is what it is, before fees. */
export type Basis =
  | { kind: 'perorder' | 'free' | 'zone_free' }
  | { kind: 'peritem'; rate: string; items: string }
  | { kind: 'range'; by: RangeBasis; range: RateRange }
  | { kind: 'otherwise'; by: RangeBasis; otherwise: RateFee };

/** Why a shopper does not see a method. */
export type MissingReason =
  | { kind: 'zone_disabled' | 'disabled' | 'no_storefront' | 'storefront' | 'no_rates' }
  | { kind: 'not_connected'; carrier: string }
  | { kind: 'outside'; by: RangeBasis }
  | { kind: 'below_minimum'; minimum: string };

/** What is known of a method's price for an order. Amounts are exact decimals in the store's currency. */
export type Quote =
  | {
      outcome: 'offered';
      /** With every fee that is not a line of its own. */
      cost: string;
      /** Before fees. */
      ownCost: string;
      basis: Basis;
      /** The method's handling fee, and the zone's when it is part of the cost. */
      fees: string[];
      /** The zone's handling fee as a line of its own. */
      separately: string | null;
    }
  /** BigCommerce asks a carrier, did not tell the settings, or the type is in no documentation. */
  | { outcome: 'not_calculated'; rule: UncalculatedRule['kind'] }
  | { outcome: 'missing'; reason: MissingReason };

type UncalculatedRule = Extract<RateRule, { kind: 'asked' | 'not_told' | 'unknown' }>;

export interface MethodQuote {
  /** Null for the zone's own free shipping. */
  id: number | null;
  name: string;
  quote: Quote;
}

/**
 * What each method of a zone would cost a shopper, as far as that can be calculated. Where BigCommerce documents no rule this
 * assumes one (rate-assumptions.ts): a range holds its lower limit and not its upper one, the first range that fits counts,
 * and a percentage fee is a part of the method's own cost.
 *
 * @param order its texts must be decimals that are not negative; see sampleOrderSchema
 */
export function quoteMethods(zone: RateZone, methods: readonly RateMethod[], order: SampleOrder): MethodQuote[] {
  const quotes = methods.map((method) => ({
    id: method.id,
    name: method.name,
    quote: quoteMethod(zone, method, order),
  }));
  if (!zone.freeShipping.enabled) return quotes;
  return [{ id: null, name: 'Free shipping of the zone', quote: quoteZoneFreeShipping(zone, order) }, ...quotes];
}

function quoteMethod(zone: RateZone, method: RateMethod, order: SampleOrder): Quote {
  if (!zone.enabled) return missing({ kind: 'zone_disabled' });
  if (!method.enabled) return missing({ kind: 'disabled' });
  const { channelIds, notConnected, rule } = method;
  if (channelIds?.length === 0) return missing({ kind: 'no_storefront' });
  if (order.channelId !== null && channelIds?.includes(order.channelId) === false)
    return missing({ kind: 'storefront' });
  if (notConnected !== null) return missing({ kind: 'not_connected', carrier: notConnected });
  if (isUncalculated(rule)) return { outcome: 'not_calculated', rule: rule.kind };
  const priced = price(rule, order);
  return 'basis' in priced ? offer(zone, method.handlingFee, priced) : missing(priced);
}

function quoteZoneFreeShipping(zone: RateZone, { orderTotal }: SampleOrder): Quote {
  if (!zone.enabled) return missing({ kind: 'zone_disabled' });
  const { minimumSubTotal } = zone.freeShipping;
  if (compare(number(orderTotal), number(minimumSubTotal)) < 0) {
    return missing({ kind: 'below_minimum', minimum: minimumSubTotal });
  }
  return offer({ ...zone, handlingFee: null }, null, { cost: ZERO, basis: { kind: 'zone_free' } });
}

interface Price {
  cost: Decimal;
  basis: Basis;
}

function isUncalculated(rule: RateRule): rule is UncalculatedRule {
  return rule.kind === 'asked' || rule.kind === 'not_told' || rule.kind === 'unknown';
}

function price(rule: Exclude<RateRule, UncalculatedRule>, order: SampleOrder): Price | MissingReason {
  switch (rule.kind) {
    case 'perorder':
      return { cost: number(rule.rate), basis: { kind: 'perorder' } };
    case 'peritem':
      return {
        cost: multiply(number(rule.rate), number(order.items)),
        basis: { kind: 'peritem', rate: rule.rate, items: order.items },
      };
    case 'ranges':
      return priceByRange(rule, order);
    case 'free':
      return { cost: ZERO, basis: { kind: 'free' } };
  }
}

function priceByRange(
  { by, ranges, otherwise }: Extract<RateRule, { kind: 'ranges' }>,
  { weight, orderTotal }: SampleOrder,
): Price | MissingReason {
  const value = number(by === 'weight' ? weight : orderTotal);
  const range = ranges.find((candidate) => holds(candidate, value));
  if (range) return { cost: number(range.cost), basis: { kind: 'range', by, range } };
  if (!otherwise) return ranges.length === 0 ? { kind: 'no_rates' } : { kind: 'outside', by };
  return { cost: share(otherwise, number(orderTotal)), basis: { kind: 'otherwise', by, otherwise } };
}

function holds({ lower, upper }: RateRange, value: Decimal): boolean {
  return compare(number(lower), value) <= 0 && (upper === null || compare(value, number(upper)) < 0);
}

function offer({ handlingFee }: RateZone, methodFee: RateFee | null, { cost, basis }: Price): Quote {
  const zoneFee = handlingFee && share(handlingFee, cost);
  const isSeparate = handlingFee?.displaySeparately === true;
  const fees = [methodFee && share(methodFee, cost), isSeparate ? null : zoneFee].filter((fee) => fee !== null);
  const charged = fees.filter(({ digits }) => digits !== 0n);
  return {
    outcome: 'offered',
    cost: decimalText(charged.reduce(add, cost)),
    ownCost: decimalText(cost),
    basis,
    fees: charged.map(decimalText),
    separately: isSeparate && zoneFee && zoneFee.digits !== 0n ? decimalText(zoneFee) : null,
  };
}

/** A fixed amount, or a percentage of another one. */
function share({ kind, amount }: RateFee, whole: Decimal): Decimal {
  return kind === 'fixed' ? number(amount) : percentOf(number(amount), whole);
}

/** Rates come from readers that let decimals through only; anything else counts as nothing. */
function number(text: string): Decimal {
  return toDecimal(text) ?? ZERO;
}

function missing(reason: MissingReason): Quote {
  return { outcome: 'missing', reason };
}
