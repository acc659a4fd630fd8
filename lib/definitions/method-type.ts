import type { FieldDefinition } from '@/lib/definitions/field';

/** A type of zone method: BigCommerce's `type`, and what its settings hold. */
export interface MethodTypeDefinition {
  /** `perorder`, `fedex`, `carrier_33` … */
  type: string;
  name: string;
  group: 'flat' | 'carriers' | 'providers';
  /** Where the fields stand in `settings`: at its root, or below `carrier_options`. */
  settings: 'root' | 'carrier_options';
  fields: readonly FieldDefinition[];
  /** What its settings are is documented nowhere, so they are edited as names and values. */
  hasFreeSettings?: boolean;
  /** It cannot be limited to some storefronts (BigCommerce docs: multi-storefront, limitations). */
  isOnEveryStorefront?: boolean;
  /** The carrier that must be connected for the method to quote. */
  carrierId?: string;
}
