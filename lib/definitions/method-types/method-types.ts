import { carriers, isProviderId } from '@/lib/definitions';
import type { CarrierDefinition } from '@/lib/definitions/carrier';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';
import { byTotal } from '@/lib/definitions/method-types/by-total';
import { byWeight } from '@/lib/definitions/method-types/by-weight';
import { freeShipping } from '@/lib/definitions/method-types/free-shipping';
import { perItem } from '@/lib/definitions/method-types/per-item';
import { perOrder } from '@/lib/definitions/method-types/per-order';
import { providerMethodType } from '@/lib/definitions/method-types/provider-method-type';

/** Every method type that is known by name, in the order in which they are offered. Providers' types are made by id. */
export const methodTypes: readonly MethodTypeDefinition[] = [
  perOrder,
  perItem,
  byWeight,
  byTotal,
  freeShipping,
  ...carriers.map(carrierMethodType),
];

/**
 * What is known of a type as BigCommerce writes it, `carrier_33` included. Undefined for a type that is in no documentation:
 * such a method is shown and kept as it is.
 */
export function findMethodType(type: string): MethodTypeDefinition | undefined {
  return isProviderId(type) ? providerMethodType(type) : methodTypes.find((known) => known.type === type);
}

/** What a merchant calls the type; the type itself when it is in no documentation. */
export function methodTypeName(type: string): string {
  return findMethodType(type)?.name ?? type;
}

function carrierMethodType({ id, name, method }: CarrierDefinition): MethodTypeDefinition {
  return {
    type: id,
    name,
    group: 'carriers',
    settings: 'carrier_options',
    fields: method?.fields ?? [],
    ...(!method && { hasFreeSettings: true }),
    carrierId: id,
  };
}
