import { z } from 'zod';
import type { ShippoCode } from '@/lib/definitions/carrier-codes';
import { carrierAccount, type CarrierAccount } from '@/lib/shippo/carrier-account';
import { accountGone } from '@/lib/shippo/failure';
import { shippoRedirect, shippoRequest } from '@/lib/shippo/client';
import type { ShippoCredentials } from '@/lib/shippo/credentials';

/** The most that Shippo gives at once; without it there would be five (Shippo docs: list all carrier accounts). */
const PAGE_SIZE = 100;
/** Nobody has more; a list that never ends would otherwise never end here. */
const MOST_PAGES = 20;

const accountList = z.object({ next: z.string().nullish(), results: z.array(z.unknown()) }).transform((page) => ({
  isLast: !page.next,
  accounts: page.results.flatMap((result) => carrierAccount.safeParse(result).data ?? []),
}));

export interface AccountQuery {
  carrier?: ShippoCode;
  /** The true number, not the masked one that Shippo answers with. */
  accountNumber?: string;
}

/** The accounts that the key's owner has, Shippo's own included. List calls are scarce at Shippo: 50 a minute. */
export async function listCarrierAccounts(
  credentials: ShippoCredentials,
  { carrier, accountNumber }: AccountQuery = {},
): Promise<CarrierAccount[]> {
  const accounts: CarrierAccount[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const query = {
      carrier,
      account_id: accountNumber,
      service_levels: 'true',
      page: String(page),
      results: String(PAGE_SIZE),
    };
    const read = await shippoRequest(credentials, { method: 'GET', path: '/carrier_accounts', query }, accountList);
    accounts.push(...read.accounts);
    if (read.isLast) break;
  }
  return accounts;
}

/** One account, as it stands; without its services, which only the list tells. */
export function getCarrierAccount(credentials: ShippoCredentials, objectId: string): Promise<CarrierAccount> {
  return shippoRequest(credentials, { method: 'GET', path: accountPath(objectId) }, carrierAccount);
}

/**
 * One account with its services.
 *
 * @param accountNumber narrows the list; null where it is not known
 * @throws AppError `conflict` when Shippo does not have the account any more, and as shippoRequest
 */
export async function getAccountWithServices(
  credentials: ShippoCredentials,
  { objectId, carrier, accountNumber }: { objectId: string; carrier: ShippoCode; accountNumber: string | null },
): Promise<CarrierAccount> {
  const query = { carrier, ...(accountNumber === null ? {} : { accountNumber }) };
  const found = (await listCarrierAccounts(credentials, query)).find((account) => account.objectId === objectId);
  if (found) return found;
  throw accountGone();
}

/**
 * Enters the PIN that FedEx sent. Sent once: FedEx counts failures, and locks the account after a few.
 *
 * @throws AppError as shippoRequest
 */
export function enterVerificationPin(
  credentials: ShippoCredentials,
  { objectId, carrier, accountNumber, pin }: AccountIdentity & { pin: string },
): Promise<CarrierAccount> {
  const body = { carrier, account_id: accountNumber, parameters: { verification_pin: pin } };
  const call = { method: 'PUT', path: accountPath(objectId), body, secrets: [pin], once: true } as const;
  return shippoRequest(credentials, call, carrierAccount);
}

/** An account as it is sent: number and carrier are its identity at Shippo. */
export interface NewAccount {
  carrier: ShippoCode;
  accountNumber: string;
  parameters: Record<string, unknown>;
  /** Comes back with the account: at most 100 characters (Shippo docs: create a carrier account). */
  metadata: string;
}

/**
 * Connects an account of the merchant's own.
 *
 * @throws AppError as shippoRequest; `rejected` also when Shippo has this number already
 */
export function createCarrierAccount(credentials: ShippoCredentials, account: NewAccount): Promise<CarrierAccount> {
  const { carrier, accountNumber, parameters, metadata } = account;
  const body = { carrier, account_id: accountNumber, parameters, metadata, active: true };
  return shippoRequest(credentials, { method: 'POST', path: '/carrier_accounts', body }, carrierAccount);
}

/** What Shippo wants to see with every change. */
export interface AccountIdentity {
  objectId: string;
  carrier: ShippoCode;
  /** Must be the true number: the masked one would be taken for another. */
  accountNumber: string;
}

/**
 * Switches an account on or off, and sets the parameters that are given; doing it twice is doing it once, so it is repeated when an
 * answer is lost.
 */
export function setAccountActive(
  credentials: ShippoCredentials,
  { objectId, carrier, accountNumber, ...change }: AccountIdentity & { active: boolean; parameters?: object },
): Promise<CarrierAccount> {
  const body = { carrier, account_id: accountNumber, ...change };
  return shippoRequest(credentials, { method: 'PUT', path: accountPath(objectId), body }, carrierAccount);
}

/** The address of the carrier's login, which leads back to `redirectUri` with the state. */
export function initiateSignIn(
  credentials: ShippoCredentials,
  { objectId, redirectUri, state }: { objectId: string; redirectUri: string; state: string | undefined },
): Promise<string> {
  const query = { redirect_uri: redirectUri, state };
  return shippoRedirect(credentials, { method: 'GET', path: `${accountPath(objectId)}/signin/initiate`, query });
}

function accountPath(objectId: string): string {
  return `/carrier_accounts/${encodeURIComponent(objectId)}`;
}
