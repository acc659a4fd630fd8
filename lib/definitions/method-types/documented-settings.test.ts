import { expect, test } from 'vitest';
import type { FieldDefinition } from '@/lib/definitions/field';
import { methodTypes } from '@/lib/definitions/method-types/method-types';

/**
 * What BigCommerce documents about every type's settings, to the letter (BigCommerce docs: shipping V2, create a shipping
 * method). Lists of values are in alphabetical order.
 */
const documented: Record<string, Record<string, string | readonly string[]>> = {
  perorder: { rate: 'number' },
  peritem: { rate: 'number' },
  weight: {
    default_cost: 'number or null',
    default_cost_type: words('fixed_amount percentage_of_total'),
    range: 'list of lower_limit, upper_limit, shipping_cost',
  },
  total: {
    default_cost: 'number or null',
    default_cost_type: words('fixed_amount percentage_of_total'),
    range: 'list of lower_limit, upper_limit, shipping_cost',
  },
  freeshipping: {},
  usps: {},
  endicia: {
    delivery_services: words(`PriorityExpress PriorityMailExpressInternational FirstClassPackageInternationalService
      Priority PriorityMailInternational First ParcelSelect MediaMail`),
    packaging_type: words(`FlatRateLegalEnvelope FlatRatePaddedEnvelope Parcel SmallFlatRateBox MediumFlatRateBox
      LargeFlatRateBox FlatRateEnvelope RegionalRateBoxA RegionalRateBoxB`),
    show_transit_time: 'boolean',
  },
  fedex: {
    delivery_services: words(`PRIORITY_OVERNIGHT STANDARD_OVERNIGHT FIRST_OVERNIGHT FEDEX_2_DAY FEDEX_EXPRESS_SAVER
      INTERNATIONAL_PRIORITY INTERNATIONAL_ECONOMY INTERNATIONAL_FIRST FEDEX_1_DAY_FREIGHT FEDEX_2_DAY_FREIGHT
      FEDEX_3_DAY_FREIGHT FEDEX_GROUND GROUND_HOME_DELIVERY INTERNATIONAL_PRIORITY_FREIGHT
      INTERNATIONAL_ECONOMY_FREIGHT EUROPE_FIRST_INTERNATIONAL_PRIORITY`),
    dropoff_type: words('REGULAR_PICKUP REQUEST_COURIER DROP_BOX BUSINESS_SERVICE_CENTER STATION'),
    packaging_type: words(`FEDEX_ENVELOPE FEDEX_PAK FEDEX_BOX FEDEX_TUBE FEDEX_10KG_BOX FEDEX_25KG_BOX
      YOUR_PACKAGING`),
    packing_method: words('SEPARATE COMBINED'),
    rate_type: words('NONE LIST'),
    include_package_value: 'boolean',
    destination_type: words('residential business'),
  },
  upsready: {
    delivery_services: words(`2nd_Day_Air 2nd_Day_Air_AM 3_Day_Select Expedited Express Express_Plus Express_Saver
      Express_Early_AM Ground Next_Day_Air Next_Day_Air_Early_AM Next_Day_Air_Saver Saver Standard
      Today_Dedicated_Courier Today_Express Today_Express_Saver Today_Intercity Today_Standard Worldwide_Expedited
      Worldwide_Express Worldwide_Express_Plus Worldwide_Express_Saver Worldwide_Saver`),
    destination_type: words('residential business'),
    packing_method: words('separate combined'),
    packaging_type: words('21 24 25 30 01 02 03 04 2a 2b 2c'),
    include_package_value: 'boolean',
    show_transit_time: 'boolean',
  },
  canadapost: {
    delivery_services: words(`DOM.RP DOM.EP DOM.XP DOM.XP.CERT DOM.PC DOM.LIB USA.EP USA.PW.ENV USA.PW.PAK USA.PW.PARCEL
      USA.SP.AIR USA.TP USA.TP.LVM USA.XP INT.XP INT.IP.AIR INT.IP.SURF INT.PW.ENV INT.PW.PAK INT.PW.PARCEL INT.SP.AIR
      INT.SP.SURF INT.TP`),
  },
  auspost: {
    delivery_services: words(`AUS_LETTER_REGULAR_SMALL AUS_LETTER_REGULAR_Large AUS_LETTER_EXPRESS_SMALL
      AUS_LETTER_EXPRESS_MEDIUM AUS_LETTER_EXPRESS_LARGE AUS_PARCEL_REGULAR AUS_PARCEL_REGULAR_SATCHEL_500G
      AUS_PARCEL_REGULAR_SATCHEL_3KG AUS_PARCEL_REGULAR_SATCHEL_5KG AUS_PARCEL_EXPRESS AUS_PARCEL_EXPRESS_SATCHEL_500G
      AUS_PARCEL_EXPRESS_SATCHEL_3KG AUS_PARCEL_EXPRESS_SATCHEL_5KG AUS_PARCEL_COURIER
      AUS_PARCEL_COURIER_SATCHEL_MEDIUM INT_PARCEL_COR_OWN_PACKAGING INT_PARCEL_EXP_OWN_PACKAGING
      INT_PARCEL_STD_OWN_PACKAGING INT_PARCEL_AIR_OWN_PACKAGING INT_PARCEL_SEA_OWN_PACKAGING`),
  },
  royalmail: {
    delivery_services: words(`SpecialDelivery1pm SpecialDelivery9am SpecialDelivery1pmSaturday
      SpecialDelivery9amSaturday SignedForFirstClass SignedForSecondClass Express9 Express10 ExpressAM Express24
      Express48 StandardFirstClass StandardSecondClass InternationalStandard InternationalTracked
      InternationalEconomy`),
  },
  zoom2u: { delivery_services: words('3_hour Same_day VIP') },
};

test('every documented type can be set up, and no other', () => {
  expect(methodTypes.map(({ type }) => type).sort()).toEqual(Object.keys(documented).sort());
});

test.each(Object.entries(documented))(
  '%s has every documented setting with every value, and no other',
  (type, settings) => {
    const fields = methodTypes.find((definition) => definition.type === type)?.fields ?? [];
    expect(Object.fromEntries(fields.flatMap(settingsOf))).toEqual(settings);
  },
);

test('carriers’ settings stand below carrier_options, the others at the root', () => {
  const atRoot = methodTypes.filter(({ settings }) => settings === 'root').map(({ type }) => type);
  expect(atRoot.sort()).toEqual(['freeshipping', 'peritem', 'perorder', 'total', 'weight']);
});

test('types without documented settings are edited by name and value', () => {
  const free = methodTypes.filter(({ hasFreeSettings }) => hasFreeSettings).map(({ type }) => type);
  expect(free.sort()).toEqual(['freeshipping', 'usps']);
});

function settingsOf(field: FieldDefinition): [string, string | readonly string[]][] {
  switch (field.type) {
    case 'select':
    case 'multiselect':
      return [[field.code, Object.keys(field.map).sort()]];
    case 'checkbox':
      return [[field.code, 'boolean']];
    case 'ranges':
      return [[field.code, 'list of lower_limit, upper_limit, shipping_cost']];
    case 'outside_cost':
      return [
        [field.code, 'number or null'],
        [field.kindCode, words('fixed_amount percentage_of_total')],
      ];
    case 'money':
    case 'number':
      return [[field.code, 'number']];
    case 'text':
    case 'password':
      return [[field.code, 'text']];
  }
}

function words(text: string): string[] {
  return text.trim().split(/\s+/).sort();
}
