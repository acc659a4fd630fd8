import { recordActivity } from '@/lib/activity/record-activity';
import type { Carrier } from '@/lib/carriers/carrier';
import { carrierSubject } from '@/lib/carriers/carrier-subject';
import { noteStanding } from '@/lib/carriers/connection/note-standing';
import { requireLink } from '@/lib/carriers/connection/require-link';
import { AppError } from '@/lib/errors';
import { enterVerificationPin } from '@/lib/shippo/carrier-accounts';
import type { Context } from '@/lib/stores/context';

/**
 * Enters the PIN that FedEx sent, once. Whether it was right is what Shippo says of the account afterwards.
 *
 * @throws AppError `rejected` in Shippo's words, `invalid_input` without an account or its number, `unavailable` with
 *   `applied: 'unknown'` when the answer was lost: it may have been counted
 */
export async function enterPin(context: Context, { id, pin }: { id: string; pin: string }): Promise<Carrier> {
  const { row, carrier, objectId, credentials } = await requireLink(context, id);
  if (row.accountNumber === null) {
    throw new AppError('invalid_input', 'The number of this account is not known here. Enter the PIN at Shippo.');
  }
  const account = await enterVerificationPin(credentials, {
    objectId,
    carrier,
    accountNumber: row.accountNumber,
    pin,
  });
  const checked = await noteStanding(context, id, account);
  await recordActivity(context, {
    kind: 'carrier.verified',
    subject: carrierSubject(row),
    before: { Verification: row.verification },
    after: { Verification: checked.shippo?.verification },
  });
  return checked;
}
