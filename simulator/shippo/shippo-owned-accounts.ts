import { randomUUID } from 'node:crypto';
import type { CarrierAccountEntity } from './carrier-account';
import { carriers } from './carriers';

/** The accounts Shippo gives to everybody, one for each carrier. Shippo docs: carrier accounts. */
export function shippoOwnedAccounts(test: boolean): CarrierAccountEntity[] {
  // Like Shippo's own list, USPS comes first.
  return [...carriers].reverse().map((carrier) => ({
    objectId: newObjectId(),
    carrier,
    accountId: `shippo_${carrier}_account`,
    active: true,
    isShippoAccount: true,
    metadata: '',
    test,
    parameters: {},
    authentication: { type: 'default', status: 'connected' },
    verification: null,
  }));
}

/** 32 hexadecimal digits. */
export function newObjectId(): string {
  return randomUUID().replaceAll('-', '');
}
