import { recordActivity } from '@/lib/activity/record-activity';
import type { Carrier } from '@/lib/carriers/carrier';
import { toCarrier } from '@/lib/carriers/carrier-row';
import { carrierSubject } from '@/lib/carriers/carrier-subject';
import { isAccountTaken } from '@/lib/carriers/connection/is-account-taken';
import { giveBackAccount } from '@/lib/carriers/connection/give-back-account';
import { linkOf } from '@/lib/carriers/connection/link-of';
import { obtainAccount, sharedAccount, type ObtainedAccount } from '@/lib/carriers/connection/obtain-account';
import { wantedAccount, type ConnectionForm } from '@/lib/carriers/connection/wanted-account';
import { addSyncedLevels } from '@/lib/carriers/levels/add-synced-levels';
import { requireOwnCarrier } from '@/lib/carriers/require-own-carrier';
import { shippoAccess } from '@/lib/carriers/shippo-access';
import { writeInTurn } from '@/lib/carriers/write-in-turn';
import { prisma } from '@/lib/database/database';
import { isShippoCode } from '@/lib/definitions/carrier-codes';
import { AppError } from '@/lib/errors';
import type { Carrier as CarrierRow } from '@/lib/generated/prisma/client';
import { singleAttempt } from '@/lib/idempotency/attempt';
import type { Context } from '@/lib/stores/context';

export interface ShippoConnection {
  id: string;
  accountNumber: string | null;
  connection: ConnectionForm;
}

/**
 * Connects a carrier that has no account at Shippo yet: one that was made in sandbox, or for which none was found. It gets the
 * mode of the store's key and the services that Shippo offers, hidden.
 *
 * @throws AppError `conflict` when it is connected already or the account is another carrier's, `invalid_input` in sandbox or
 *   without a key, `not_found` when an existing account was asked for and there is none, and what Shippo says
 */
export async function connectThroughShippo(context: Context, input: ShippoConnection): Promise<Carrier> {
  const { store } = context;
  const storeHash = store.hash;
  const { id, code, accountNumber: known } = await requireUnlinked(context, input.id);
  if (!isShippoCode(code)) throw new AppError('invalid_input', 'A carrier of your own needs no connection.');
  const accountNumber = input.accountNumber ?? known;
  const wanted = wantedAccount(store, code, { accountNumber, connection: input.connection });
  const access = await shippoAccess(storeHash);
  if (access.kind === 'sandbox') {
    throw new AppError(
      'invalid_input',
      'The store is in sandbox, where Shippo is skipped. Leave sandbox in Settings first.',
    );
  }
  if (access.kind === 'none') {
    throw new AppError('invalid_input', 'Configure Shippo first: save the store’s Shippo key in Settings.');
  }
  const db = await prisma();
  const isTaken = (shippoAccountId: string) => isAccountTaken(db, { storeHash, shippoAccountId, exceptId: id });
  const { credentials, mode } = access;
  const obtained = await obtainAccount(credentials, wanted, { storeHash, memory: singleAttempt(id), isTaken });
  if (!obtained) {
    throw new AppError(
      'not_found',
      'Shippo has no account of yours with this carrier. Connect it at Shippo first, or choose another way.',
    );
  }
  try {
    return await link(context, { id, mode, accountNumber, obtained });
  } catch (error) {
    await giveBackAccount(credentials, wanted, { obtained, error });
    throw error;
  }
}

interface NewLink {
  id: string;
  mode: 'test' | 'live';
  accountNumber: string | null;
  obtained: ObtainedAccount;
}

async function link(context: Context, { id, mode, accountNumber, obtained }: NewLink): Promise<Carrier> {
  const storeHash = context.store.hash;
  const { account } = obtained;
  return writeInTurn(storeHash, async (tx) => {
    await requireUnlinked(context, id, tx);
    if (await isAccountTaken(tx, { storeHash, shippoAccountId: account.objectId, exceptId: id })) throw sharedAccount();
    const row = await tx.carrier.update({ where: { id }, data: { accountNumber, mode, ...linkOf(obtained) } });
    const present = await tx.serviceLevel.findMany({ where: { carrierId: id, deletedAt: null } });
    const added = await addSyncedLevels(tx, { storeHash, carrierId: id }, { offered: account.serviceLevels, present });
    const after = { 'Shippo mode': mode, 'Service levels added': added.length };
    await recordActivity(context, { kind: 'carrier.connected', subject: carrierSubject(row), after }, tx);
    return toCarrier(row);
  });
}

async function requireUnlinked(...args: Parameters<typeof requireOwnCarrier>): Promise<CarrierRow> {
  const row = await requireOwnCarrier(...args);
  if (row.shippoAccountId === null) return row;
  throw new AppError(
    'conflict',
    'This carrier is connected through Shippo already. Load the page again to see how it stands.',
  );
}
