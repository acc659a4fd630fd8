import { expect, test } from 'vitest';
import type { Zone, ZoneLocation } from '@/lib/bigcommerce/zones';
import { findZoneOverlaps } from '@/lib/zones/places/zone-overlaps';

function zone(id: number, type: string, locations: ZoneLocation[] = []): Zone {
  const freeShipping = { enabled: false, minimumSubTotal: '0', excludeFixedShippingProducts: false };
  return { id, name: `Zone ${id}`, type, locations, freeShipping, handlingFees: null, enabled: true };
}

const us: ZoneLocation = { countryIso2: 'US' };
const zip = (code: string, countryIso2 = 'US'): ZoneLocation => ({ countryIso2, zip: code });

test('finds two zones of the same country, from both sides', () => {
  const overlaps = findZoneOverlaps([zone(1, 'country', [us]), zone(2, 'country', [{ countryIso2: 'CA' }, us])]);
  const found = { enabled: true, kind: 'same', count: 1, examples: [us] };
  expect(overlaps.get(1)).toEqual([{ zoneId: 2, name: 'Zone 2', ...found }]);
  expect(overlaps.get(2)).toEqual([{ zoneId: 1, name: 'Zone 1', ...found }]);
});

test('tells the same postal code in spite of spaces and case, and another country’s apart', () => {
  const british = zone(1, 'zip', [zip('SW1A 1AA', 'GB'), zip('2000', 'AU'), zip('11103')]);
  const overlaps = findZoneOverlaps([british, zone(2, 'zip', [zip('sw1a1aa', 'GB'), zip('2000', 'NZ')])]);
  expect(overlaps.get(1)).toMatchObject([{ zoneId: 2, kind: 'same', count: 1 }]);
});

test('tells a country from a state or postal code inside it', () => {
  const carolina: ZoneLocation = { countryIso2: 'US', stateIso2: 'SC' };
  const overlaps = findZoneOverlaps([
    zone(1, 'country', [us]),
    zone(2, 'state', [carolina]),
    zone(3, 'zip', [zip('1')]),
  ]);
  expect(overlaps.get(1)).toMatchObject([
    { zoneId: 2, kind: 'contains', count: 1, examples: [carolina] },
    { zoneId: 3, kind: 'contains', count: 1 },
  ]);
  expect(overlaps.get(2)).toMatchObject([{ zoneId: 1, kind: 'inside', count: 1 }]);
});

test('takes two zones for the rest of the world as the same, and no other with it', () => {
  const overlaps = findZoneOverlaps([zone(1, 'global'), zone(2, 'country', [us]), zone(3, 'global')]);
  expect(overlaps.get(1)).toMatchObject([{ zoneId: 3, kind: 'same', count: 0, examples: [] }]);
  expect(overlaps.has(2)).toBe(false);
});

test('counts a place once that a zone names twice', () => {
  const overlaps = findZoneOverlaps([zone(1, 'zip', [zip('1'), zip('1')]), zone(2, 'zip', [zip('1'), zip('1')])]);
  expect(overlaps.get(1)).toMatchObject([{ count: 1 }]);
  expect(overlaps.get(2)).toMatchObject([{ count: 1 }]);
  expect(findZoneOverlaps([zone(1, 'zip', [zip('1'), zip('1')])]).size).toBe(0);
});

test('says the same as comparing every place with every other', () => {
  const codes = (from: number, to: number, step: number) =>
    Array.from({ length: Math.floor((to - from) / step) }, (_, index) => zip(String(from + index * step)));
  const zones = [
    zone(1, 'zip', codes(0, 900, 3)),
    zone(2, 'zip', codes(0, 900, 5)),
    zone(3, 'zip', codes(450, 700, 1)),
  ];
  const overlaps = findZoneOverlaps(zones);
  for (const one of zones) {
    for (const other of zones) {
      if (one === other) continue;
      const count = one.locations.filter((a) => other.locations.some((b) => a.zip === b.zip)).length;
      expect(overlaps.get(one.id)?.find(({ zoneId }) => zoneId === other.id)?.count).toBe(count);
    }
  }
});
