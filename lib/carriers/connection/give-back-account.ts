import type { ObtainedAccount } from '@/lib/carriers/connection/obtain-account';
import type { WantedAccount } from '@/lib/carriers/connection/wanted-account';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { setAccountActive } from '@/lib/shippo/carrier-accounts';
import type { ShippoCredentials } from '@/lib/shippo/credentials';

/** Refusals after which nobody will store the account's carrier: its name is taken, or it was deleted meanwhile. */
const FINAL = ['conflict', 'gone', 'not_found', 'forbidden'];

/**
 * Switches an account off again that was made or switched on for a carrier which then could not be stored, as far as that can be
 * done: it is no fault of the merchant's when it cannot.
 *
 * @param error why the carrier was not stored
 */
export async function giveBackAccount(
  credentials: ShippoCredentials,
  { carrier, accountNumber }: WantedAccount,
  { obtained, error }: { obtained: ObtainedAccount | undefined; error: unknown },
): Promise<void> {
  if (!obtained || obtained.isAdopted || accountNumber === null) return;
  if (!(error instanceof AppError && FINAL.includes(error.code))) return;
  const { objectId } = obtained.account;
  await setAccountActive(credentials, { objectId, carrier, accountNumber, active: false }).catch((reason: unknown) => {
    log().warn({ shippoAccountId: objectId, err: reason }, 'an account that has no carrier could not be switched off');
  });
}
