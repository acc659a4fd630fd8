import type { CarrierAccountEntity } from './carrier-account';
import type { ShippoKeyEntity } from './shippo-key';

const defaultResults = 5;
const mostResults = 100;

export interface AccountPage {
  accounts: CarrierAccountEntity[];
  /** Numbers of the pages beside this one; null at the ends. */
  next: number | null;
  previous: number | null;
}

/** A page of the accounts that the query's `carrier` and `account_id` (the true one) let through. Shippo docs: carrier accounts. */
export function listCarrierAccounts(key: ShippoKeyEntity, query: URLSearchParams): AccountPage {
  const carrier = query.get('carrier');
  const accountId = query.get('account_id');
  const all = [...key.carrierAccounts.values()].filter(
    (account) =>
      (carrier === null || account.carrier === carrier) && (accountId === null || account.accountId === accountId),
  );
  const page = readPositive(query.get('page'), 1);
  const results = Math.min(readPositive(query.get('results'), defaultResults), mostResults);
  const start = (page - 1) * results;
  return {
    accounts: all.slice(start, start + results),
    next: start + results < all.length ? page + 1 : null,
    previous: page > 1 ? page - 1 : null,
  };
}

function readPositive(text: string | null, fallback: number): number {
  const number = Number(text ?? '');
  return Number.isInteger(number) && number > 0 ? number : fallback;
}
