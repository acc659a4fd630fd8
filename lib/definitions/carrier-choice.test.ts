import { expect, test } from 'vitest';
import { parseCarrierChoice, trackingCarrierName } from '@/lib/definitions/carrier-choice';
import { couriers } from '@/lib/definitions/couriers';
import { shippingProviders } from '@/lib/definitions/shipping-providers';

test('reads every carrier that the form offers', () => {
  for (const { id } of shippingProviders)
    expect(parseCarrierChoice(`provider:${id}`)).toEqual({ kind: 'provider', id });
  for (const { slug } of couriers) expect(parseCarrierChoice(`courier:${slug}`)).toEqual({ kind: 'courier', slug });
  expect(parseCarrierChoice('provider:carrier_33')).toEqual({ kind: 'provider', id: 'carrier_33' });
  expect(parseCarrierChoice('other')).toEqual({ kind: 'other' });
});

test.each([
  '',
  'fedex',
  'provider:',
  'provider:nobody',
  'provider:carrier_',
  'courier:',
  'courier:-x',
  'courier:A',
  'other ',
])('does not read "%s"', (text) => {
  expect(parseCarrierChoice(text)).toBeUndefined();
});

test('names carriers as merchants do, and leaves what it does not know', () => {
  expect(['fedex', 'dhl', 'auspost', 'nobody'].map(trackingCarrierName)).toEqual([
    'FedEx',
    'DHL Express',
    'Australia Post',
    'nobody',
  ]);
});

test('lists every carrier once', () => {
  const values = [...shippingProviders.map(({ id }) => id), ...couriers.map(({ slug }) => slug)];
  expect(new Set(values).size).toBe(values.length);
});
