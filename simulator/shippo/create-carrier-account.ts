import type { z } from 'zod';
import type { SimulatorContext } from '../simulator';
import type { CarrierAccountEntity, Parameters } from './carrier-account';
import { checkParameters, wantsSecondFactor } from './check-parameters';
import type { accountSchema } from './read-body';
import { fieldError } from './shippo-error';
import type { ShippoKeyEntity } from './shippo-key';
import { newObjectId } from './shippo-owned-accounts';
import { beginVerification, optionOf, verify } from './verification';

/** Connects an account of the merchant's own. Throws ShippoError 400. Shippo docs: carrier accounts. */
export function createCarrierAccount(
  sim: SimulatorContext,
  key: ShippoKeyEntity,
  fields: z.infer<typeof accountSchema>,
): CarrierAccountEntity {
  const { carrier, account_id: accountId } = fields;
  const parameters = keptParameters(fields.parameters);
  checkParameters(sim, key, { carrier, parameters });
  if (carrier === 'usps' && sim.flag(key, 'shippoOwnUsps') === 'refuse') {
    throw fieldError('carrier', 'An own USPS account is connected by Shippo’s support only.');
  }
  const accounts = [...key.carrierAccounts.values()];
  if (accounts.some((account) => account.carrier === carrier && account.accountId === accountId)) {
    const message = 'A carrier account with this carrier and account_id already exists.';
    throw fieldError(sim.flag(key, 'shippoDuplicateKey'), message);
  }

  const account: CarrierAccountEntity = {
    objectId: newObjectId(),
    carrier,
    accountId,
    active: fields.active ?? true,
    isShippoAccount: false,
    metadata: fields.metadata ?? '',
    test: key.isTest || fields.test === true,
    parameters,
    authentication:
      carrier === 'usps'
        ? { type: 'default', status: 'connected' }
        : { type: 'oauth', status: 'authorization_pending' },
    verification: null,
  };
  if (wantsSecondFactor(carrier, parameters)) {
    beginVerification(sim, key, account);
    if (optionOf(account) === 'INVOICE') verify(sim, key, { account });
  }
  key.carrierAccounts.set(account.objectId, account);
  return account;
}

/** A PIN is no fact about the account, and is not kept. */
function keptParameters(parameters: Parameters): Parameters {
  const isKept = ([name, value]: [string, unknown]) => value !== null && name !== 'verification_pin';
  return Object.fromEntries(Object.entries(parameters).filter(isKept));
}
