import type { SimulatorContext } from '../simulator';
import type { Tenant } from '../tenant';
import type { CarrierAccountEntity } from './carrier-account';
import type { Carrier } from './carriers';
import { shippoOwnedAccounts } from './shippo-owned-accounts';
import type { ServiceLevel } from './service-level';
import { initialServiceLevels } from './service-levels';

/** An API key and what it opens: each is a Shippo account of its own, test and live ones apart. */
export interface ShippoKeyEntity extends Tenant {
  /** Whole: 'shippo_test_demo'. */
  key: string;
  isTest: boolean;
  /** By the control API; there is no way back but a new key, or the control API. */
  isRevoked: boolean;
  /** By object id, in order of creation. */
  carrierAccounts: Map<string, CarrierAccountEntity>;
  serviceLevels: Map<Carrier, ServiceLevel[]>;
  /** Calls so far: picks the field nobody documented of the next answer. */
  calls: number;
}

const wellFormed = /^shippo_(test|live)_[\w-]+$/;

/** What belongs to a key, made at its first use; null for what is no key. */
export function findShippoKey({ state }: SimulatorContext, key: string): ShippoKeyEntity | null {
  const known = state.shippo.keys.get(key);
  if (known) return known;
  const mode = wellFormed.exec(key)?.[1];
  if (mode === undefined) return null;
  const isTest = mode === 'test';
  const created: ShippoKeyEntity = {
    key,
    isTest,
    isRevoked: false,
    carrierAccounts: new Map(shippoOwnedAccounts(isTest).map((account) => [account.objectId, account])),
    serviceLevels: initialServiceLevels(),
    calls: 0,
    flags: {},
    clockOffsetMs: 0,
  };
  state.shippo.keys.set(key, created);
  return created;
}

/** 'bad' in a part of the key refuses it, but not by chance among hexadecimal digits, of which real keys are made. */
export function isBadKey(key: string): boolean {
  return key.split(/[_-]/).some((part) => part.startsWith('bad') || (part.includes('bad') && /[^0-9a-f]/.test(part)));
}

/** A key as the journal tells it: 'shippo_test_a1b2…'. */
export function shortenKey(key: string): string {
  return key.replace(/^(shippo_(?:test|live)_.{0,4}).*$/, '$1…');
}
