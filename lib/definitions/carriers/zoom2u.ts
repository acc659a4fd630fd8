import type { CarrierDefinition } from '@/lib/definitions/carrier';

/** BigCommerce docs: carrier connection, Zoom2U. */
export const zoom2u: CarrierDefinition = {
  id: 'zoom2u',
  name: 'Zoom2U',
  connection: [
    { code: 'auth_key', type: 'password', label: 'Authorization key', required: true },
    {
      code: 'test_mode',
      type: 'checkbox',
      label: 'Test mode',
      description: 'Quotes come from Zoom2U’s test service. Turn it off before you sell.',
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
        map: { '3_hour': '3 hours', Same_day: 'Same day', VIP: 'VIP, direct' },
      },
    ],
  },
};
