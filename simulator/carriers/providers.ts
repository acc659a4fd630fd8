/** A third-party carrier as it was registered with BigCommerce by e-mail. BigCommerce docs: shipping provider. */
export interface Provider {
  displayName: string;
  /** Keys asked once per store when connecting. */
  connectionFields: readonly { code: string; type: 'text' | 'checkbox' | 'select' | 'password'; required: boolean }[];
}

/** Every registered provider, by carrier id. Any setting is stored for one that registered no fields. */
export const providers: Record<string, Provider> = {
  carrier_33: {
    displayName: 'Parcelwise',
    connectionFields: [
      { code: 'api_token', type: 'password', required: true },
      { code: 'account', type: 'text', required: false },
      { code: 'sandbox', type: 'checkbox', required: false },
    ],
  },
  carrier_50: { displayName: 'Northline Couriers', connectionFields: [] },
};
