import { parseCarrierChoice } from '@/lib/definitions/carrier-choice';
import type { TrackingMode } from '@/lib/definitions/shipment-form';
import { shippingProviders } from '@/lib/definitions/shipping-providers';

interface Tracking {
  trackingMode: TrackingMode;
  carrier: string;
  trackingNumber: string;
  trackingLink: string;
}

/**
 * What the customer will be told, before the shipment is made, in one sentence. BigCommerce makes links from a carrier
 * it knows and a number; a number alone stays plain text. BigCommerce docs: create order shipment, usage notes.
 */
export function customerNotice({ trackingMode, carrier, trackingNumber, trackingLink }: Tracking): {
  tracked: boolean;
  text: string;
} {
  if (trackingMode === 'none') return { tracked: false, text: 'The customer gets no tracking number and no link.' };
  if (trackingMode === 'link') {
    return trackingLink.trim()
      ? { tracked: true, text: 'The customer gets your link.' }
      : { tracked: false, text: 'Without a link, the customer cannot follow the shipment.' };
  }
  const choice = parseCarrierChoice(carrier);
  if (!trackingNumber.trim()) {
    return { tracked: false, text: 'Without a tracking number, the customer cannot follow the shipment.' };
  }
  if (choice?.kind === 'courier' || (choice?.kind === 'provider' && makesLink(choice.id))) {
    return { tracked: true, text: 'The customer gets the number and a tracking link that BigCommerce makes from it.' };
  }
  if (choice?.kind === 'provider') {
    return {
      tracked: true,
      text: 'The customer gets the number, and a tracking link only if BigCommerce knows this carrier’s tracking page.',
    };
  }
  return { tracked: true, text: 'The customer gets the number as plain text, without a link.' };
}

function makesLink(providerId: string): boolean {
  return shippingProviders.some((provider) => provider.id === providerId && !provider.linkUncertain);
}
