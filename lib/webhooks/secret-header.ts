/** Carries a store's own secret on every webhook, in lower case as headers arrive. */
export const SECRET_HEADER = 'x-carrier-desk-secret';
