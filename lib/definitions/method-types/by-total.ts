import type { MethodTypeDefinition } from '@/lib/definitions/method-type';

/** BigCommerce docs: shipping V2, `total`. Without fields: existing ones are shown, switched and deleted, new ones not offered. */
export const byTotal: MethodTypeDefinition = {
  type: 'total',
  name: 'By order total',
  group: 'flat',
  settings: 'root',
  fields: [],
};
