import { isCarrierChoice, trackingCarrierName } from '@/lib/definitions/carrier-choice';
import { couriers } from '@/lib/definitions/couriers';
import type { TrackingMode } from '@/lib/definitions/shipment-form';
import { shippingProviders } from '@/lib/definitions/shipping-providers';

interface Tracking {
  trackingMode: TrackingMode;
  carrier: string;
  trackingNumber: string;
  trackingLink: string;
}

export interface CustomerNotice {
  tracked: boolean;
  text: string;
  /** The very link the customer gets, where it is the merchant's own; to be shown, never to be followed. */
  link?: string;
}

/**
 * What the customer will be told, before the shipment is made. BigCommerce makes links from a carrier it knows and a number, to
 * the carrier's page where it is set up and to AfterShip's otherwise; a number alone stays plain text. BigCommerce docs: create
 * order shipment, usage notes.
 */
export function customerNotice({ trackingMode, carrier, trackingNumber, trackingLink }: Tracking): CustomerNotice {
  if (trackingMode === 'none') return { tracked: false, text: 'The customer gets no tracking number and no link.' };
  if (trackingMode === 'link') return linkNotice(trackingLink.trim());
  if (!trackingNumber.trim()) {
    return { tracked: false, text: 'Without a tracking number, the customer cannot follow the shipment.' };
  }
  return { tracked: true, text: numberNotice(carrier) };
}

function linkNotice(link: string): CustomerNotice {
  return link
    ? { tracked: true, text: 'The customer gets your link, exactly as you typed it:', link }
    : { tracked: false, text: 'Without a link, the customer cannot follow the shipment.' };
}

function numberNotice(carrier: string): string {
  if (carrier === 'other') return 'The customer gets the number as plain text, without a link.';
  const [, kind, id] = /^(provider|courier):(.+)$/.exec(carrier) ?? [];
  if (id === undefined || (kind === 'courier' && !isCarrierChoice(carrier)))
    return 'The customer gets the number. Whether there is a link depends on the carrier.';
  const name = trackingCarrierName(id);
  if (kind === 'courier') {
    return couriers.some(({ slug }) => slug === id)
      ? `The customer gets the number and a tracking link that BigCommerce makes from it, to ${name}’s page or to AfterShip’s. ${SEEN_LATER}`
      : `The customer gets the number, and a tracking link if AfterShip knows a courier by the slug “${id}”. ${SEEN_LATER}`;
  }
  return makesLink(id)
    ? `The customer gets the number and a tracking link that BigCommerce makes from it: to ${name}’s page if ${name} is set up in your store, otherwise to AfterShip’s. ${SEEN_LATER}`
    : `The customer gets the number, and a tracking link only if BigCommerce knows the tracking page of ${name}. ${SEEN_LATER}`;
}

const SEEN_LATER = 'You see the link with the shipment once BigCommerce has made it.';

function makesLink(providerId: string): boolean {
  return shippingProviders.some((provider) => provider.id === providerId && !provider.linkUncertain);
}
