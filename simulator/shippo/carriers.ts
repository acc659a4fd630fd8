/** The carriers that this Shippo knows, by token; Shippo has more. */
export const carrierNames = { fedex: 'FedEx', ups: 'UPS', usps: 'USPS' } as const;

export type Carrier = keyof typeof carrierNames;

export const carriers = Object.keys(carrierNames) as [Carrier, ...Carrier[]];
