import type { SimulatorContext } from '../simulator';
import type { CarrierAccountEntity } from './carrier-account';
import { isBadKey, type ShippoKeyEntity } from './shippo-key';
import { fedexPin, lockedUntil, optionOf } from './verification';

/** The hidden truth about a key. */
export interface KeyTruth {
  key: string;
  /** Whether calls with it are answered. */
  works: boolean;
  accounts: AccountTruth[];
  serviceLevels: object;
}

/** The hidden truth about a carrier account: nothing is masked. */
export interface AccountTruth {
  objectId: string;
  carrier: CarrierAccountEntity['carrier'];
  accountId: string;
  active: boolean;
  isShippoAccount: boolean;
  test: boolean;
  parameters: object;
  authentication: CarrierAccountEntity['authentication'];
  /** null where FedEx asks for no proof. `pin`: what FedEx sent, while it can be used; `locked`: the chosen option is. */
  verification: { status: string; option: string | null; pin: string | null; locked: boolean } | null;
}

export function keyTruth(sim: SimulatorContext, key: ShippoKeyEntity): KeyTruth {
  return {
    key: key.key,
    works: !key.isRevoked && !isBadKey(key.key),
    accounts: [...key.carrierAccounts.values()].map((account) => accountTruth(sim, key, account)),
    serviceLevels: Object.fromEntries(key.serviceLevels),
  };
}

export function accountTruth(sim: SimulatorContext, key: ShippoKeyEntity, entity: CarrierAccountEntity): AccountTruth {
  const { verification, objectId, carrier, accountId, active, isShippoAccount, test } = entity;
  const { parameters, authentication } = entity;
  const known = { objectId, carrier, accountId, active, isShippoAccount, test, parameters, authentication };
  if (!verification) return { ...known, verification: null };

  const option = optionOf(entity) ?? null;
  const usesPin = option !== 'INVOICE' && verification.status !== 'COMPLETE';
  return {
    ...known,
    verification: {
      status: verification.status,
      option,
      pin: usesPin ? fedexPin : null,
      locked: lockedUntil(entity) > sim.now(key),
    },
  };
}
