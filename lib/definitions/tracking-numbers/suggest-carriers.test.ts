import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCarrierChoice } from '@/lib/definitions/carrier-choice';
import { couriers } from '@/lib/definitions/couriers';
import { shippingProviders } from '@/lib/definitions/shipping-providers';
import { s10 } from '@/lib/definitions/tracking-numbers/s10';
import { suggestCarriers } from '@/lib/definitions/tracking-numbers/suggest-carriers';

/** Samples that the carriers print themselves, and numbers completed by hand from their rules. */
const numbers = [
  ['1Z999AA10123456784', 'provider:ups'],
  ['012345678983', 'provider:fedex'],
  ['123456789012', 'provider:fedex'],
  ['123456789012343', 'provider:fedex'],
  ['9611020987654312345672', 'provider:fedex'],
  ['1001000000000000000000123456789012', 'provider:fedex'],
  ['61123456789012345677', 'provider:fedex'],
  ['03071234567890123452', 'provider:usps'],
  ['9205501234567890123453', 'provider:usps'],
  ['420902109205501234567890123453', 'provider:usps'],
  ['4209021012349205501234567890123453', 'provider:usps'],
  ['91000000000000000000012340', 'provider:usps'],
  ['EE123456785US', 'provider:usps'],
  ['RA123456785GB', 'provider:royalmail'],
  ['LB123456785CA', 'provider:canadapost'],
  ['CP123456785AU', 'provider:auspost'],
  ['EM123456785JP', 'courier:japan-post'],
  ['CB123456785DE', 'courier:dhl-germany'],
  ['1234567891', 'courier:dhl'],
  ['12345678903', 'courier:dhl'],
  ['00340431234567890122', 'courier:dhl-germany'],
  ['1234567123456784', 'provider:canadapost'],
  ['C12345678901236', 'courier:ontrac'],
  ['D12345678901235', 'courier:ontrac'],
] as const;

test.each(numbers)('tells the carrier of %s by its check digit', (number, carrier) => {
  expect(suggestCarriers(number)[0]).toMatchObject({ carrier, evidence: 'check_digit' });
});

test.each([
  ['TBA123456789012', 'courier:amazon'],
  ['T1234567890', 'provider:ups'],
  ['GM1234567890123456', 'courier:dhl-global-mail'],
  ['JD0112345678901234', 'courier:dhl'],
  ['1LS123456789012', 'courier:lasership'],
])('tells the carrier of %s by its form alone', (number, carrier) => {
  expect(suggestCarriers(number)).toEqual([expect.objectContaining({ carrier, evidence: 'format' })]);
});

test('refuses a wrong check digit', () => {
  for (const [number, carrier] of numbers) {
    const at = number.search(/\d\D*$/);
    for (const digit of '0123456789'.replace(number.charAt(at), '')) {
      expect(carriersOf(replaceAt(number, at, digit)), `${number} with ${digit}`).not.toContain(carrier);
    }
  }
});

test('refuses one wrong digit anywhere where the weights have no factor in common with ten', () => {
  const complete = ['123456789012343', '9205501234567890123453', '1234567123456784'];
  fc.assert(
    fc.property(fc.constantFrom(...complete), fc.nat(21), fc.integer({ min: 1, max: 9 }), (number, place, change) => {
      const at = place % number.length;
      const wrong = replaceAt(number, at, String((Number(number[at]) + change) % 10));
      // Another carrier's form may begin where the first digits changed.
      const [carrier] = carriersOf(number);
      expect(carriersOf(wrong)).not.toContain(carrier);
    }),
  );
});

test('reads numbers as people copy them', () => {
  for (const copied of [' 1z 999 aa1 01 2345 6784\n', '1Z-999-AA1-01-2345-6784', '1Z999AA1\u{A0}0123456784']) {
    expect(carriersOf(copied)).toEqual(['provider:ups']);
  }
});

test('lets the check digit decide between carriers whose numbers are equally long', () => {
  expect(carriersOf('123456789012')).toEqual(['provider:fedex']);
  expect(carriersOf('123456789016')).toEqual(['courier:dhl-germany']);
  expect(carriersOf('000000000000')).toEqual(['provider:fedex', 'courier:dhl-germany']);
  expect(carriersOf('61123456789012345677')).toEqual(['provider:fedex']);
  expect(carriersOf('61123456789012345676')).toEqual(['provider:usps']);
});

test('names the posts of a country, the likelier first', () => {
  expect(suggestCarriers('RA123456785GB')).toEqual([
    { carrier: 'provider:royalmail', name: 'Royal Mail', evidence: 'check_digit' },
    { carrier: 'courier:parcel-force', name: 'Parcelforce', evidence: 'check_digit' },
  ]);
  expect(suggestCarriers('RA123456785XX')).toEqual([]);
});

test('suggests only carriers that the form offers by name', () => {
  const offered = [
    ...shippingProviders.map(({ id }) => `provider:${id}`),
    ...couriers.map(({ slug }) => `courier:${slug}`),
  ];
  expect(offered).toEqual(expect.arrayContaining(s10.map(({ carrier }) => carrier)));
  expect(offered).toEqual(expect.arrayContaining(numbers.map(([, carrier]) => carrier)));
});

test('answers any text with at most three carriers, each once, check digits before forms', () => {
  const text = fc.oneof(
    fc.constantFrom(...numbers.map(([number]) => number)),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[A-Z]{0,3}\d{0,40}[A-Z]{0,2}$/),
  );
  fc.assert(
    fc.property(text, (number) => {
      const carriers = carriersOf(number);
      expect(carriers.length).toBeLessThanOrEqual(3);
      expect(new Set(carriers).size).toBe(carriers.length);
      expect(carriers.every(isCarrierChoice)).toBe(true);
      const evidence = suggestCarriers(number).map((suggestion) => suggestion.evidence);
      expect(evidence).toEqual(evidence.toSorted());
    }),
  );
});

function carriersOf(number: string): string[] {
  return suggestCarriers(number).map(({ carrier }) => carrier);
}

function replaceAt(text: string, at: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + 1);
}
