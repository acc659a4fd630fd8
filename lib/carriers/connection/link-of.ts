import type { ObtainedAccount } from '@/lib/carriers/connection/obtain-account';
import type { CarrierAccount } from '@/lib/shippo/carrier-account';

/** What Shippo says of an account, as a carrier's row keeps it. */
export function standingOf(
  { status, verification }: Pick<CarrierAccount, 'status' | 'verification'>,
  now = new Date(),
) {
  return { shippoStatus: status ?? ('disconnected' as const), verification, shippoCheckedAt: now };
}

/** The account of a carrier's row; nothing of it where there is none. */
export function linkOf(obtained: ObtainedAccount | undefined) {
  if (!obtained) return {};
  const { account, isAdopted } = obtained;
  return { shippoAccountId: account.objectId, shippoAdopted: isAdopted, ...standingOf(account) };
}
