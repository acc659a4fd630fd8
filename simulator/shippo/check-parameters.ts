import type { SimulatorContext } from '../simulator';
import type { Parameters } from './carrier-account';
import type { Carrier } from './carriers';
import { fieldError, parameterError } from './shippo-error';
import type { ShippoKeyEntity } from './shippo-key';
import { verificationOptions } from './verification';

const address = (prefix: string, names: string): string[] => names.split(' ').map((name) => `${prefix}_${name}`);

/** What Shippo documents for an own account of each carrier; for USPS it documents nothing. Shippo docs: UPS, FedEx. */
const documented: Record<Carrier, readonly string[]> = {
  ups: [
    ...address('billing_address', 'street1 city state zip country_iso2'),
    ...['company', 'full_name', 'email', 'phone', 'ups_agreements'],
  ],
  fedex: ['first_name', 'last_name', 'phone_number', ...address('from_address', 'st city state zip country_iso2')],
  usps: [],
};

/** Throws 400 where Shippo would for the parameters of a new account; by flag also where there are too few. */
export function checkParameters(
  sim: SimulatorContext,
  key: ShippoKeyEntity,
  { carrier, parameters }: { carrier: Carrier; parameters: Parameters },
): void {
  checkConsistency(carrier, parameters);
  if (sim.flag(key, 'shippoMinimalParameters') === 'accept') return;

  const missing = documented[carrier].filter((name) => parameters[name] === undefined);
  if (missing.length > 0) {
    throw parameterError(Object.fromEntries(missing.map((name) => [name, 'This field is required.'])));
  }
  const hasOnlyNumber = Object.keys(parameters).every((name) => name === 'account_number');
  if (hasOnlyNumber) throw fieldError('parameters', 'An account number alone does not connect this carrier.');
}

/** Whether these parameters ask FedEx for a second factor, instead of its sign-in page. */
export function wantsSecondFactor(carrier: Carrier, parameters: Parameters): boolean {
  return carrier === 'fedex' && parameters.use_multi_factor_registration === true;
}

/** Throws 400 for agreements that are refused, and for an unknown verification option. */
export function checkConsistency(carrier: Carrier, parameters: Parameters): void {
  if (carrier === 'ups') requireAgreements(parameters);
  if (wantsSecondFactor(carrier, parameters)) requireOption(parameters);
}

function requireAgreements(parameters: Parameters): void {
  const { ups_agreements: agreements } = parameters;
  if (agreements === undefined || agreements === true) return;
  throw parameterError({ ups_agreements: 'The agreements of UPS must be accepted.' });
}

function requireOption(parameters: Parameters): void {
  if (verificationOptions.some((option) => option === parameters.verification_option)) return;
  throw parameterError({ verification_option: `One of ${verificationOptions.join(', ')} is required.` });
}
