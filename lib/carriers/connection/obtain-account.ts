import { liftAccount } from '@/lib/carriers/connection/lift-account';
import type { WantedAccount } from '@/lib/carriers/connection/wanted-account';
import { AppError } from '@/lib/errors';
import type { CarrierAccount } from '@/lib/shippo/carrier-account';
import { createCarrierAccount, getAccountWithServices, listCarrierAccounts } from '@/lib/shippo/carrier-accounts';
import type { ShippoCredentials } from '@/lib/shippo/credentials';

/** An account at Shippo that a carrier can have. */
export interface ObtainedAccount {
  account: CarrierAccount;
  /** It was there, and in use, before. */
  isAdopted: boolean;
}

export interface Obtaining {
  storeHash: string;
  /** What an earlier attempt knew, and where this one writes down what it learns. */
  memory: {
    shippoAccountId: string | null;
    noteShippoAccount(shippoAccountId: string): Promise<void>;
  };
  /** Whether another carrier of the store has the account. */
  isTaken: (shippoAccountId: string) => Promise<boolean>;
}

/**
 * Has Shippo connect an account, or finds it there. The pair of carrier and number is unique at Shippo, which makes asking safe:
 * an account that is there already, or whose making got no answer, is looked up and taken. Ours are known by a mark; any other that
 * is in use was there before. Shippo's own accounts are never taken.
 *
 * @returns undefined when an existing one was asked for and there is none
 * @throws AppError as the client; `conflict` when the account is another carrier's. Whoever stores it looks that up once more
 */
export async function obtainAccount(
  credentials: ShippoCredentials,
  wanted: WantedAccount,
  obtaining: Obtaining,
): Promise<ObtainedAccount | undefined> {
  const { memory } = obtaining;
  if (memory.shippoAccountId !== null) return resume(credentials, wanted, memory.shippoAccountId);
  if (wanted.kind === 'existing') return findExisting(credentials, wanted, obtaining);
  const parameters = await wanted.parameters();
  const metadata = markOf(obtaining.storeHash);
  const obtained = await createCarrierAccount(credentials, { ...wanted, parameters, metadata })
    .then((account) => ({ account, isAdopted: false }))
    .catch((error: unknown) => takeWhatIsThere(credentials, { ...wanted, parameters }, { ...obtaining, error }));
  // One that was there is found again, and must then still count as such.
  if (!obtained.isAdopted) await memory.noteShippoAccount(obtained.account.objectId);
  return { ...obtained, account: await withServices(credentials, wanted, obtained.account) };
}

export function sharedAccount(): AppError {
  return new AppError(
    'conflict',
    'Another carrier of this store uses this Shippo account. Two carriers cannot share one: deleting one would disconnect the other.',
  );
}

/** By this an account that this app made for the store is known again. */
function markOf(storeHash: string): string {
  return `Carrier Desk, store ${storeHash}`;
}

/** An earlier attempt made it, and may have switched it off again when its carrier could not be stored. */
async function resume(
  credentials: ShippoCredentials,
  { carrier, accountNumber }: WantedAccount,
  objectId: string,
): Promise<ObtainedAccount> {
  const account = await getAccountWithServices(credentials, { objectId, carrier, accountNumber });
  if (account.active || accountNumber === null) return { account, isAdopted: false };
  return { account: await liftAccount(credentials, account, { carrier, accountNumber }), isAdopted: false };
}

/** The answer to a new account need not name its services, and a list may not have it yet: then a sync brings them. */
async function withServices(
  credentials: ShippoCredentials,
  { carrier, accountNumber }: WantedAccount,
  account: CarrierAccount,
): Promise<CarrierAccount> {
  if (account.serviceLevels.length > 0) return account;
  const { objectId } = account;
  return getAccountWithServices(credentials, { objectId, carrier, accountNumber }).catch((error: unknown) => {
    if (error instanceof AppError && error.status === 404) return account;
    throw error;
  });
}

/** One in use first; one that is switched off only under its number, without which it cannot be switched on. */
async function findExisting(
  credentials: ShippoCredentials,
  { carrier, accountNumber }: Extract<WantedAccount, { kind: 'existing' }>,
  { isTaken }: Obtaining,
): Promise<ObtainedAccount | undefined> {
  const query = { carrier, ...(accountNumber === null ? {} : { accountNumber }) };
  const own = (await listCarrierAccounts(credentials, query)).filter(
    (account) => account.carrier === carrier && !account.isShippoOwned,
  );
  for (const account of [...own].sort((a, b) => Number(b.active) - Number(a.active))) {
    if (await isTaken(account.objectId)) continue;
    if (account.active) return { account, isAdopted: true };
    if (accountNumber === null) continue;
    return { account: await liftAccount(credentials, account, { carrier, accountNumber }), isAdopted: false };
  }
  return undefined;
}

/** @throws `error` when it says something else than that the account may be there, or when it is not */
async function takeWhatIsThere(
  credentials: ShippoCredentials,
  wanted: Omit<Extract<WantedAccount, { kind: 'own' }>, 'parameters'> & { parameters: object },
  { storeHash, isTaken, error }: Obtaining & { error: unknown },
): Promise<ObtainedAccount> {
  if (!(error instanceof AppError)) throw error;
  const { carrier, accountNumber, parameters } = wanted;
  const wasThere =
    error.code === 'rejected' && /already (exists|connected|registered)|duplicate/i.test(error.upstream ?? '');
  if (!wasThere && error.applied !== 'unknown') throw error;
  const found = (await listCarrierAccounts(credentials, { carrier, accountNumber })).find(
    (account) => account.carrier === carrier && !account.isShippoOwned,
  );
  if (!found) throw error;
  if (await isTaken(found.objectId)) throw sharedAccount();
  if (found.active) return { account: found, isAdopted: found.metadata !== markOf(storeHash) };
  const account = await liftAccount(credentials, found, { carrier, accountNumber, parameters });
  return { account, isAdopted: false };
}
