import type { ShippoCode } from '@/lib/definitions/carrier-codes';
import type { CarrierAccount } from '@/lib/shippo/carrier-account';
import { setAccountActive } from '@/lib/shippo/carrier-accounts';
import type { ShippoCredentials } from '@/lib/shippo/credentials';

/** Switches an account on that was off, with the parameters that were given for it. Its services stay as they were listed. */
export async function liftAccount(
  credentials: ShippoCredentials,
  { objectId, serviceLevels }: CarrierAccount,
  wanted: { carrier: ShippoCode; accountNumber: string; parameters?: object },
): Promise<CarrierAccount> {
  const lifted = await setAccountActive(credentials, { ...wanted, objectId, active: true });
  return lifted.serviceLevels.length > 0 ? lifted : { ...lifted, serviceLevels };
}
