import type { MethodTypeDefinition } from '@/lib/definitions/method-type';

/** The method type of a third-party provider. Which settings it takes only the provider knows, so there are no fields. */
export function providerMethodType(carrierId: string): MethodTypeDefinition {
  const number = carrierId.replace('carrier_', '');
  return {
    type: carrierId,
    name: `Provider ${number}`,
    group: 'providers',
    settings: 'carrier_options',
    fields: [],
    carrierId,
  };
}
