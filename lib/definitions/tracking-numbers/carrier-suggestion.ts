/** A carrier that a tracking number fits. */
export interface CarrierSuggestion {
  /** A carrier choice, as the shipment form has it: `provider:ups`, `courier:dhl`. */
  carrier: string;
  name: string;
  /** `check_digit` when the number's own check digit fits the carrier's rule, `format` when only its length and characters do. */
  evidence: 'check_digit' | 'format';
}
