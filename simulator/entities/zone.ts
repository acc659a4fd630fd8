export const zoneTypes = ['zip', 'country', 'state', 'global'] as const;
export type ZoneType = (typeof zoneTypes)[number];

/** One place of a zone; which keys are set depends on the zone's type. */
export interface ZoneLocation {
  id: number;
  countryIso2: string;
  stateIso2?: string;
  zip?: string;
}

/** Amounts are kept as the text they came as. */
export interface ZoneHandlingFee {
  kind: 'fixed' | 'percentage';
  amount: string;
  displaySeparately: boolean;
}

/** A shipping zone. BigCommerce docs: shipping V2. */
export interface ZoneEntity {
  id: number;
  name: string;
  type: ZoneType;
  locations: ZoneLocation[];
  freeShipping: { enabled: boolean; minimumSubTotal: string; excludeFixedShippingProducts: boolean };
  /** null until one was set; the key is then absent from answers. */
  handlingFee: ZoneHandlingFee | null;
  enabled: boolean;
}
