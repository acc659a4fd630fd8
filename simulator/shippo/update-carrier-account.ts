import type { z } from 'zod';
import type { SimulatorContext } from '../simulator';
import type { CarrierAccountEntity, Parameters } from './carrier-account';
import { checkConsistency, wantsSecondFactor } from './check-parameters';
import type { changeSchema } from './read-body';
import { maskedParameter } from './send-carrier-account';
import { fieldError, parameterError } from './shippo-error';
import type { ShippoKeyEntity } from './shippo-key';
import { beginVerification, optionOf, verify } from './verification';

interface Update {
  account: CarrierAccountEntity;
  fields: z.infer<typeof changeSchema>;
}

/**
 * Changes what can change: active, metadata, parameters; a PIN or an invoice among them goes on with FedEx's verification.
 * Throws ShippoError 400; a refused verification has changed the parameters all the same. Shippo docs: carrier accounts.
 */
export function updateCarrierAccount(sim: SimulatorContext, key: ShippoKeyEntity, { account, fields }: Update): void {
  if (fields.carrier !== account.carrier) throw fieldError('carrier', 'The carrier of an account cannot be changed.');
  if (fields.account_id !== account.accountId) {
    throw fieldError('account_id', 'The account_id of an account cannot be changed.');
  }
  const { verification_pin: pin, ...sent } = fields.parameters ?? {};
  const changes = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== maskedParameter));
  const before = account.parameters;
  const parameters = merged(before, changes);
  checkConsistency(account.carrier, parameters);

  // Kept whatever FedEx says: it was told them, and its answer is about them.
  account.parameters = parameters;
  const refusal = continueVerification(sim, key, { account, before, changes, pin });
  if (refusal !== undefined && sim.flag(key, 'shippoVerificationFailure') === '400') {
    throw parameterError({ [pin === undefined ? 'verification_option' : 'verification_pin']: refusal });
  }
  if (fields.active !== undefined) account.active = fields.active;
  if (fields.metadata !== undefined) account.metadata = fields.metadata;
}

/** What is left out stays; null clears. */
function merged(before: Parameters, changes: Parameters): Parameters {
  return Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null));
}

interface Step {
  account: CarrierAccountEntity;
  before: Parameters;
  changes: Parameters;
  pin: unknown;
}

/** Returns why the verification failed; undefined when it did not, or nothing was sent for it. */
function continueVerification(sim: SimulatorContext, key: ShippoKeyEntity, step: Step): string | undefined {
  const { account, before, changes, pin } = step;
  if (!wantsSecondFactor(account.carrier, account.parameters)) return undefined;
  if (account.verification?.status === 'COMPLETE') return undefined;

  const usesInvoice = optionOf(account) === 'INVOICE';
  const isFirst = account.verification === null;
  const asksForPin = !usesInvoice && pin === undefined && 'verification_option' in changes;
  if (isFirst || asksForPin) beginVerification(sim, key, account);

  const isChosen = before.verification_option !== account.parameters.verification_option;
  const hasFacts = Object.keys(changes).some((name) => name.startsWith('verification_invoice_'));
  const sendsProof = usesInvoice ? isFirst || isChosen || hasFacts : pin !== undefined;
  return sendsProof ? verify(sim, key, { account, pin }) : undefined;
}
