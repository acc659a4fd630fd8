import { expect, test } from 'vitest';
import type { RateFee, RateRule } from '@/lib/definitions/rates/rate-method';
import { findUncoveredOrders } from '@/lib/zones/uncovered-orders';

function table(by: 'weight' | 'total', limits: [string, string | null][], otherwise: RateFee | null = null): RateRule {
  return { kind: 'ranges', by, ranges: limits.map(([lower, upper]) => ({ lower, upper, cost: '5' })), otherwise };
}

test('names what lies below, between and above the ranges', () => {
  expect(
    findUncoveredOrders([
      table('weight', [
        ['1', '5'],
        ['8', '10'],
      ]),
    ]),
  ).toEqual({
    weight: [
      { from: '0', to: '1' },
      { from: '5', to: '8' },
      { from: '10', to: null },
    ],
    mayBeQuoted: false,
  });
});

test('takes the ranges of several methods together', () => {
  const light = table('weight', [['0', '20']]);
  expect(findUncoveredOrders([light, table('weight', [['20', null]])])).toBeUndefined();
  expect(findUncoveredOrders([light, table('weight', [['20', '50']])])?.weight).toEqual([{ from: '50', to: null }]);
});

test('wants an order to be outside by weight and by total', () => {
  const orders = findUncoveredOrders([table('weight', [['0', '20']]), table('total', [['0', '100']])]);
  expect(orders).toMatchObject({ weight: [{ from: '20', to: null }], total: [{ from: '100', to: null }] });
  expect(findUncoveredOrders([table('weight', [['0', '20']]), table('total', [['0', null]])])).toBeUndefined();
});

test.each<[string, RateRule]>([
  ['a flat rate', { kind: 'perorder', rate: '8' }],
  ['a rate per item', { kind: 'peritem', rate: '8' }],
  ['free shipping', { kind: 'free' }],
  ['a default cost', table('total', [['0', '1']], { kind: 'fixed', amount: '9' })],
])('finds nothing when %s is there for every order', (_what, rule) => {
  expect(findUncoveredOrders([table('weight', [['0', '20']]), rule])).toBeUndefined();
});

test('says when a carrier may quote what the ranges leave out', () => {
  expect(findUncoveredOrders([table('weight', [['0', '20']]), { kind: 'asked' }])?.mayBeQuoted).toBe(true);
  expect(findUncoveredOrders([{ kind: 'asked' }])).toBeUndefined();
});

test('counts the free shipping of the zone', () => {
  const table20 = table('total', [['0', '20']]);
  expect(findUncoveredOrders([table20], '0')).toBeUndefined();
  expect(findUncoveredOrders([table20], '50')?.total).toEqual([{ from: '20', to: '50' }]);
});
