import { expect, test } from 'vitest';
import { summarizeMethod } from '@/lib/zones/methods/summarize-method';
import type { NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';

const dollars = { currency: 'USD', locale: 'en-US' };

function method(
  type: string,
  settings: Record<string, unknown>,
  rest: Partial<NormalizedMethod> = {},
): NormalizedMethod {
  return {
    id: 1,
    name: type,
    type,
    enabled: true,
    settings,
    handlingFee: null,
    isFallback: false,
    channelIds: null,
    ...rest,
  };
}

const services = (...list: string[]) => ({ carrier_options: { delivery_services: list } });
const range = { lower_limit: 0, upper_limit: 5, shipping_cost: 1 };

test.each([
  ['perorder', { rate: '8' }, '$8.00 per order'],
  ['perorder', { rate: 8.5 }, '$8.50 per order'],
  ['peritem', { rate: '2' }, '$2.00 per item'],
  ['perorder', {}, 'BigCommerce does not tell its settings'],
  [
    'weight',
    { range: [range, { ...range, shipping_cost: '20' }, { ...range, shipping_cost: '5' }], default_cost: null },
    '3 ranges by weight, $1.00 to $20.00, otherwise not offered',
  ],
  ['total', { range: [] }, '0 ranges by order total, otherwise not offered'],
  ['total', { range: [{ ...range, shipping_cost: 'free' }] }, '1 range by order total, otherwise not offered'],
  [
    'weight',
    { range: [range], default_cost: 12, default_cost_type: 'fixed_amount' },
    '1 range by weight, $1.00, otherwise $12.00',
  ],
  [
    'total',
    { range: [range], default_cost: '7.5', default_cost_type: 'percentage_of_total' },
    '1 range by order total, $1.00, otherwise 7.5% of the total',
  ],
  ['total', {}, 'BigCommerce does not tell its settings'],
  ['freeshipping', {}, 'Free'],
  ['fedex', services('FEDEX_GROUND', 'FEDEX_2_DAY', 'FIRST_OVERNIGHT'), '3 services'],
  ['fedex', services('FEDEX_GROUND'), 'FedEx Ground'],
  ['zoom2u', services('Teleport'), 'Teleport'],
  ['fedex', services(), 'No services chosen'],
  ['fedex', {}, 'BigCommerce does not tell its settings'],
  ['usps', { carrier_options: { container: 'box' } }, '1 setting'],
  ['carrier_33', {}, 'Settings are the provider’s own'],
  ['carrier_33', { carrier_options: { speed: 'fast', insured: '1' } }, '2 settings'],
  ['shipperhq', { carrier: 'x' }, '1 setting'],
])('%s with %j is "%s"', (type, settings, words) => {
  expect(summarizeMethod(method(type, settings), dollars)).toBe(words);
});

test('names the handling fee', () => {
  const fixed = method('perorder', { rate: 8 }, { handlingFee: { kind: 'fixed', amount: '2' } });
  expect(summarizeMethod(fixed, dollars)).toBe('$8.00 per order, plus $2.00 handling');
  const percentage = method('perorder', { rate: 8 }, { handlingFee: { kind: 'percentage', amount: '2.5' } });
  expect(summarizeMethod(percentage, dollars)).toBe('$8.00 per order, plus 2.5% handling');
});

test('writes money as the reader does', () => {
  expect(summarizeMethod(method('perorder', { rate: '1234.5' }), { currency: 'EUR', locale: 'de-DE' })).toBe(
    '1.234,50\u00a0€ per order',
  );
});
