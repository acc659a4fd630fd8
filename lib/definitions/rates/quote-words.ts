import { compare, toDecimal, ZERO } from '@/lib/definitions/rates/decimal';
import type { Basis, MethodQuote, MissingReason, Quote } from '@/lib/definitions/rates/quote-methods';
import type { RateFee, RateRange } from '@/lib/definitions/rates/rate-method';
import { formatMoney } from '@/lib/format/format-money';
import { formatWeight } from '@/lib/format/format-weight';
import type { SettingsStyle } from '@/lib/format/range-style';

/** A quote as a line of a table. */
export interface QuoteWords {
  /** `$9.50`, *Not offered*, *Asked at checkout*, *Cannot be calculated* */
  cost: string;
  why: string;
}

/** Says what a method would cost and why, or why a shopper does not see it. */
export function quoteWords(quote: Quote, style: SettingsStyle): QuoteWords {
  switch (quote.outcome) {
    case 'not_calculated':
      return UNCALCULATED[quote.rule];
    case 'missing':
      return { cost: 'Not offered', why: missingWords(quote.reason, style) };
    case 'offered':
      return { cost: money(quote.cost, style), why: offerWords(quote, style) };
  }
}

/** How many methods would be offered and from which price on, in a sentence; for screen readers while somebody types. */
export function quoteSummary(quotes: readonly MethodQuote[], style: SettingsStyle): string {
  if (quotes.length === 0) return 'This zone has no methods, so a shopper is offered nothing.';
  const isDisabled = quotes.every(({ quote }) => quote.outcome === 'missing' && quote.reason.kind === 'zone_disabled');
  if (isDisabled) return 'Nothing is offered: the zone is disabled.';
  const costs = quotes.flatMap(({ quote }) => (quote.outcome === 'offered' ? [quote.cost] : []));
  const open = quotes.filter(({ quote }) => quote.outcome === 'not_calculated').length;
  const [cheapest] = costs.toSorted((a, b) => compare(toDecimal(a) ?? ZERO, toDecimal(b) ?? ZERO));
  const offered =
    cheapest === undefined
      ? 'No price can be calculated.'
      : `${costs.length} of ${quotes.length} would be offered, from ${money(cheapest, style)}.`;
  return open === 0 ? offered : `${offered} ${open} cannot be calculated here.`;
}

const UNCALCULATED = {
  asked: {
    cost: 'Asked at checkout',
    why: 'BigCommerce asks the carrier or provider at checkout. Its rates cannot be calculated here.',
  },
  not_told: {
    cost: 'Cannot be calculated',
    why: 'BigCommerce does not tell its settings. Shoppers may be offered it all the same.',
  },
  unknown: {
    cost: 'Cannot be calculated',
    why: 'BigCommerce documents no type of this name. Shoppers may be offered it all the same.',
  },
} satisfies Record<string, QuoteWords>;

function missingWords(reason: MissingReason, style: SettingsStyle): string {
  switch (reason.kind) {
    case 'zone_disabled':
      return 'The zone is disabled.';
    case 'disabled':
      return 'The method is disabled.';
    case 'no_storefront':
      return 'BigCommerce lists it for no storefront.';
    case 'storefront':
      return 'It is not offered on this storefront.';
    case 'not_connected':
      return `${reason.carrier} is not connected.`;
    case 'below_minimum':
      return `The order total is below the zone’s minimum of ${money(reason.minimum, style)}.`;
    case 'no_rates':
      return 'It has no ranges and no cost outside them.';
    case 'outside':
      return `The ${basisName(reason.by)} is outside every range, and there is no default cost.`;
  }
}

function offerWords(quote: Extract<Quote, { outcome: 'offered' }>, style: SettingsStyle): string {
  const fees = quote.fees.map((fee) => `plus ${money(fee, style)} handling`);
  const own = fees.length === 0 ? '' : ` ${money(quote.ownCost, style)}`;
  const sum = [`${basisWords(quote.basis, style)}${own && `:${own}`}`, ...fees].join(', ');
  if (quote.separately === null) return `${sum}.`;
  return `${sum}. The zone’s handling fee of ${money(quote.separately, style)} is a line of its own.`;
}

function basisWords(basis: Basis, style: SettingsStyle): string {
  switch (basis.kind) {
    case 'perorder':
      return 'The same for every order';
    case 'peritem':
      return `${basis.items} × ${money(basis.rate, style)} per item`;
    case 'free':
      return 'Free shipping';
    case 'zone_free':
      return 'The order total reaches the zone’s minimum';
    case 'range':
      return `${sentenceCase(basisName(basis.by))} ${rangeWords(basis.range, basis.by, style)}`;
    case 'otherwise':
      return `The ${basisName(basis.by)} is outside every range, so the default cost counts${percentWords(basis.otherwise)}`;
  }
}

function percentWords({ kind, amount }: RateFee): string {
  return kind === 'percentage' ? ` (${amount}% of the order total)` : '';
}

function rangeWords({ lower, upper }: RateRange, by: 'weight' | 'total', style: SettingsStyle): string {
  const say = (text: string) =>
    by === 'weight' ? formatWeight(text, style.weightUnits, style.locale) : money(text, style);
  return upper === null ? `from ${say(lower)}` : `from ${say(lower)} to under ${say(upper)}`;
}

function basisName(by: 'weight' | 'total'): string {
  return by === 'weight' ? 'weight' : 'order total';
}

function money(amount: string, { currency, locale }: SettingsStyle): string {
  return formatMoney(amount, currency, locale);
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
