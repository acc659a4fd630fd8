/** The carriers that are connected through Shippo. */
export const shippoCodes = ['fedex', 'ups', 'usps'] as const;
export type ShippoCode = (typeof shippoCodes)[number];

/** The carriers that every store has. */
export const systemCodes = ['will_call', 'delivery', 'ltl', 'ltl1', 'freight_collect'] as const;
export type SystemCode = (typeof systemCodes)[number];

/** Every `code` that a carrier of the REST API can have; a custom carrier has none. */
export const carrierCodes = [...shippoCodes, ...systemCodes] as const;
export type CarrierCode = (typeof carrierCodes)[number];

export function isShippoCode(code: string | null): code is ShippoCode {
  return shippoCodes.includes(code as ShippoCode);
}
