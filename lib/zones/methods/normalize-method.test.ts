import { expect, test } from 'vitest';
import type { ZoneMethod } from '@/lib/bigcommerce/zone-methods';
import { normalizeMethod } from '@/lib/zones/methods/normalize-method';
import { stableHash } from '@/lib/zones/stable-json';

const upsReady: ZoneMethod = {
  id: 5,
  name: 'UPS',
  type: 'upsready',
  enabled: true,
  settings: {
    carrier_options: {
      delivery_services: ['Ground'],
      packaging_type: '02',
      packing_method: 'combined',
      destination_type: 'residential',
      include_package_value: true,
      show_transit_time: false,
    },
  },
  handlingFees: null,
  isFallback: false,
  channelIds: [1, 2],
};

const hashOf = (method: ZoneMethod) => stableHash(normalizeMethod(method));
const withOptions = (options: Record<string, unknown>): ZoneMethod => ({
  ...upsReady,
  settings: { carrier_options: { ...(upsReady.settings['carrier_options'] as object), ...options } },
});

test.each([
  ['flags as text', { include_package_value: '1', show_transit_time: '0' }],
  ['an empty packaging beside packaging_type', { packaging: [] }],
  ['packaging_type told twice', { packaging: '02' }],
  ['an id', { id: 12 }],
  ['a list of one as an object', { delivery_services: { value: 'Ground' } }],
  ['a single text as a list', { packaging_type: ['02'] }],
  ['the same service twice', { delivery_services: ['Ground', 'Ground'] }],
])('is the same with %s', (_how, options) => {
  expect(hashOf(withOptions(options))).toBe(hashOf(upsReady));
});

test('is the same with its keys in another order', () => {
  const { carrier_options } = upsReady.settings as { carrier_options: Record<string, unknown> };
  const reversed = Object.fromEntries(Object.entries(carrier_options).reverse());
  expect(hashOf({ ...upsReady, settings: { carrier_options: reversed } })).toBe(hashOf(upsReady));
});

test.each([
  ['another name', { ...upsReady, name: 'UPS 2' }],
  ['being disabled', { ...upsReady, enabled: false }],
  ['another service', withOptions({ delivery_services: ['Ground', 'Saver'] })],
  ['a flag switched', withOptions({ show_transit_time: '1' })],
  ['an unknown option', withOptions({ signature: 'adult' })],
  ['an unknown setting beside the options', { ...upsReady, settings: { ...upsReady.settings, note: 1 } }],
  ['a handling fee', { ...upsReady, handlingFees: { kind: 'fixed' as const, amount: '2', displaySeparately: false } }],
  ['other storefronts', { ...upsReady, channelIds: [1] }],
])('is another with %s', (_what, method) => {
  expect(hashOf(method)).not.toBe(hashOf(upsReady));
});

test('reads a cost and a fee the same however they are written', () => {
  const flat = (rate: unknown, amount: string): ZoneMethod => ({
    ...upsReady,
    type: 'perorder',
    settings: { rate },
    handlingFees: { kind: 'fixed', amount, displaySeparately: false },
  });
  expect(hashOf(flat('8.0000', '2.50'))).toBe(hashOf(flat(8, '2.5')));
  expect(normalizeMethod(flat(8, '0.00')).handlingFee).toBeNull();
});

test('keeps a packaging that is a setting of a provider', () => {
  const provider = { ...upsReady, type: 'carrier_33', settings: { carrier_options: { packaging: 'tube' } } };
  expect(normalizeMethod(provider).settings).toEqual({ carrier_options: { packaging: stableHash('tube') } });
});

test('keeps of a type that is in no documentation only what cannot be a secret, and tells when the rest changes', () => {
  const settings = { a: { b: ['1', 1, null] }, on: true, packaging: [] };
  const method = { ...upsReady, type: 'shipperhq', settings };
  expect(normalizeMethod(method).settings).toEqual({ ...settings, a: stableHash(settings.a) });
  expect(hashOf({ ...method, settings: { ...settings, a: { b: ['1', 2, null] } } })).not.toBe(hashOf(method));
});
