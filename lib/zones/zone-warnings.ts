import type { CarrierTrouble } from '@/lib/carrier-connections/carrier-troubles';
import type { RateRule } from '@/lib/definitions/rates/rate-method';
import { joinNames } from '@/lib/format/join-names';
import { toRateRule } from '@/lib/zones/methods/to-rate-method';
import { findUncoveredOrders, type UncoveredOrders } from '@/lib/zones/uncovered-orders';
import type { ZoneOverlap } from '@/lib/zones/places/zone-overlaps';
import type { NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';

/** Something known to keep shoppers from being offered a zone's methods, or to make it uncertain. Serialisable. */
export type ZoneWarning =
  | { kind: 'zone_disabled' }
  | { kind: 'no_enabled_method'; hasMethods: boolean; hasFreeShipping?: true }
  /** Enabled tables of rates that hold no rate at all, by name. */
  | { kind: 'no_rates'; names: string[] }
  /** Each of its enabled methods belongs to a carrier that is not connected. */
  | { kind: 'none_can_quote' }
  | { kind: 'carrier'; trouble: CarrierTrouble }
  | { kind: 'uncovered'; orders: UncoveredOrders }
  | { kind: 'overlap'; overlap: ZoneOverlap };

interface KnownZone {
  zone: { enabled: boolean; freeShipping?: { enabled: boolean; minimumSubTotal: string } };
  methods: readonly NormalizedMethod[];
  troubles: ReadonlyMap<string, CarrierTrouble>;
  /** Left out where the other zones' places are not known. */
  overlaps?: readonly ZoneOverlap[] | undefined;
}

/**
 * What is wrong with a zone as far as is known, the worst first. The one place that decides it, for the zone's page, the list
 * of zones and the overview. Silence does not mean that the methods quote.
 */
export function listZoneWarnings({ zone, methods, troubles, overlaps = [] }: KnownZone): ZoneWarning[] {
  const enabled = methods.filter((method) => method.enabled);
  // A method's type is its carrier's id; a flat rate's is no carrier's.
  const troubled = [...new Set(enabled.map(({ type }) => type))].flatMap((type) => troubles.get(type) ?? []);
  const able = enabled.filter(({ type }) => troubles.get(type)?.kind !== 'not_connected');
  const freeFrom = zone.freeShipping?.enabled === true ? zone.freeShipping.minimumSubTotal : null;
  const withoutRates = able.filter(({ type, settings }) => hasNoRates(toRateRule(type, settings)));
  const rated = able.filter((method) => !withoutRates.includes(method));
  const orders = findUncoveredOrders(
    rated.map(({ type, settings }) => toRateRule(type, settings)),
    freeFrom,
  );
  const warnings: (ZoneWarning | false | undefined)[] = [
    !zone.enabled && { kind: 'zone_disabled' },
    enabled.length === 0 && {
      kind: 'no_enabled_method',
      hasMethods: methods.length > 0,
      ...(freeFrom === null ? {} : { hasFreeShipping: true as const }),
    },
    enabled.length > 0 && able.length === 0 && { kind: 'none_can_quote' },
    ...troubled.map((trouble) => ({ kind: 'carrier', trouble }) as const),
    withoutRates.length > 0 && { kind: 'no_rates', names: withoutRates.map(({ name }) => name) },
    orders && { kind: 'uncovered', orders },
    ...overlaps.map((overlap) => ({ kind: 'overlap', overlap }) as const),
  ];
  return warnings.filter((warning) => warning !== undefined && warning !== false);
}

/** A warning in a few words, for lists; undefined for what is no reason to act, or is said elsewhere in the line. */
export function shortWarning(warning: ZoneWarning): string | undefined {
  switch (warning.kind) {
    case 'zone_disabled':
      return undefined;
    case 'no_enabled_method':
      return warning.hasFreeShipping ? 'No method is enabled. Its free shipping is on.' : 'No method is enabled.';
    case 'none_can_quote':
      return 'Its enabled methods belong to carriers that are not connected.';
    case 'carrier':
      return CARRIER_WORDS[warning.trouble.kind](warning.trouble.name);
    case 'no_rates':
      return `${joinNames(warning.names.map((name) => `“${name}”`))} ${warning.names.length === 1 ? 'has' : 'have'} no rates.`;
    case 'uncovered':
      return warning.orders.mayBeQuoted ? undefined : 'Some orders are offered no rate.';
    case 'overlap':
      return isDoubtful(warning.overlap) ? `Covers the same places as ${warning.overlap.name}.` : undefined;
  }
}

/** Why no method of an enabled zone would quote, in a few words; undefined when some may. */
export function silentReason(warnings: readonly ZoneWarning[]): string | undefined {
  if (warnings.some(({ kind }) => kind === 'zone_disabled')) return undefined;
  const silent = warnings.find(
    (warning) =>
      warning.kind === 'none_can_quote' || (warning.kind === 'no_enabled_method' && !warning.hasFreeShipping),
  );
  return silent && shortWarning(silent);
}

/** What a list says of an enabled zone: everything that somebody should look at, once. */
export function attentionWords(warnings: readonly ZoneWarning[]): string[] {
  if (warnings.some(({ kind }) => kind === 'zone_disabled')) return [];
  const isSilent = warnings.some(({ kind }) => kind === 'none_can_quote');
  return warnings.flatMap((warning) => (isSilent && warning.kind === 'carrier' ? [] : (shortWarning(warning) ?? [])));
}

function hasNoRates(rule: RateRule): boolean {
  return rule.kind === 'ranges' && rule.ranges.length === 0 && rule.otherwise === null;
}

/** Both zones are in use and name the same place, so that which of them a shopper gets is open. */
export function isDoubtful({ kind, enabled }: ZoneOverlap): boolean {
  return kind === 'same' && enabled;
}

const CARRIER_WORDS: Record<CarrierTrouble['kind'], (name: string) => string> = {
  not_connected: (name) => `${name} is not connected.`,
  refused: (name) => `BigCommerce refused the details of ${name}.`,
  uncertain: (name) => `It is not certain whether ${name} is connected.`,
};
