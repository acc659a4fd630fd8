import type { MethodTypeDefinition } from '@/lib/definitions/method-type';

/** BigCommerce docs: shipping V2, `weight`. */
export const byWeight: MethodTypeDefinition = {
  type: 'weight',
  name: 'By weight',
  group: 'flat',
  settings: 'root',
  fields: [
    { code: 'range', type: 'ranges', unit: 'weight', label: 'Ranges', required: true },
    {
      code: 'default_cost',
      kindCode: 'default_cost_type',
      type: 'outside_cost',
      label: 'Cost outside the ranges',
      required: true,
    },
  ],
};
