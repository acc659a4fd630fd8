import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteMethods, type SampleOrder } from '@/lib/definitions/rates/quote-methods';
import type { RateFee, RateMethod, RateRule, RateZone } from '@/lib/definitions/rates/rate-method';

const zone: RateZone = {
  enabled: true,
  freeShipping: { enabled: false, minimumSubTotal: '0', excludeFixedShippingProducts: false },
  handlingFee: null,
};
const order: SampleOrder = { orderTotal: '49.99', weight: '3', items: '2', channelId: null };
const method = (rule: RateRule, changes: Partial<RateMethod> = {}): RateMethod => ({
  id: 1,
  name: 'Method',
  enabled: true,
  rule,
  handlingFee: null,
  channelIds: null,
  notConnected: null,
  ...changes,
});
const perOrder = (rate: string): RateRule => ({ kind: 'perorder', rate });
const ranges = (by: 'weight' | 'total', otherwise: RateFee | null = null): RateRule => ({
  kind: 'ranges',
  by,
  ranges: [
    { lower: '0', upper: '20', cost: '8' },
    { lower: '20', upper: '40', cost: '12' },
  ],
  otherwise,
});

const quote = (one: RateMethod, changes: { order?: Partial<SampleOrder>; zone?: Partial<RateZone> } = {}) =>
  quoteMethods({ ...zone, ...changes.zone }, [one], { ...order, ...changes.order }).at(-1)?.quote;
const costOf = (...args: Parameters<typeof quote>) => {
  const answer = quote(...args);
  return answer?.outcome === 'offered' ? answer.cost : answer;
};

describe('prices', () => {
  test('are the same for every order, or so much per item', () => {
    expect(costOf(method(perOrder('8.50')))).toBe('8.5');
    expect(costOf(method({ kind: 'peritem', rate: '1.10' }), { order: { items: '3' } })).toBe('3.3');
    expect(costOf(method({ kind: 'free' }))).toBe('0');
  });

  test.each([
    ['0', '8'],
    ['19.9999', '8'],
    ['20', '12'],
    ['39.99', '12'],
  ])('of ranges hold the lower limit: a weight of %s costs %s', (weight, cost) => {
    expect(costOf(method(ranges('weight')), { order: { weight } })).toBe(cost);
  });

  test('of ranges by total look at the order total', () => {
    expect(costOf(method(ranges('total')), { order: { orderTotal: '25', weight: '999' } })).toBe('12');
  });

  test('outside the ranges are the default cost, fixed or a percentage of the order total', () => {
    const outside = { order: { orderTotal: '199.99', weight: '40' } };
    expect(costOf(method(ranges('weight', { kind: 'fixed', amount: '28' })), outside)).toBe('28');
    expect(costOf(method(ranges('total', { kind: 'percentage', amount: '7.5' })), outside)).toBe('14.99925');
  });

  test('have both handling fees on top, each of the method’s own cost', () => {
    const fee: RateFee = { kind: 'percentage', amount: '10' };
    const zoneFee = { kind: 'percentage', amount: '50', displaySeparately: false } as const;
    expect(quote(method(perOrder('8'), { handlingFee: fee }), { zone: { handlingFee: zoneFee } })).toMatchObject({
      cost: '12.8',
      ownCost: '8',
      fees: ['0.8', '4'],
      separately: null,
    });
  });

  test('leave out a zone’s handling fee that is a line of its own', () => {
    const handlingFee = { kind: 'fixed', amount: '1.50', displaySeparately: true } as const;
    const answer = quote(method(perOrder('8')), { zone: { handlingFee } });
    expect(answer).toMatchObject({ cost: '8', fees: [], separately: '1.5' });
  });
});

describe('free shipping of the zone', () => {
  const freeShipping = { enabled: true, minimumSubTotal: '50.0000', excludeFixedShippingProducts: false };
  const free = (orderTotal: string) =>
    quoteMethods({ ...zone, freeShipping }, [method(perOrder('8'))], { ...order, orderTotal })[0];

  test('is one more offer from its minimum on', () => {
    expect(free('50')).toMatchObject({ id: null, quote: { outcome: 'offered', cost: '0' } });
    expect(free('49.99')).toMatchObject({
      id: null,
      quote: { outcome: 'missing', reason: { kind: 'below_minimum', minimum: '50.0000' } },
    });
  });
});

