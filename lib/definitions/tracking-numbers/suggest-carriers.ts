import { trackingCarrierName } from '@/lib/definitions/carrier-choice';
import type { CarrierSuggestion } from '@/lib/definitions/tracking-numbers/carrier-suggestion';
import type { TrackingRule } from '@/lib/definitions/tracking-numbers/tracking-rule';
import { ups } from '@/lib/definitions/tracking-numbers/ups';

const rules: readonly TrackingRule[] = [...ups];
const MOST = 3;

/**
 * The carriers that a tracking number fits, likeliest first, at most three; none for a text that fits none. Spaces, hyphens
 * and lower case, as people copy numbers, make no difference. A number whose check digit is wrong fits nothing by its form.
 */
export function suggestCarriers(trackingNumber: string): CarrierSuggestion[] {
  const number = trackingNumber.replace(/[\s-]/g, '').toUpperCase();
  const fitting = rules.filter((rule) => fits(rule, number)).toSorted(likeliestFirst);
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

function likeliestFirst(one: TrackingRule, other: TrackingRule): number {
  return Number(Boolean(other.checkDigit)) - Number(Boolean(one.checkDigit)) || other.fixed - one.fixed;
}
