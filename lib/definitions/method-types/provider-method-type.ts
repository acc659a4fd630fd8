import { carrierName } from '@/lib/definitions';
import type { MethodTypeDefinition } from '@/lib/definitions/method-type';

/** The method type of a third-party provider. Which settings it takes only the provider knows. */
export function providerMethodType(carrierId: string): MethodTypeDefinition {
  return {
    type: carrierId,
    name: carrierName(carrierId),
    group: 'providers',
    settings: 'carrier_options',
    fields: [],
    hasFreeSettings: true,
    carrierId,
  };
}
