import type { WantedAccount } from '@/lib/carriers/connection/wanted-account';
import { AppError } from '@/lib/errors';
import type { CarrierAccount } from '@/lib/shippo/carrier-account';
import {
  createCarrierAccount,
  getAccountWithServices,
  listCarrierAccounts,
  setAccountActive,
} from '@/lib/shippo/carrier-accounts';
import type { ShippoCredentials } from '@/lib/shippo/credentials';

/** An account at Shippo that a carrier can have. */
export interface ObtainedAccount {
  account: CarrierAccount;
  /** It was there, and in use, before. */
  isAdopted: boolean;
}

/** What an earlier attempt knew, and where this one writes down what it learns. */
export interface AccountMemory {
  shippoAccountId: string | null;
  noteShippoAccount(shippoAccountId: string): Promise<void>;
}

/**
 * Has Shippo connect an account, or finds it there. The pair of carrier and number is unique at Shippo, which makes asking safe:
 * an account that is there already, or whose making got no answer, is looked up and taken. Shippo's own accounts are never taken.
 *
 * @param isTaken whether another carrier of the store has the account
 * @returns undefined when an existing one was asked for and there is none
 * @throws AppError as the client. Whether the account is another carrier's is for whoever stores it to look up once more.
 */
export async function obtainAccount(
  credentials: ShippoCredentials,
  wanted: WantedAccount,
  { memory, isTaken }: { memory: AccountMemory; isTaken: (shippoAccountId: string) => Promise<boolean> },
): Promise<ObtainedAccount | undefined> {
  const { carrier, accountNumber } = wanted;
  const withServices = (objectId: string) => getAccountWithServices(credentials, { objectId, carrier, accountNumber });
  if (memory.shippoAccountId !== null) {
    return { account: await withServices(memory.shippoAccountId), isAdopted: false };
  }
  if (wanted.kind === 'existing') return findExisting(credentials, wanted, isTaken);
  const parameters = await wanted.parameters();
  const obtained = await createCarrierAccount(credentials, { ...wanted, parameters })
    .then((account) => ({ account, isAdopted: false }))
    .catch((error: unknown) => takeWhatIsThere(credentials, wanted, error));
  // One that was there is found again, and must then still count as such.
  if (!obtained.isAdopted) await memory.noteShippoAccount(obtained.account.objectId);
  // The answer to a new account need not name its services.
  const { account } = obtained;
  if (account.serviceLevels.length > 0) return obtained;
  return { ...obtained, account: await withServices(account.objectId) };
}

export function sharedAccount(): AppError {
  return new AppError(
    'conflict',
    'Another carrier of this store uses this Shippo account. Two carriers cannot share one: deleting one would disconnect the other.',
  );
}

/** Active ones first; one that another carrier has is passed over. */
async function findExisting(
  credentials: ShippoCredentials,
  { carrier, accountNumber }: Extract<WantedAccount, { kind: 'existing' }>,
  isTaken: (shippoAccountId: string) => Promise<boolean>,
): Promise<ObtainedAccount | undefined> {
  const query = { carrier, ...(accountNumber === null ? {} : { accountNumber }) };
  const own = (await listCarrierAccounts(credentials, query)).filter(
    (account) => account.carrier === carrier && !account.isShippoOwned,
  );
  for (const account of [...own].sort((a, b) => Number(b.active) - Number(a.active))) {
    if (!(await isTaken(account.objectId))) return { account, isAdopted: true };
  }
  return undefined;
}

/** @throws `error` when it says something else than that the account may be there, or when it is not */
async function takeWhatIsThere(
  credentials: ShippoCredentials,
  { carrier, accountNumber }: Extract<WantedAccount, { kind: 'own' }>,
  error: unknown,
): Promise<ObtainedAccount> {
  if (!(error instanceof AppError)) throw error;
  const wasThere =
    error.code === 'rejected' && /already (exists|connected|registered)|duplicate/i.test(error.upstream ?? '');
  if (!wasThere && error.applied !== 'unknown') throw error;
  const found = (await listCarrierAccounts(credentials, { carrier, accountNumber })).find(
    (account) => account.carrier === carrier && !account.isShippoOwned,
  );
  if (!found) throw error;
  // Without an answer it is the one that was just asked for.
  if (found.active) return { account: found, isAdopted: wasThere };
  const account = await setAccountActive(credentials, {
    objectId: found.objectId,
    carrier,
    accountNumber,
    active: true,
  });
  return { account, isAdopted: false };
}
