import { z } from 'zod';
import { request } from '@/lib/bigcommerce/client';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { handlingFees, toWireZoneFees, type HandlingFees } from '@/lib/bigcommerce/handling-fees';
import { asObject } from '@/lib/bigcommerce/tolerant';
import { listOf, wire } from '@/lib/bigcommerce/wire';

/** A place that a zone covers: a country, a state (with its country) or a postal code (with its country). */
export interface ZoneLocation {
  countryIso2: string;
  /** Only in zones of type `state`. Up to three letters (`ACT`). */
  stateIso2?: string;
  /** Only in zones of type `zip`. */
  zip?: string;
}

export interface FreeShipping {
  enabled: boolean;
  /** A decimal in the store's currency. */
  minimumSubTotal: string;
  excludeFixedShippingProducts: boolean;
}

export interface Zone {
  id: number;
  name: string;
  /** `country`, `state`, `zip` or `global`; another word is kept as it came. */
  type: string;
  /** Empty for `global`. */
  locations: ZoneLocation[];
  freeShipping: FreeShipping;
  /** Null until they were set. */
  handlingFees: HandlingFees | null;
  enabled: boolean;
}

/**
 * A whole zone: BigCommerce does not say what becomes of what a PUT leaves out, so each is sent complete. `handlingFees: null`
 * leaves the fees as they are; to take them away, send a fixed fee of `0`.
 */
export type ZoneInput = Omit<Zone, 'id'>;

const location = z
  .object({ country_iso2: wire.text, state_iso2: wire.text, zip: wire.text })
  .transform(({ country_iso2, state_iso2, zip }): ZoneLocation => ({
    countryIso2: country_iso2,
    ...(state_iso2 && { stateIso2: state_iso2 }),
    ...(zip && { zip }),
  }));

const freeShipping = z.preprocess(
  asObject,
  z
    .object({ enabled: wire.flag, minimum_sub_total: wire.decimal, exclude_fixed_shipping_products: wire.flag })
    .transform((wired): FreeShipping => ({
      enabled: wired.enabled,
      minimumSubTotal: wired.minimum_sub_total,
      excludeFixedShippingProducts: wired.exclude_fixed_shipping_products,
    })),
);

const zone = z
  .object({
    id: wire.id,
    name: wire.text,
    type: wire.text,
    locations: listOf(location),
    free_shipping: freeShipping,
    handling_fees: handlingFees,
    enabled: wire.flag,
  })
  .transform(({ free_shipping, handling_fees, ...same }): Zone => ({
    ...same,
    freeShipping: free_shipping,
    handlingFees: handling_fees,
  }));

/** Every zone of the store; the list has no pages (BigCommerce docs: shipping zones). */
export function listZones(credentials: Credentials): Promise<Zone[]> {
  return request(credentials, { method: 'GET', path: '/v2/shipping/zones' }, listOf(zone));
}

/** @throws AppError `not_found` when it was deleted */
export function getZone(credentials: Credentials, zoneId: number): Promise<Zone> {
  return request(credentials, { method: 'GET', path: `/v2/shipping/zones/${zoneId}` }, zone);
}

export function createZone(credentials: Credentials, input: ZoneInput): Promise<Zone> {
  return request(credentials, { method: 'POST', path: '/v2/shipping/zones', body: toWireZone(input) }, zone);
}

/** Replaces the zone, its locations included. */
export function updateZone(credentials: Credentials, zoneId: number, input: ZoneInput): Promise<Zone> {
  return request(credentials, { method: 'PUT', path: `/v2/shipping/zones/${zoneId}`, body: toWireZone(input) }, zone);
}

/** @throws AppError `not_found` when it was deleted already */
export async function deleteZone(credentials: Credentials, zoneId: number): Promise<void> {
  await request(credentials, { method: 'DELETE', path: `/v2/shipping/zones/${zoneId}` }, z.unknown());
}

function toWireZone(input: ZoneInput): Record<string, unknown> {
  return {
    name: input.name,
    type: input.type,
    ...(input.type !== 'global' && { locations: input.locations.map(toWireLocation) }),
    free_shipping: {
      enabled: input.freeShipping.enabled,
      minimum_sub_total: input.freeShipping.minimumSubTotal,
      exclude_fixed_shipping_products: input.freeShipping.excludeFixedShippingProducts,
    },
    ...(input.handlingFees && { handling_fees: toWireZoneFees(input.handlingFees) }),
    enabled: input.enabled,
  };
}

function toWireLocation({ countryIso2, stateIso2, zip }: ZoneLocation): Record<string, unknown> {
  return { country_iso2: countryIso2, ...(stateIso2 && { state_iso2: stateIso2 }), ...(zip && { zip }) };
}
