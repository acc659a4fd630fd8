import type { MethodTypeDefinition } from '@/lib/definitions/method-type';

/** BigCommerce docs: shipping V2 lists `freeshipping` without saying what its settings are. */
export const freeShipping: MethodTypeDefinition = {
  type: 'freeshipping',
  name: 'Free shipping',
  group: 'flat',
  settings: 'root',
  fields: [],
  hasFreeSettings: true,
  isOnEveryStorefront: true,
};
