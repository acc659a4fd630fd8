import type { MethodTypeDefinition } from '@/lib/definitions/method-type';

/** BigCommerce docs: shipping V2, `total`. */
export const byTotal: MethodTypeDefinition = {
  type: 'total',
  name: 'By order total',
  group: 'flat',
  settings: 'root',
  fields: [
    { code: 'range', type: 'ranges', unit: 'money', label: 'Ranges', required: true },
    {
      code: 'default_cost',
      kindCode: 'default_cost_type',
      type: 'outside_cost',
      label: 'Cost outside the ranges',
      required: true,
    },
  ],
};
