import { z } from 'zod';
import { request } from '@/lib/bigcommerce/client';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { asObject } from '@/lib/bigcommerce/tolerant';
import { wire } from '@/lib/bigcommerce/wire';
import { unknownStoreFacts, type StoreFacts } from '@/lib/format/store-facts';

export interface StoreInformation {
  name: string;
  /** Without a scheme. */
  domain: string;
  /** `live`, `maintenance` … as BigCommerce says it. */
  status: string;
  planName: string;
  /** ISO 3166 */
  countryIso2: string;
  /** ISO 4217 */
  currency: string;
  timeZone: string;
  /** Ounces, LBS, Grams, KGS … */
  weightUnits: string;
  /** Inches, Centimeters … */
  dimensionUnits: string;
  controlPanelUrl: string | null;
  /** As the merchant wrote it, a line each. */
  address: string;
  phone: string;
  /** An address of an image, or null. */
  logoUrl: string | null;
}

const storeInformation = z
  .object({
    name: wire.text,
    domain: wire.text,
    status: wire.text,
    plan_name: wire.text,
    country_code: wire.text,
    currency: wire.text,
    timezone: z.preprocess(asObject, z.object({ name: wire.text })),
    weight_units: wire.text,
    dimension_units: wire.text,
    control_panel_base_url: wire.text,
    address: wire.text,
    phone: wire.text,
    // An empty list without a logo (BigCommerce docs: store information).
    logo: z.preprocess(asObject, z.object({ url: wire.text })),
  })
  .transform((wired): StoreInformation => ({
    name: wired.name,
    domain: wired.domain,
    status: wired.status,
    planName: wired.plan_name,
    countryIso2: wired.country_code,
    currency: wired.currency,
    timeZone: wired.timezone.name,
    weightUnits: wired.weight_units,
    dimensionUnits: wired.dimension_units,
    controlPanelUrl: wired.control_panel_base_url || null,
    address: wired.address,
    phone: wired.phone,
    logoUrl: wired.logo.url || null,
  }));

/** What BigCommerce knows of the store itself. */
export function getStore(credentials: Credentials): Promise<StoreInformation> {
  return request(credentials, { method: 'GET', path: '/v2/store' }, storeInformation);
}

/** What the app keeps of it, with the usual defaults where BigCommerce said nothing. */
export function toStoreFacts(store: StoreInformation): StoreFacts {
  return {
    name: store.name,
    currency: store.currency || unknownStoreFacts.currency,
    timeZone: store.timeZone || unknownStoreFacts.timeZone,
    weightUnits: store.weightUnits,
    controlPanelUrl: store.controlPanelUrl,
  };
}
