import type { MethodTypeDefinition } from '@/lib/definitions/method-type';

/** BigCommerce docs: shipping V2, `perorder`. */
export const perOrder: MethodTypeDefinition = {
  type: 'perorder',
  name: 'Flat rate per order',
  group: 'flat',
  settings: 'root',
  fields: [{ code: 'rate', type: 'money', label: 'Rate per order', required: true }],
};
