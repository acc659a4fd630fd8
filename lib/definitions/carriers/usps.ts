import type { CarrierDefinition } from '@/lib/definitions/carrier';

/** BigCommerce docs: the method type is listed, its settings and its connection are not described. */
export const usps: CarrierDefinition = {
  id: 'usps',
  name: 'USPS',
  connection: 'in_bigcommerce',
};
