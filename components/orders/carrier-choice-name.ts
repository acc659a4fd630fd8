import { trackingCarrierName } from '@/lib/definitions/carrier-choice';

/** A carrier choice as a person reads it, also one that only a shipment made elsewhere has; '' for none. */
export function carrierChoiceName(value: string): string {
  if (value === 'other') return 'Other (no link)';
  return trackingCarrierName(value.replace(/^(provider|courier):/, ''));
}
