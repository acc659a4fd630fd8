import { expect, test } from 'vitest';
import { toRateMethod, toRateRule } from '@/lib/zones/methods/to-rate-method';
import type { NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';

const range = [{ lower_limit: '0', upper_limit: 20, shipping_cost: '8.50' }];

test('reads the prices of every type that BigCommerce calculates', () => {
  expect(toRateRule('perorder', { rate: '8.00' })).toEqual({ kind: 'perorder', rate: '8.00' });
  expect(toRateRule('peritem', { rate: 3.5 })).toEqual({ kind: 'peritem', rate: '3.5' });
  expect(toRateRule('freeshipping', {})).toEqual({ kind: 'free' });
  expect(toRateRule('weight', { range, default_cost: null })).toEqual({
    kind: 'ranges',
    by: 'weight',
    ranges: [{ lower: '0', upper: '20', cost: '8.50' }],
    otherwise: null,
  });
  expect(toRateRule('total', { range: [], default_cost: 5, default_cost_type: 'percentage_of_total' })).toEqual({
    kind: 'ranges',
    by: 'total',
    ranges: [],
    otherwise: { kind: 'percentage', amount: '5' },
  });
});

test('takes a range without an upper limit as open, and doubts all when one cannot be read', () => {
  const open = { lower_limit: 20, shipping_cost: 4 };
  expect(toRateRule('total', { range: [...range, open] })).toMatchObject({ ranges: [{}, { upper: null }] });
  for (const broken of [{ lower_limit: 20 }, { ...open, upper_limit: 'a lot' }, { ...open, lower_limit: {} }, null]) {
    expect(toRateRule('total', { range: [...range, broken] })).toEqual({ kind: 'not_told' });
  }
});

test('does not make up what BigCommerce did not tell', () => {
  for (const type of ['perorder', 'peritem', 'weight', 'total']) {
    expect(toRateRule(type, {})).toEqual({ kind: 'not_told' });
  }
  expect(toRateRule('shipperhq', {})).toEqual({ kind: 'unknown' });
});

test('lets nothing of a carrier’s settings through to the browser', () => {
  const method: NormalizedMethod = {
    id: 4,
    name: 'Parcelwise',
    type: 'carrier_33',
    enabled: true,
    settings: { carrier_options: { api_token: 'pw-live-7c2e91' } },
    handlingFee: null,
    isFallback: false,
    channelIds: [1],
  };
  expect(toRateMethod(method, null)).toEqual({
    id: 4,
    name: 'Parcelwise',
    enabled: true,
    rule: { kind: 'asked' },
    handlingFee: null,
    channelIds: [1],
    notConnected: null,
  });
});

test('does not limit static free shipping to storefronts', () => {
  const free = { id: 1, name: 'Free', type: 'freeshipping', enabled: true, settings: {}, handlingFee: null };
  expect(toRateMethod({ ...free, isFallback: false, channelIds: [1] }, null).channelIds).toBeNull();
});
