import type { MethodTypeDefinition } from '@/lib/definitions/method-type';

/** BigCommerce docs: shipping V2, `weight`. Without fields: existing ones are shown, switched and deleted, new ones not offered. */
export const byWeight: MethodTypeDefinition = {
  type: 'weight',
  name: 'By weight',
  group: 'flat',
  settings: 'root',
  fields: [],
};
