import type { StoreEntity } from '../entities/store';
import { providers } from './providers';

/** What the API calls a shipping provider; '' for free text. BigCommerce docs: orders V2, shipments. */
const displayNames: Record<string, string> = {
  auspost: 'Australia Post',
  canadapost: 'Canada Post',
  endicia: 'USPS',
  fedex: 'FedEx',
  royalmail: 'Royal Mail',
  shipperhq: 'ShipperHQ',
  ups: 'UPS',
  upsonline: 'UPS OnLine Tools',
  upsready: 'UPS Ready',
  usps: 'USPS',
};

/** Couriers a provider stands for; the first one makes its links. Historic BigCommerce docs: create a shipment. */
const couriers: Record<string, readonly [string, ...string[]]> = {
  auspost: ['australia-post'],
  canadapost: ['canada-post'],
  endicia: ['usps'],
  fedex: ['fedex'],
  royalmail: ['royalmail', 'royal-mail'],
  shipperhq: ['ups', 'dhl', 'fedex', 'usps', 'australia-post', 'start-track'],
  ups: ['ups'],
  upsonline: ['ups'],
  upsready: ['ups'],
  usps: ['usps'],
};

/** The carriers' own tracking pages, used when the store is connected. */
const nativeLinks: Record<string, string> = {
  auspost: 'https://auspost.com.au/mypost/track/details/',
  canadapost: 'https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=',
  endicia: 'https://tools.usps.com/go/TrackConfirmAction?tLabels=',
  fedex: 'https://www.fedex.com/fedextrack/?trknbr=',
  royalmail: 'https://www.royalmail.com/track-your-item#/tracking-results/',
  upsready: 'https://www.ups.com/track?tracknum=',
};

export interface Tracking {
  shippingProvider: string;
  trackingCarrier: string;
  trackingNumber: string;
  trackingLink: string;
}

export function providerDisplayName(shippingProvider: string): string {
  if (Object.hasOwn(displayNames, shippingProvider)) return displayNames[shippingProvider] ?? '';
  return Object.hasOwn(providers, shippingProvider) ? (providers[shippingProvider]?.displayName ?? '') : '';
}

/**
 * The link BigCommerce makes from a provider or courier and a number: the carrier's own page when the store is
 * connected to it, AfterShip's otherwise; '' beside a custom link, and when provider and courier are unknown.
 */
export function generateTrackingLink(store: StoreEntity, tracking: Tracking): string {
  const { shippingProvider, trackingCarrier, trackingNumber, trackingLink } = tracking;
  if (trackingLink !== '' || trackingNumber === '') return '';
  const number = encodeURIComponent(trackingNumber);
  const native = Object.hasOwn(nativeLinks, shippingProvider) ? nativeLinks[shippingProvider] : undefined;
  if (native !== undefined && store.connections.has(shippingProvider)) return native + number;
  const courier = trackingCarrier || courierOf(shippingProvider);
  return courier === '' ? '' : `https://track.aftership.com/${encodeURIComponent(courier)}/${number}`;
}

/** Whether a provider and a courier, both given, are known to be different carriers. */
export function isTrackingMismatch({ shippingProvider, trackingCarrier }: Tracking): boolean {
  if (trackingCarrier === '' || !Object.hasOwn(couriers, shippingProvider)) return false;
  return couriers[shippingProvider]?.includes(trackingCarrier) === false;
}

function courierOf(shippingProvider: string): string {
  if (Object.hasOwn(couriers, shippingProvider)) return couriers[shippingProvider]?.[0] ?? '';
  return Object.hasOwn(providers, shippingProvider) ? shippingProvider : '';
}
