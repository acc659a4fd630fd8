import { expect, test } from 'vitest';
import { parseJson, writeJson } from '@/lib/format/lossless-json';
import { listMethods } from '@/lib/bigcommerce/zone-methods';
import { createMethodFrom } from '@/lib/zones/methods/add-method';
import { normalizeMethod } from '@/lib/zones/methods/normalize-method';
import { toMethodInput } from '@/lib/zones/methods/to-method-input';
import { createTestZone } from '@/tests/create-test-zone';
import { useTestDatabase } from '@/tests/use-test-database';

useTestDatabase();

const method = { id: 7, name: 'M', enabled: true, handlingFees: null, isFallback: false, channelIds: null };

test('takes the echoes out, writes the fields as BigCommerce wants them, and keeps everything else by its text', () => {
  const settings = `{"note":8.00,"carrier_options":{"delivery_services":{"value":"MediaMail"},"packaging_type":"Parcel",
    "packaging":[],"id":5,"show_transit_time":"1","later":{"limit":12345678901234567890}}}`;
  const input = toMethodInput({ ...method, type: 'endicia', settings: parseJson(settings) as Record<string, unknown> });
  expect(input).not.toHaveProperty('id');
  expect(writeJson(input.settings)).toBe(
    '{"note":8.00,"carrier_options":{"delivery_services":["MediaMail"],"packaging_type":"Parcel",' +
      '"show_transit_time":true,"later":{"limit":12345678901234567890}}}',
  );
});

test('makes nothing of a method whose settings BigCommerce did not tell', () => {
  expect(() => toMethodInput({ ...method, type: 'fedex', settings: {} })).toThrow('does not tell the settings of “M”');
});

test('takes the handling fee, the storefronts and the fallback along', () => {
  const fee = { kind: 'percentage' as const, amount: '2.5', displaySeparately: false };
  const input = toMethodInput({
    ...{ ...method, type: 'carrier_33', settings: { carrier_options: { packaging: 'box' } } },
    ...{ handlingFees: fee, isFallback: true, channelIds: [1, 7] },
  });
  expect(input).toEqual({
    ...{ name: 'M', type: 'carrier_33', settings: { carrier_options: { packaging: 'box' } }, enabled: true },
    ...{ handlingFees: fee, isFallback: true, channelIds: [1, 7] },
  });
});

test('what it makes is the method again, under a new id', async () => {
  const { context, zoneId, openMethod } = await createTestZone();
  await openMethod({
    ...{ name: 'Odd', type: 'upsready', enabled: false, handling_fees: { percentage_surcharge: '3' } },
    settings: { extra: [1, { b: null }], carrier_options: { delivery_services: ['Ground', 'Later'], insured: 'yes' } },
  });
  const [first] = await listMethods(context.store, zoneId);
  if (!first) throw new Error('no method');
  const again = await createMethodFrom(context, zoneId, { ...toMethodInput(first), name: 'Odd 2' });
  expect(again.id).not.toBe(first.id);
  expect({ ...normalizeMethod(again), id: first.id, name: 'Odd' }).toEqual(normalizeMethod(first));
  await expect(createMethodFrom(context, zoneId, toMethodInput(first))).rejects.toMatchObject({ code: 'conflict' });
  await expect(createMethodFrom(context.as('shipper'), zoneId, toMethodInput(first))).rejects.toMatchObject({
    code: 'forbidden',
  });
});
