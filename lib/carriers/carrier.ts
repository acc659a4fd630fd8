import type { CarrierCode } from '@/lib/definitions/carrier-codes';

/** `visible` can be chosen by shoppers, `hidden` cannot. */
export type Visibility = 'visible' | 'hidden';

/** How a carrier with a Shippo code was made; null for the others. It never changes by itself. */
export type CarrierMode = 'sandbox' | 'test' | 'live';

export type ShippoStatus = 'connected' | 'authorization_pending' | 'disconnected';

/** What is known of a carrier's account at Shippo. */
export interface ShippoLink {
  /** Shippo's `object_id`. */
  accountId: string;
  status: ShippoStatus;
  /** FedEx's own check of the account by PIN or invoice, as Shippo says it: `PENDING`, `COMPLETE`, `FAILED`; null without one. */
  verification: string | null;
  /** The account was at Shippo before; deleting the carrier leaves it there. */
  isAdopted: boolean;
  checkedAt: Date;
}

/** A carrier of the merchant's own, or one that every store has. */
export interface Carrier {
  /** `cr_…` */
  id: string;
  name: string;
  code: CarrierCode | null;
  accountNumber: string | null;
  visibility: Visibility;
  owner: 'system' | 'account';
  mode: CarrierMode | null;
  /** Null without an account at Shippo. */
  shippo: ShippoLink | null;
  createdAt: Date;
  updatedAt: Date;
}

/** A service of a carrier. */
export interface ServiceLevel {
  /** `crop_…` */
  id: string;
  carrierId: string;
  name: string;
  /** What the merchant calls it in data; unique in the carrier. */
  code: string;
  /** What rates are asked for with: fixed for what came from Shippo, the code for the others. */
  token: string;
  visibility: Visibility;
  isDefault: boolean;
  /** Business days, where no live transit time is known. */
  defaultTransitDays: number | null;
  origin: 'shippo' | 'hand';
  /** When a sync first did not find it any more; it is kept because it is used. */
  vanishedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}
