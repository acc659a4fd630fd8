import { asArray, asDecimal, asObject } from '@/lib/bigcommerce/tolerant';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import { compare, decimalText, toDecimal } from '@/lib/definitions/rates/decimal';
import { formatMoney } from '@/lib/format/format-money';
import { fieldSettings } from '@/lib/zones/methods/method-settings';
import { readOutsideCost, toRangeRows } from '@/lib/zones/methods/range-rows';
import type { HandlingFee, NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';

/** How the reader writes money. */
export interface MoneyStyle {
  currency: string;
  locale: string;
}

type Settings = Record<string, unknown>;

const NOT_TOLD = 'BigCommerce does not tell its settings';

/** A method's settings in a few words: *$8.00 per order*, *3 services, plus $2.00 handling*. */
export function summarizeMethod(method: NormalizedMethod, style: MoneyStyle): string {
  const summarize = SUMMARIES[method.type] ?? summarizeServices(method.type);
  return [summarize(method.settings, style), ...feeWords(method.handlingFee, style)].join(', ');
}

const SUMMARIES: Record<string, (settings: Settings, style: MoneyStyle) => string> = {
  perorder: (settings, style) => rateWords(settings, style, 'per order'),
  peritem: (settings, style) => rateWords(settings, style, 'per item'),
  weight: (settings, style) => rangeWords(settings, style, 'by weight'),
  total: (settings, style) => rangeWords(settings, style, 'by order total'),
  freeshipping: () => 'Free',
};

function rateWords({ rate }: Settings, style: MoneyStyle, unit: string): string {
  const amount = asDecimal(rate);
  return amount === null ? NOT_TOLD : `${formatMoney(amount, style.currency, style.locale)} ${unit}`;
}

function rangeWords(settings: Settings, style: MoneyStyle, unit: string): string {
  if (!('range' in settings)) return NOT_TOLD;
  const ranges = toRangeRows(settings['range']);
  return [
    `${countOf(ranges.length, 'range')} ${unit}`,
    ...costWords(
      ranges.map(({ cost }) => cost),
      style,
    ),
    otherwiseWords(settings, style),
  ].join(', ');
}

/** What the ranges cost: `$5.00 to $20.00`, `$5.00` when all cost the same, nothing when one cannot be read. */
function costWords(costs: readonly string[], { currency, locale }: MoneyStyle): string[] {
  const decimals = costs.flatMap((cost) => toDecimal(cost) ?? []).sort(compare);
  const [lowest, highest] = [decimals.at(0), decimals.at(-1)];
  if (!lowest || !highest || decimals.length < costs.length) return [];
  const [from, to] = [lowest, highest].map((cost) => formatMoney(decimalText(cost), currency, locale));
  return [from === to ? (from ?? '') : `${from ?? ''} to ${to ?? ''}`];
}

function otherwiseWords({ default_cost, default_cost_type }: Settings, { currency, locale }: MoneyStyle): string {
  const { kind, amount } = readOutsideCost(default_cost, default_cost_type);
  if (kind === 'none') return 'otherwise not offered';
  return `otherwise ${kind === 'percentage_of_total' ? `${amount}% of the total` : formatMoney(amount, currency, locale)}`;
}

/** Carriers are told by their services; what a provider's settings mean only the provider knows. */
function summarizeServices(type: string): (settings: Settings) => string {
  const definition = findMethodType(type);
  return (settings) => {
    const fieldPart = fieldSettings(definition, settings);
    const services = asArray(fieldPart['delivery_services']);
    if (!('delivery_services' in fieldPart)) return settingsWords(settings, definition?.group === 'providers');
    const [only, ...more] = services;
    if (more.length > 0) return countOf(services.length, 'service');
    return typeof only === 'string' ? serviceName(type, only) : 'No services chosen';
  };
}

function settingsWords(settings: Settings, isProvider: boolean): string {
  const { carrier_options: options, ...rest } = settings;
  const count = Object.keys(rest).length + Object.keys(asObject(options)).length;
  if (count > 0) return countOf(count, 'setting');
  return isProvider ? 'Settings are the provider’s own' : NOT_TOLD;
}

function serviceName(type: string, service: string): string {
  const field = findMethodType(type)?.fields.find(({ code }) => code === 'delivery_services');
  return (field?.type === 'multiselect' ? field.map[service] : undefined) ?? service;
}

function feeWords(fee: HandlingFee | null, { currency, locale }: MoneyStyle): string[] {
  if (fee === null) return [];
  const amount = fee.kind === 'percentage' ? `${fee.amount}%` : formatMoney(fee.amount, currency, locale);
  return [`plus ${amount} handling`];
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
