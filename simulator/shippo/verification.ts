import type { Tenant } from '../tenant';
import type { SimulatorContext } from '../simulator';
import type { CarrierAccountEntity } from './carrier-account';
import { isInvoiceComplete } from './invoice';

/** How far FedEx's registration by a second factor has come. Shippo docs: FedEx. */
export interface Verification {
  status: 'PENDING' | 'COMPLETE' | 'FAILED';
  /** By option (SMS, INVOICE, …): FedEx locks each one for itself. `lockedUntil` in ms of the key's clock. */
  attempts: Map<string, { failures: number; lockedUntil: number }>;
}

/** What FedEx tells the merchant by SMS, e-mail or call: always the same here. */
export const fedexPin = '123456';

export const verificationOptions = ['SMS', 'EMAIL', 'CALL', 'INVOICE'] as const;

const failuresUntilLock = 3;
const lockMs = 24 * 60 * 60 * 1000;

/** The option a merchant chose; undefined without a known one. */
export function optionOf({ parameters }: CarrierAccountEntity): (typeof verificationOptions)[number] | undefined {
  return verificationOptions.find((option) => option === parameters.verification_option);
}

/** Until when the chosen option is locked, in ms of the key's clock; 0 where it never was. */
export function lockedUntil(account: CarrierAccountEntity): number {
  return account.verification?.attempts.get(optionOf(account) ?? '')?.lockedUntil ?? 0;
}

/** Asks for proof, again or for the first time; FedEx sends a PIN if the option takes one. A locked option stays failed. */
export function beginVerification(sim: SimulatorContext, tenant: Tenant, account: CarrierAccountEntity): void {
  const status = lockedUntil(account) > sim.now(tenant) ? 'FAILED' : 'PENDING';
  const attempts: Verification['attempts'] = account.verification?.attempts ?? new Map<string, never>();
  account.verification = { status, attempts };
  account.authentication = { type: 'default', status: sim.flag(tenant, 'shippoUnverifiedStatus') };
}

/** Proves by PIN, or by the invoice in the parameters. Returns why that failed, in FedEx's place; undefined when it did not. */
export function verify(
  sim: SimulatorContext,
  tenant: Tenant,
  { account, pin }: { account: CarrierAccountEntity; pin?: unknown },
): string | undefined {
  const { verification } = account;
  if (!verification || verification.status === 'COMPLETE') return undefined;
  const now = sim.now(tenant);
  if (lockedUntil(account) > now) return 'Too many attempts. This verification option is locked for 24 hours.';

  const usesInvoice = optionOf(account) === 'INVOICE';
  const isProven = usesInvoice ? isInvoiceComplete(account.parameters) : pin === fedexPin;
  verification.status = isProven ? 'COMPLETE' : 'FAILED';
  account.authentication.status = isProven ? 'connected' : sim.flag(tenant, 'shippoUnverifiedStatus');
  if (isProven) return undefined;
  countFailure(account, now);
  return usesInvoice ? 'FedEx has no such invoice.' : 'The PIN is not the one FedEx sent.';
}

function countFailure(account: CarrierAccountEntity, now: number): void {
  const attempts = account.verification?.attempts;
  const option = optionOf(account) ?? '';
  const failures = (attempts?.get(option)?.failures ?? 0) + 1;
  const isLocked = failures >= failuresUntilLock;
  attempts?.set(option, isLocked ? { failures: 0, lockedUntil: now + lockMs } : { failures, lockedUntil: 0 });
}
