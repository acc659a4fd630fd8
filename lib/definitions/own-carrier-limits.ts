/** Characters that a carrier's name, its account number, a service level's name and its code may have. */
export const ownCarrierLimits = { name: 255, accountNumber: 255, levelName: 255, levelCode: 255 } as const;

/** The longest transit time that can be set, in business days. */
export const MAX_TRANSIT_DAYS = 365;
