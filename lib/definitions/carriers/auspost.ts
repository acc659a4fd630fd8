import type { CarrierDefinition } from '@/lib/definitions/carrier';

/** BigCommerce docs: carrier connection, Australia Post; the services as printed there, `Large` included. */
export const auspost: CarrierDefinition = {
  id: 'auspost',
  name: 'Australia Post',
  connection: [
    { code: 'auth_key', type: 'password', label: 'Authorization key', required: true },
    {
      code: 'test_mode',
      type: 'checkbox',
      label: 'Test mode',
      description: 'Quotes come from Australia Post’s test service. Turn it off before you sell.',
      required: true,
    },
  ],
  method: {
    fields: [
      {
        code: 'delivery_services',
        type: 'multiselect',
        label: 'Delivery services',
        required: true,
        map: {
          AUS_LETTER_REGULAR_SMALL: 'Regular letter, small',
          AUS_LETTER_REGULAR_Large: 'Regular letter, large',
          AUS_LETTER_EXPRESS_SMALL: 'Express letter, small',
          AUS_LETTER_EXPRESS_MEDIUM: 'Express letter, medium',
          AUS_LETTER_EXPRESS_LARGE: 'Express letter, large',
          AUS_PARCEL_REGULAR: 'Regular parcel',
          AUS_PARCEL_REGULAR_SATCHEL_500G: 'Regular parcel, 500 g satchel',
          AUS_PARCEL_REGULAR_SATCHEL_3KG: 'Regular parcel, 3 kg satchel',
          AUS_PARCEL_REGULAR_SATCHEL_5KG: 'Regular parcel, 5 kg satchel',
          AUS_PARCEL_EXPRESS: 'Express parcel',
          AUS_PARCEL_EXPRESS_SATCHEL_500G: 'Express parcel, 500 g satchel',
          AUS_PARCEL_EXPRESS_SATCHEL_3KG: 'Express parcel, 3 kg satchel',
          AUS_PARCEL_EXPRESS_SATCHEL_5KG: 'Express parcel, 5 kg satchel',
          AUS_PARCEL_COURIER: 'Courier parcel',
          AUS_PARCEL_COURIER_SATCHEL_MEDIUM: 'Courier parcel, medium satchel',
          INT_PARCEL_COR_OWN_PACKAGING: 'International courier, own packaging',
          INT_PARCEL_EXP_OWN_PACKAGING: 'International express, own packaging',
          INT_PARCEL_STD_OWN_PACKAGING: 'International standard, own packaging',
          INT_PARCEL_AIR_OWN_PACKAGING: 'International economy by air, own packaging',
          INT_PARCEL_SEA_OWN_PACKAGING: 'International economy by sea, own packaging',
        },
      },
    ],
  },
};
