import type { MethodTypeDefinition } from '@/lib/definitions/method-type';

/** BigCommerce docs: shipping V2, `peritem`. */
export const perItem: MethodTypeDefinition = {
  type: 'peritem',
  name: 'Flat rate per item',
  group: 'flat',
  settings: 'root',
  fields: [{ code: 'rate', type: 'money', label: 'Rate per item', required: true }],
};
