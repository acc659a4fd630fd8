import { asArray, asDecimal, asObject } from '@/lib/bigcommerce/tolerant';
import { isProviderId } from '@/lib/definitions';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import type { RateFee, RateMethod, RateRange, RateRule } from '@/lib/definitions/rates/rate-method';
import type { NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';

type Settings = Record<string, unknown>;

/**
 * A method for the calculator in the browser: of its settings only the prices of types that BigCommerce calculates itself,
 * never a carrier's or provider's, among which secrets may be.
 */
export function toRateMethod(method: NormalizedMethod, notConnected: string | null): RateMethod {
  const { id, name, type, enabled, settings, handlingFee, channelIds } = method;
  return {
    id,
    name,
    enabled,
    rule: toRateRule(type, settings),
    handlingFee,
    channelIds: findMethodType(type)?.isOnEveryStorefront ? null : channelIds,
    notConnected,
  };
}

/** How a method of this type comes to its price. */
export function toRateRule(type: string, settings: Settings): RateRule {
  switch (type) {
    case 'perorder':
    case 'peritem': {
      const rate = asDecimal(settings['rate']);
      return rate === null ? { kind: 'not_told' } : { kind: type, rate };
    }
    case 'weight':
    case 'total':
      return toRangeRule(type, settings);
    case 'freeshipping':
      return { kind: 'free' };
    default:
      return { kind: findMethodType(type) || isProviderId(type) ? 'asked' : 'unknown' };
  }
}

/** One range that cannot be read makes all of them doubtful, because which of them counts depends on each. */
function toRangeRule(by: 'weight' | 'total', settings: Settings): RateRule {
  const otherwise = toDefaultCost(settings);
  const isTold = Array.isArray(settings['range']);
  const stored = asArray(settings['range']);
  const ranges = stored.flatMap((range) => toRange(asObject(range)) ?? []);
  const isUnreadable = ranges.length < stored.length || (!isTold && otherwise === null);
  return isUnreadable ? { kind: 'not_told' } : { kind: 'ranges', by, ranges, otherwise };
}

function toRange({ lower_limit = 0, upper_limit = null, shipping_cost }: Settings): RateRange | undefined {
  const [lower, upper, cost] = [asDecimal(lower_limit), asDecimal(upper_limit), asDecimal(shipping_cost)];
  const isOpen = upper_limit === null || upper_limit === '';
  return lower === null || cost === null || (upper === null && !isOpen) ? undefined : { lower, upper, cost };
}

/** Null: an order outside the ranges is offered nothing. */
function toDefaultCost({ default_cost, default_cost_type }: Settings): RateFee | null {
  const amount = asDecimal(default_cost);
  return amount === null ? null : { kind: isPercentage(default_cost_type) ? 'percentage' : 'fixed', amount };
}

function isPercentage(type: unknown): boolean {
  return type === 'percentage_of_total';
}
