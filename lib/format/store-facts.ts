/** How a store writes money, weights and dates, and what it is called. Safe to send to the browser. */
export interface StoreFacts {
  name: string;
  /** ISO 4217 */
  currency: string;
  /** IANA name */
  timeZone: string;
  /** As BigCommerce names it: Ounces, LBS, Grams, KGS … */
  weightUnits: string;
  controlPanelUrl: string | null;
}

/** Used until BigCommerce has answered for the first time. */
export const unknownStoreFacts: StoreFacts = {
  name: '',
  currency: 'USD',
  timeZone: 'UTC',
  weightUnits: '',
  controlPanelUrl: null,
};
