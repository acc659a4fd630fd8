import type { Carrier } from './carriers';
import type { Verification } from './verification';

export const authenticationStatuses = ['connected', 'authorization_pending', 'disconnected'] as const;
export type AuthenticationStatus = (typeof authenticationStatuses)[number];

/** What a merchant told of an account, by the names Shippo gives it. */
export type Parameters = Record<string, unknown>;

/** A carrier account as Shippo keeps it; answers mask its account id and parameters. */
export interface CarrierAccountEntity {
  objectId: string;
  carrier: Carrier;
  /** The account number at the carrier. With the carrier it is the account's identity, and never changes. */
  accountId: string;
  active: boolean;
  /** One of Shippo's own, which every Shippo account has: it is not the merchant's. */
  isShippoAccount: boolean;
  metadata: string;
  test: boolean;
  parameters: Parameters;
  authentication: { type: 'default' | 'oauth'; status: AuthenticationStatus };
  /** FedEx's proof that the account is the merchant's; null where none is asked for. */
  verification: Verification | null;
}
