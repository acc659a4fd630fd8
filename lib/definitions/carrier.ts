import type { FieldDefinition } from '@/lib/definitions/field';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';

/** A carrier that BigCommerce knows by name. A new one is one new file in `carriers/` and a line in `index.ts`. */
export interface CarrierDefinition {
  /** BigCommerce's `carrier_id`. */
  id: string;
  name: string;
  /**
   * What BigCommerce's connection API wants, `[]` for a carrier without credentials;
   * `in_bigcommerce` for a carrier that only the control panel can connect.
   */
  connection: readonly FieldDefinition[] | 'in_bigcommerce';
  /** Good to know before connecting, in one or two sentences. */
  note?: string;
  /** How it is set up in a zone; absent when BigCommerce's API cannot create methods of it. */
  method?: Pick<MethodTypeDefinition, 'fields'>;
}
