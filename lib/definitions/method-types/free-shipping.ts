import type { MethodTypeDefinition } from '@/lib/definitions/method-type';

/** BigCommerce docs: shipping V2, `freeshipping`. Without fields: existing ones are shown, switched and deleted, new ones not offered. */
export const freeShipping: MethodTypeDefinition = {
  type: 'freeshipping',
  name: 'Free shipping',
  group: 'flat',
  settings: 'root',
  fields: [],
};
