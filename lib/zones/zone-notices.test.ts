import { expect, test } from 'vitest';
import type { CarrierTrouble } from '@/lib/carrier-connections/carrier-troubles';
import { zoneNotices } from '@/lib/zones/zone-notices';
import type { ZoneOverlap } from '@/lib/zones/places/zone-overlaps';
import type { Place } from '@/lib/zones/snapshots/zone-snapshot';
import type { ZoneWarning } from '@/lib/zones/zone-warnings';

const reader = {
  style: { currency: 'USD', weightUnits: 'LBS', locale: 'en-US' },
  namePlace: ({ countryIso2, zip }: Place) => zip ?? countryIso2,
};
const carrier = (kind: CarrierTrouble['kind']): ZoneWarning => ({
  kind: 'carrier',
  trouble: { kind, carrierId: 'fedex', name: 'FedEx' },
});
const overlap = (changes: Partial<ZoneOverlap>): ZoneWarning => ({
  kind: 'overlap',
  overlap: { zoneId: 2, name: 'Other', enabled: true, kind: 'same', count: 0, examples: [], ...changes },
});
const zips = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ countryIso2: 'US', zip: `1000${index}` }));

test.each([
  ['not_connected', 'FedEx is not connected', 'Connect FedEx'],
  ['refused', 'BigCommerce refused the details of FedEx', 'Enter the details of FedEx again'],
  ['uncertain', 'It is not certain whether FedEx is connected', 'Look at FedEx'],
] as const)('leads to a carrier that is %s', (kind, header, label) => {
  expect(zoneNotices([carrier(kind)], reader)).toMatchObject([
    { type: 'warning', header, links: [{ path: '/carriers/fedex', label }] },
  ]);
});

test('leaves it to the empty list to say that there are no methods', () => {
  expect(zoneNotices([{ kind: 'no_enabled_method', hasMethods: false }], reader)).toEqual([]);
  expect(zoneNotices([{ kind: 'no_enabled_method', hasMethods: true }], reader)).toHaveLength(1);
});

test('names orders that have to be outside by weight and by total', () => {
  const orders = { weight: [{ from: '20', to: null }], total: [{ from: '0', to: '5' }], mayBeQuoted: false };
  expect(zoneNotices([{ kind: 'uncovered', orders }], reader)[0]?.messages).toEqual([
    'Orders whose weight is above 20 lb and whose total is below $5.00 are in no range, and no enabled method has a rate for them.',
  ]);
  const quoted = { ...orders, mayBeQuoted: true };
  expect(zoneNotices([{ kind: 'uncovered', orders: quoted }], reader)).toMatchObject([{ type: 'info' }]);
});

test('warns of zones that are used for the same places, and only mentions the others', () => {
  const warnings = [
    overlap({ count: 1_203, examples: zips(3) }),
    overlap({ zoneId: 3, name: 'World' }),
    overlap({ zoneId: 4, name: 'Off', enabled: false, count: 1, examples: zips(1) }),
    overlap({ zoneId: 5, name: 'America', kind: 'inside', count: 1, examples: zips(1) }),
  ];
  const [same, nested] = zoneNotices(warnings, reader);
  expect(same?.type).toBe('warning');
  expect(same?.messages.slice(0, 2)).toEqual([
    '“Other” names 10000, 10001, 10002, and 1,200 more too.',
    '“World” is the rest of the world too.',
  ]);
  expect(same?.links.map(({ path }) => path)).toEqual(['/zones/2', '/zones/3']);
  expect(nested).toMatchObject({ type: 'info' });
  expect(nested?.messages.slice(0, 2)).toEqual([
    '“Off” (disabled) names 10000 too.',
    '“America” covers the whole country of 10000, which this zone names.',
  ]);
});

test('does not list a hundred zones', () => {
  const many = Array.from({ length: 100 }, (_, index) => overlap({ zoneId: index + 2, name: `Zone ${index}` }));
  const [same] = zoneNotices(many, reader);
  expect(same?.links).toHaveLength(10);
  expect(same?.messages).toContain('And 90 more zones.');
});
