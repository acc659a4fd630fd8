import { couriers } from '@/lib/definitions/couriers';
import { carrierName } from '@/lib/definitions/index';
import { shippingProviders } from '@/lib/definitions/shipping-providers';

/**
 * A carrier as the shipment form chooses it: `provider:` and a value of BigCommerce's `shipping_provider` (its own or
 * `carrier_{id}`), `courier:` and a slug of `tracking_carrier`, or `other` for a number without a link.
 */
export type CarrierChoice = { kind: 'provider'; id: string } | { kind: 'courier'; slug: string } | { kind: 'other' };

const CHOICE = /^(?:(provider):(carrier_\d+|[a-z]+)|(courier):([a-z0-9][a-z0-9-]{0,79})|other)$/;

/** Reads a choice; undefined for anything else, an unknown provider included. */
export function parseCarrierChoice(text: string): CarrierChoice | undefined {
  const match = CHOICE.exec(text);
  if (!match) return undefined;
  const [, , providerId, , slug] = match;
  if (slug) return { kind: 'courier', slug };
  if (!providerId) return { kind: 'other' };
  const known = providerId.startsWith('carrier_') || shippingProviders.some(({ id }) => id === providerId);
  return known ? { kind: 'provider', id: providerId } : undefined;
}

export function isCarrierChoice(text: string): boolean {
  return parseCarrierChoice(text) !== undefined;
}

/** The name of a `shipping_provider` or `tracking_carrier` as merchants know it, or the value itself. */
export function trackingCarrierName(value: string): string {
  const provider = shippingProviders.find(({ id }) => id === value);
  return provider?.name ?? couriers.find(({ slug }) => slug === value)?.name ?? carrierName(value);
}
