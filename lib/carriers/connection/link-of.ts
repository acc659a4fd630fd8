import type { ObtainedAccount } from '@/lib/carriers/connection/obtain-account';
import type { CarrierAccount } from '@/lib/shippo/carrier-account';

/** What of an account is its standing. */
export type Standing = Pick<CarrierAccount, 'active' | 'status' | 'verification'>;

/**
 * What Shippo says of an account, as a carrier's row keeps it; the status is null where it says nothing. One that is switched off
 * is not connected, whatever its sign-in says.
 */
export function standingOf({ active, status, verification }: Standing, now = new Date()) {
  return { shippoStatus: active ? status : ('disconnected' as const), verification, shippoCheckedAt: now };
}

/** The account of a carrier's row; nothing of it where there is none. */
export function linkOf(obtained: ObtainedAccount | undefined) {
  if (!obtained) return {};
  const { account, isAdopted } = obtained;
  return { shippoAccountId: account.objectId, shippoAdopted: isAdopted, ...standingOf(account) };
}
