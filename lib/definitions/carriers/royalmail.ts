import type { CarrierDefinition } from '@/lib/definitions/carrier';

/** BigCommerce docs: carrier connection, Royal Mail: an empty `connection`. */
export const royalmail: CarrierDefinition = {
  id: 'royalmail',
  name: 'Royal Mail',
  connection: [],
  method: {
    fields: [
      {
        code: 'delivery_services',
        type: 'multiselect',
        label: 'Delivery services',
        required: true,
        map: {
          SpecialDelivery1pm: 'Special Delivery by 1pm',
          SpecialDelivery9am: 'Special Delivery by 9am',
          SpecialDelivery1pmSaturday: 'Special Delivery by 1pm, Saturday',
          SpecialDelivery9amSaturday: 'Special Delivery by 9am, Saturday',
          SignedForFirstClass: 'Signed For 1st Class',
          SignedForSecondClass: 'Signed For 2nd Class',
          Express9: 'Express by 9am',
          Express10: 'Express by 10am',
          ExpressAM: 'Express in the morning',
          Express24: 'Express 24',
          Express48: 'Express 48',
          StandardFirstClass: 'Standard 1st Class',
          StandardSecondClass: 'Standard 2nd Class',
          InternationalStandard: 'International Standard',
          InternationalTracked: 'International Tracked',
          InternationalEconomy: 'International Economy',
        },
      },
    ],
  },
};
