import type { FieldValues } from '@/lib/definitions/field';
import type { ShippoCode } from '@/lib/definitions/carrier-codes';
import { findWay } from '@/lib/definitions/shippo-carriers';
import { AppError } from '@/lib/errors';
import { storeAddressParameters } from '@/lib/carriers/connection/store-address';
import type { ConnectedStore } from '@/lib/stores/context';

/** How a form wants a carrier to be connected: one of its ways, with the values of that way's fields. */
export interface ConnectionForm {
  wayId: string;
  parameters: FieldValues;
}

/** An account that is to be at Shippo: one that is looked for there, by its number where that is known, or one with parameters. */
export type WantedAccount =
  | { kind: 'existing'; carrier: ShippoCode; accountNumber: string | null }
  | { kind: 'own'; carrier: ShippoCode; accountNumber: string; parameters: () => Promise<Record<string, unknown>> };

/**
 * What a request for a carrier asks of Shippo. Without a form (the REST API) UPS and USPS are connected by their number and the
 * store's address, and FedEx by an account that Shippo has already.
 *
 * @throws AppError `invalid_input` on `account_number` or `way`
 */
export function wantedAccount(
  store: ConnectedStore,
  carrier: ShippoCode,
  { accountNumber, connection }: { accountNumber: string | null; connection?: ConnectionForm | undefined },
): WantedAccount {
  if (!connection) {
    if (carrier === 'fedex') return { kind: 'existing', carrier, accountNumber };
    const number = requireNumber(accountNumber);
    const parameters = async () => ({ account_number: number, ...(await storeAddressParameters(store)) });
    return { kind: 'own', carrier, accountNumber: number, parameters };
  }
  const way = findWay(carrier, connection.wayId);
  if (!way) throw invalid('way', 'Choose how to connect the carrier.');
  if (!way.needsAccountNumber) return { kind: 'existing', carrier, accountNumber };
  const number = requireNumber(accountNumber);
  const filled = Object.entries(connection.parameters).filter(([, value]) => value !== '');
  const parameters = { account_number: number, ...Object.fromEntries(filled), ...way.fixed };
  return { kind: 'own', carrier, accountNumber: number, parameters: () => Promise.resolve(parameters) };
}

function requireNumber(accountNumber: string | null): string {
  if (accountNumber !== null && accountNumber !== '') return accountNumber;
  throw invalid('account_number', 'Enter the number of your account with this carrier.');
}

function invalid(field: string, message: string): AppError {
  return new AppError('invalid_input', message, { fields: { [field]: message } });
}
