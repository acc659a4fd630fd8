import { describe, expect, test } from 'vitest';
import type { CarrierTrouble } from '@/lib/carrier-connections/carrier-troubles';
import type { ZoneOverlap } from '@/lib/zones/places/zone-overlaps';
import type { NormalizedMethod } from '@/lib/zones/snapshots/zone-snapshot';
import { attentionWords, listZoneWarnings, silentReason } from '@/lib/zones/zone-warnings';

const on = { enabled: true };
const trouble = (carrierId: string, kind: CarrierTrouble['kind']): [string, CarrierTrouble] => [
  carrierId,
  { kind, carrierId, name: carrierId.toUpperCase() },
];
const overlap = (changes: Partial<ZoneOverlap> = {}): ZoneOverlap => ({
  zoneId: 2,
  name: 'Other',
  enabled: true,
  kind: 'same',
  count: 1,
  examples: [],
  ...changes,
});

function method(type: string, changes: Partial<NormalizedMethod> = {}): NormalizedMethod {
  const settings = type === 'weight' ? { range: [{ lower_limit: '0', upper_limit: '5', shipping_cost: '1' }] } : {};
  return {
    id: 1,
    name: type,
    type,
    enabled: true,
    settings,
    handlingFee: null,
    isFallback: false,
    channelIds: null,
    ...changes,
  };
}

interface Known {
  zone?: { enabled: boolean };
  methods?: NormalizedMethod[];
  troubles?: [string, CarrierTrouble][];
  overlaps?: ZoneOverlap[];
}

const warn = ({ zone = on, methods = [], troubles = [], overlaps = [] }: Known) =>
  listZoneWarnings({ zone, methods, troubles: new Map(troubles), overlaps });

test('finds nothing wrong with an enabled zone that has a flat rate', () => {
  expect(warn({ methods: [method('perorder', { settings: { rate: '8' } })] })).toEqual([]);
});

test('tells no methods from none that is enabled', () => {
  expect(warn({})).toEqual([{ kind: 'no_enabled_method', hasMethods: false }]);
  expect(warn({ methods: [method('perorder', { enabled: false })] })).toEqual([
    { kind: 'no_enabled_method', hasMethods: true },
  ]);
});

test('names each troubled carrier of the enabled methods once', () => {
  const methods = [
    method('fedex'),
    method('fedex'),
    method('zoom2u'),
    method('usps', { enabled: false }),
    method('perorder'),
  ];
  const troubles = [trouble('fedex', 'not_connected'), trouble('zoom2u', 'refused'), trouble('usps', 'not_connected')];
  expect(warn({ methods, troubles })).toEqual([
    { kind: 'carrier', trouble: { kind: 'not_connected', carrierId: 'fedex', name: 'FEDEX' } },
    { kind: 'carrier', trouble: { kind: 'refused', carrierId: 'zoom2u', name: 'ZOOM2U' } },
  ]);
});

test('does not count on a carrier that is not connected for what ranges leave out', () => {
  const methods = [method('weight'), method('fedex')];
  expect(warn({ methods })).toMatchObject([{ kind: 'uncovered', orders: { mayBeQuoted: true } }]);
  expect(warn({ methods, troubles: [trouble('fedex', 'not_connected')] })).toMatchObject([
    { kind: 'carrier' },
    { kind: 'uncovered', orders: { weight: [{ from: '5', to: null }], mayBeQuoted: false } },
  ]);
});

describe('in a list', () => {
  test('a disabled zone asks for nothing', () => {
    const warnings = warn({ zone: { enabled: false }, overlaps: [overlap()] });
    expect(warnings[0]).toEqual({ kind: 'zone_disabled' });
    expect(attentionWords(warnings)).toEqual([]);
    expect(silentReason(warnings)).toBeUndefined();
  });

  test('carriers are not named when none of the zone’s methods can quote anyway', () => {
    const warnings = warn({ methods: [method('fedex')], troubles: [trouble('fedex', 'not_connected')] });
    expect(attentionWords(warnings)).toEqual(['Its enabled methods belong to carriers that are not connected.']);
    expect(silentReason(warnings)).toBe('Its enabled methods belong to carriers that are not connected.');
  });

  test('only an overlap that makes a difference is named', () => {
    const overlaps = [
      overlap(),
      overlap({ kind: 'inside' }),
      overlap({ enabled: false }),
      overlap({ kind: 'contains' }),
    ];
    const warnings = warn({ methods: [method('perorder', { settings: { rate: '1' } })], overlaps });
    expect(attentionWords(warnings)).toEqual(['Covers the same places as Other.']);
    expect(silentReason(warnings)).toBeUndefined();
  });

  test('says what is uncertain, and what BigCommerce refused', () => {
    const methods = [method('fedex'), method('zoom2u'), method('weight')];
    const warnings = warn({ methods, troubles: [trouble('fedex', 'uncertain'), trouble('zoom2u', 'refused')] });
    expect(attentionWords(warnings)).toEqual([
      'It is not certain whether FEDEX is connected.',
      'BigCommerce refused the details of ZOOM2U.',
    ]);
    expect(silentReason(warnings)).toBeUndefined();
  });
});

test('names a table that holds no rate at all, also beside a flat rate', () => {
  const empty = method('weight', { settings: { range: [], default_cost: null } });
  const flat = method('perorder', { settings: { rate: '8' } });
  expect(warn({ methods: [empty] })).toEqual([{ kind: 'no_rates', names: ['weight'] }]);
  expect(warn({ methods: [flat, empty] })).toEqual([{ kind: 'no_rates', names: ['weight'] }]);
  expect(warn({ methods: [method('weight', { settings: {} })] })).toEqual([]);
});

test('counts on the free shipping of the zone', () => {
  const zone = { enabled: true, freeShipping: { enabled: true, minimumSubTotal: '0' } };
  expect(listZoneWarnings({ zone, methods: [method('weight')], troubles: new Map() })).toEqual([]);
  const [none] = listZoneWarnings({ zone, methods: [], troubles: new Map() });
  expect(none).toEqual({ kind: 'no_enabled_method', hasMethods: false, hasFreeShipping: true });
  expect(silentReason(none ? [none] : [])).toBeUndefined();
});
