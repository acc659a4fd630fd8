import { parseCarrierChoice, trackingCarrierName } from '@/lib/definitions/carrier-choice';

/** A carrier choice as a person reads it; '' for none. */
export function carrierChoiceName(value: string): string {
  const choice = parseCarrierChoice(value);
  if (choice?.kind === 'provider') return trackingCarrierName(choice.id);
  if (choice?.kind === 'courier') return trackingCarrierName(choice.slug);
  return choice ? 'Other (no link)' : '';
}
