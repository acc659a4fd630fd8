import { trackingCarrierName } from '@/lib/definitions/carrier-choice';
import { amazon } from '@/lib/definitions/tracking-numbers/amazon';
import { canadaPost } from '@/lib/definitions/tracking-numbers/canada-post';
import type { CarrierSuggestion } from '@/lib/definitions/tracking-numbers/carrier-suggestion';
import { dhl } from '@/lib/definitions/tracking-numbers/dhl';
import { fedex } from '@/lib/definitions/tracking-numbers/fedex';
import { ontrac } from '@/lib/definitions/tracking-numbers/ontrac';
import { s10 } from '@/lib/definitions/tracking-numbers/s10';
import type { TrackingRule } from '@/lib/definitions/tracking-numbers/tracking-rule';
import { ups } from '@/lib/definitions/tracking-numbers/ups';
import { usps } from '@/lib/definitions/tracking-numbers/usps';

/** Where a number fits several, the likelier comes first: check digits before forms, carriers of more parcels before others. */
const rules: readonly TrackingRule[] = [...ups, ...fedex, ...usps, ...s10, ...dhl, ...canadaPost, ...ontrac, ...amazon];
const MOST = 3;

/**
 * The carriers that a tracking number fits, likeliest first, at most three; none for a text that fits none. Spaces, hyphens
 * and lower case, as people copy numbers, make no difference. A number whose check digit is wrong fits nothing by its form.
 */
export function suggestCarriers(trackingNumber: string): CarrierSuggestion[] {
  const number = trackingNumber.replace(/[\s-]/g, '').toUpperCase();
  const fitting = rules.filter((rule) => fits(rule, number));
  const carriers = [...new Set(fitting.map(({ carrier }) => carrier))].slice(0, MOST);
  return carriers.map((carrier) => ({
    carrier,
    name: trackingCarrierName(carrier.replace(/^(provider|courier):/, '')),
    evidence: fitting.some((rule) => rule.carrier === carrier && rule.checkDigit) ? 'check_digit' : 'format',
  }));
}

function fits({ pattern, checkDigit }: TrackingRule, number: string): boolean {
  const match = pattern.exec(number);
  if (!match) return false;
  const { body, check } = match.groups ?? {};
  return !checkDigit || (body !== undefined && checkDigit(body) === Number(check));
}
