import { expect, test } from 'vitest';
import { writeJson } from '@/lib/format/lossless-json';
import { findMethodType } from '@/lib/definitions/method-types/method-types';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';
import { mergeSettings, newSettings } from '@/lib/zones/methods/merge-settings';

const endicia = requireType('endicia');
const perOrder = requireType('perorder');

const stored = {
  note: { from: 'elsewhere' },
  carrier_options: {
    delivery_services: { value: 'MediaMail' },
    packaging_type: 'Parcel',
    packaging: [],
    show_transit_time: '1',
    signature: ['adult', 18],
  },
};

test('sends what was not touched as it was, in the form BigCommerce wants, and no echo', () => {
  const values = { delivery_services: ['MediaMail'], packaging_type: 'SmallFlatRateBox', show_transit_time: true };
  expect(mergeSettings({ definition: endicia, stored, values })).toEqual({
    note: { from: 'elsewhere' },
    carrier_options: {
      delivery_services: ['MediaMail'],
      packaging_type: 'SmallFlatRateBox',
      show_transit_time: true,
      signature: ['adult', 18],
    },
  });
});

test('does not write a default that nobody chose', () => {
  const merged = mergeSettings({
    definition: endicia,
    stored: { carrier_options: { delivery_services: ['First'], packaging_type: 'Parcel' } },
    values: { delivery_services: ['First', 'Priority'], packaging_type: 'Parcel', show_transit_time: false },
  });
  expect(merged).toEqual({
    carrier_options: { delivery_services: ['First', 'Priority'], packaging_type: 'Parcel' },
  });
});

test('keeps a value it cannot read while another field changes', () => {
  const odd = { carrier_options: { ...stored.carrier_options, show_transit_time: { when: 'always' } } };
  const values = { delivery_services: ['First'], packaging_type: 'Parcel', show_transit_time: false };
  expect(mergeSettings({ definition: endicia, stored: odd, values })['carrier_options']).toMatchObject({
    delivery_services: ['First'],
    show_transit_time: { when: 'always' },
  });
});

test('keeps the digits of a cost that was left alone, and the keys around it', () => {
  const settings = { rate: '8.0000', surcharge: '1.10' };
  expect(mergeSettings({ definition: perOrder, stored: settings, values: { rate: '8' } })).toEqual(settings);
  expect(mergeSettings({ definition: perOrder, stored: settings, values: { rate: '9.50' } })).toEqual({
    rate: 9.5,
    surcharge: '1.10',
  });
});

test('writes a cost as a number with all its digits', () => {
  expect(newSettings(perOrder, { rate: '7.50' })).toEqual({ rate: 7.5 });
  expect(newSettings(perOrder, { rate: '0' })).toEqual({ rate: 0 });
  expect(newSettings(perOrder, { rate: '999999999999.9999' })).toEqual({ rate: 999999999999.9999 });
  expect(writeJson(newSettings(perOrder, { rate: '1234567890123.123456789' }))).toBe(
    '{"rate":1234567890123.123456789}',
  );
});

function requireType(type: string): MethodTypeDefinition {
  const definition = findMethodType(type);
  if (!definition) throw new Error(`no ${type}`);
  return definition;
}