describe('a missing method', () => {
  const missing = (kind: string) => ({ outcome: 'missing', reason: expect.objectContaining({ kind }) as unknown });

  test('names the reason that has to be mended first', () => {
    const broken = method(ranges('weight'), { enabled: false, channelIds: [2], notConnected: 'FedEx' });
    const changes = { order: { weight: '40', channelId: 1 } };
    expect(quote(broken, { ...changes, zone: { enabled: false } })).toEqual(missing('zone_disabled'));
    expect(quote(broken, changes)).toEqual(missing('disabled'));
    expect(quote({ ...broken, enabled: true }, changes)).toEqual(missing('storefront'));
    expect(quote({ ...broken, enabled: true, channelIds: [] }, changes)).toEqual(missing('no_storefront'));
    expect(quote({ ...broken, enabled: true, channelIds: [1] }, changes)).toEqual(missing('not_connected'));
    expect(quote({ ...broken, enabled: true, channelIds: [1], notConnected: null }, changes)).toEqual({
      outcome: 'missing',
      reason: { kind: 'outside', by: 'weight' },
    });
  });

  test('is on every storefront when BigCommerce does not say', () => {
    expect(costOf(method(perOrder('8')), { order: { channelId: 7 } })).toBe('8');
  });
});

test.each(['asked', 'not_told', 'unknown'] as const)('a price that is %s is not made up', (kind) => {
  expect(quote(method({ kind }))).toEqual({ outcome: 'not_calculated', rule: kind });
});

/**
 * The same rules, written down a second time in whole numbers: amounts in ten-thousandths, results in 10^-10, because a
 * percentage of ten-thousandths with four decimals has that many.
 */
describe('an independent reckoning', () => {
  const SCALE = 10n ** 10n;
  const units = fc.integer({ min: 0, max: 3_000_000 });
  const text = (value: number) => `${Math.floor(value / 10_000)}.${String(value % 10_000).padStart(4, '0')}`;
  const fee = fc.record({ kind: fc.constantFrom('fixed' as const, 'percentage' as const), units });
  const range = fc.record({ lower: units, upper: fc.option(units), cost: units });
  type Fee = { kind: 'fixed' | 'percentage'; units: number } | null;

  const reckonShare = (part: NonNullable<Fee>, whole: bigint) =>
    part.kind === 'fixed' ? BigInt(part.units) * 10n ** 6n : (whole * BigInt(part.units)) / 10n ** 6n;
  const toFee = (part: Fee): RateFee | null => part && { kind: part.kind, amount: text(part.units) };
  const scaled = (decimal: string) => {
    const [whole = '0', fraction = ''] = decimal.split('.');
    return BigInt(whole) * SCALE + BigInt(fraction.padEnd(10, '0').slice(0, 10));
  };

  test('comes to the same costs for ranges, default costs and fees', () => {
    const input = fc.record({
      by: fc.constantFrom('weight' as const, 'total' as const),
      ranges: fc.array(range, { maxLength: 5 }),
      otherwise: fc.option(fee),
      methodFee: fc.option(fee),
      zoneFee: fc.option(fee),
      total: units,
      weight: units,
    });
    fc.assert(
      fc.property(input, (it) => {
        const rule: RateRule = {
          kind: 'ranges',
          by: it.by,
          ranges: it.ranges.map(({ lower, upper, cost }) => ({
            lower: text(lower),
            upper: upper === null ? null : text(upper),
            cost: text(cost),
          })),
          otherwise: toFee(it.otherwise),
        };
        const zoneFee = toFee(it.zoneFee);
        const answer = quote(method(rule, { handlingFee: toFee(it.methodFee) }), {
          zone: { handlingFee: zoneFee && { ...zoneFee, displaySeparately: false } },
          order: { orderTotal: text(it.total), weight: text(it.weight) },
        });

        const value = it.by === 'weight' ? it.weight : it.total;
        let own: bigint | undefined;
        for (const { lower, upper, cost } of it.ranges) {
          if (own !== undefined || value < lower || (upper !== null && value >= upper)) continue;
          own = BigInt(cost) * 10n ** 6n;
        }
        own ??= it.otherwise === null ? undefined : reckonShare(it.otherwise, BigInt(it.total) * 10n ** 6n);
        if (own === undefined) {
          const reason = it.ranges.length === 0 ? { kind: 'no_rates' } : { kind: 'outside', by: it.by };
          expect(answer).toEqual({ outcome: 'missing', reason });
          return;
        }
        // Fees of a percentage default have more digits than SCALE; compare those by their first ten.
        const fees = [it.methodFee, it.zoneFee].map((part) => (part === null ? 0n : reckonShare(part, own)));
        const expected = fees.reduce((sum, part) => sum + part, own);
        const actual = answer?.outcome === 'offered' ? scaled(answer.cost) : -1n;
        const difference = actual - expected;
        expect(difference >= 0n && difference <= 2n).toBe(true);
        if (it.otherwise?.kind !== 'percentage') expect(difference).toBe(0n);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
