/** What the consent page hands to the app: redeemed once for a token. */
export interface GrantCode {
  code: string;
  storeHash: string;
  userId: number;
  scopes: string[];
  /** Milliseconds since the epoch, by the store's clock. */
  expiresAt: number;
  redeemed: boolean;
}
