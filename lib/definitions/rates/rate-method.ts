/** A zone as far as it takes part in what a shopper pays. Serialisable, and safe for the browser. */
export interface RateZone {
  enabled: boolean;
  freeShipping: {
    enabled: boolean;
    /** A decimal in the store's currency. */
    minimumSubTotal: string;
    /** Products with a shipping price of their own do not get it. */
    excludeFixedShippingProducts: boolean;
  };
  handlingFee: (RateFee & { displaySeparately: boolean }) | null;
}

export interface RateFee {
  kind: 'fixed' | 'percentage';
  /** A decimal: an amount in the store's currency, or percent. */
  amount: string;
}

/** A method as far as it takes part in what a shopper pays. Serialisable, holds no carrier's settings. */
export interface RateMethod {
  id: number;
  name: string;
  enabled: boolean;
  rule: RateRule;
  handlingFee: RateFee | null;
  /** The storefronts it is limited to; null when it is on all of them, or BigCommerce does not say. */
  channelIds: readonly number[] | null;
  /** The carrier whose connection is known to be missing, by name. */
  notConnected: string | null;
}

/** How a method comes to its price. */
export type RateRule =
  | { kind: 'perorder' | 'peritem'; rate: string }
  | { kind: 'ranges'; by: RangeBasis; ranges: readonly RateRange[]; otherwise: RateFee | null }
  | { kind: 'free' }
  /** BigCommerce asks the carrier or the provider at checkout. */
  | { kind: 'asked' }
  /** A type that BigCommerce calculates, but whose settings it did not tell. */
  | { kind: 'not_told' }
  /** In no documentation. */
  | { kind: 'unknown' };

export type RangeBasis = 'weight' | 'total';

/** Limits in the store's weight unit or currency; decimals. */
export interface RateRange {
  lower: string;
  /** Null: no upper limit. */
  upper: string | null;
  cost: string;
}
