import type { CarrierDefinition } from '@/lib/definitions/carrier';
import { auspost } from '@/lib/definitions/carriers/auspost';
import { canadapost } from '@/lib/definitions/carriers/canadapost';
import { endicia } from '@/lib/definitions/carriers/endicia';
import { fedex } from '@/lib/definitions/carriers/fedex';
import { royalmail } from '@/lib/definitions/carriers/royalmail';
import { upsready } from '@/lib/definitions/carriers/upsready';
import { usps } from '@/lib/definitions/carriers/usps';
import { zoom2u } from '@/lib/definitions/carriers/zoom2u';

/** Every carrier that BigCommerce knows by name, in alphabetical order of the names. */
export const carriers: readonly CarrierDefinition[] = [
  auspost,
  canadapost,
  fedex,
  royalmail,
  upsready,
  usps,
  endicia,
  zoom2u,
];

export function findCarrier(carrierId: string): CarrierDefinition | undefined {
  return carriers.find(({ id }) => id === carrierId);
}

/** What a merchant calls the carrier. A provider has no name that an app could read, so it is called by its id. */
export function carrierName(carrierId: string): string {
  return findCarrier(carrierId)?.name ?? (isProviderId(carrierId) ? `Provider ${carrierId}` : carrierId);
}

/** Whether this is the id of a third-party provider, as BigCommerce hands them out. BigCommerce docs: shipping provider. */
export function isProviderId(carrierId: string): boolean {
  return /^carrier_\d+$/.test(carrierId);
}
