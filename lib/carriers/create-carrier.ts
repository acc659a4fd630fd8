import { recordActivity } from '@/lib/activity/record-activity';
import type { Carrier, CarrierMode, Visibility } from '@/lib/carriers/carrier';
import { toCarrier } from '@/lib/carriers/carrier-row';
import { carrierSubject } from '@/lib/carriers/carrier-subject';
import { isAccountTaken } from '@/lib/carriers/connection/is-account-taken';
import { giveBackAccount } from '@/lib/carriers/connection/give-back-account';
import { linkOf } from '@/lib/carriers/connection/link-of';
import { obtainAccount, sharedAccount, type ObtainedAccount } from '@/lib/carriers/connection/obtain-account';
import { wantedAccount, type ConnectionForm } from '@/lib/carriers/connection/wanted-account';
import { addSyncedLevels } from '@/lib/carriers/levels/add-synced-levels';
import { nameKey, requireFreeName } from '@/lib/carriers/name-of-carrier';
import { shippoAccess } from '@/lib/carriers/shippo-access';
import { writeInTurn } from '@/lib/carriers/write-in-turn';
import { prisma } from '@/lib/database/database';
import { isShippoCode, type ShippoCode } from '@/lib/definitions/carrier-codes';
import { AppError } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { singleAttempt, type Attempt } from '@/lib/idempotency/attempt';
import { newId } from '@/lib/new-id';
import { actorName, type Context } from '@/lib/stores/context';

export interface NewCarrier {
  /** Trimmed, not empty. */
  name: string;
  /** Null for a custom carrier. */
  code: ShippoCode | null;
  accountNumber: string | null;
  visibility: Visibility;
  /** What a form adds; the REST API has none. */
  connection?: ConnectionForm | undefined;
}

/**
 * Makes a carrier. One with a code is connected through Shippo first and gets the services that Shippo offers, hidden; in sandbox
 * Shippo is skipped. The name is looked up before Shippo is asked, so that nothing is connected for a carrier that cannot be.
 *
 * @throws AppError `invalid_input` on `account_number`, `code` (no Shippo key) or `way`, `conflict` on `name`, `conflict` without
 *   a field when another carrier has the account, and what Shippo says
 */
export async function createCarrier(
  context: Context,
  input: NewCarrier,
  attempt: Attempt<Carrier> = singleAttempt(newId('cr')),
): Promise<Carrier> {
  const storeHash = context.store.hash;
  const connected =
    input.code === null ? NOT_CONNECTED : await connect(context, { ...input, code: input.code }, attempt);
  const { obtained } = connected;
  try {
    return await writeInTurn(storeHash, async (tx) => {
      await requireFreeName(tx, { storeHash, name: input.name });
      const shippoAccountId = obtained?.account.objectId;
      if (shippoAccountId !== undefined && (await isAccountTaken(tx, { storeHash, shippoAccountId })))
        throw sharedAccount();
      const made = await insert(tx, context, { id: attempt.thingId, input, connected });
      await attempt.finish(tx, made);
      return made;
    });
  } catch (error) {
    await connected.giveBack(error);
    throw error;
  }
}

interface Connected {
  mode: CarrierMode | null;
  obtained: ObtainedAccount | undefined;
  /** To be called with the reason when the carrier cannot be stored. */
  giveBack: (error: unknown) => Promise<void>;
}

const NOT_CONNECTED: Connected = { mode: null, obtained: undefined, giveBack: () => Promise.resolve() };

async function connect(
  { store }: Context,
  input: NewCarrier & { code: ShippoCode },
  attempt: Attempt<Carrier>,
): Promise<Connected> {
  const storeHash = store.hash;
  const wanted = wantedAccount(store, input.code, input);
  const db = await prisma();
  await requireFreeName(db, { storeHash, name: input.name });
  const access = await shippoAccess(storeHash);
  if (access.kind === 'sandbox') return { ...NOT_CONNECTED, mode: 'sandbox' };
  if (access.kind === 'none') throw noKey();
  const { credentials, mode } = access;
  const isTaken = (shippoAccountId: string) => isAccountTaken(db, { storeHash, shippoAccountId });
  const obtained = await obtainAccount(credentials, wanted, { storeHash, memory: attempt, isTaken });
  return { mode, obtained, giveBack: (error) => giveBackAccount(credentials, wanted, { obtained, error }) };
}

async function insert(
  tx: Prisma.TransactionClient,
  context: Context,
  { id, input, connected }: { id: string; input: NewCarrier; connected: Connected },
): Promise<Carrier> {
  const { name, code, accountNumber, visibility } = input;
  const storeHash = context.store.hash;
  const { mode, obtained } = connected;
  const carrier = { id, storeHash, name, nameKey: nameKey(name), code, accountNumber, visibility, mode };
  const row = await tx.carrier.create({
    data: { ...carrier, ...linkOf(obtained), createdBy: actorName(context.actor) },
  });
  const offered = obtained?.account.serviceLevels ?? [];
  const levels = await addSyncedLevels(tx, { storeHash, carrierId: id }, { offered, present: [] });
  const after = {
    Name: name,
    ...(isShippoCode(code) && { Carrier: code }),
    'Show at checkout': visibility === 'visible',
    ...(mode !== null && { 'Shippo mode': mode }),
    ...(levels.length > 0 && { 'Service levels': levels.length }),
  };
  await recordActivity(context, { kind: 'carrier.created', subject: carrierSubject(row), after }, tx);
  return toCarrier(row);
}

function noKey(): AppError {
  const message = 'Configure Shippo first: save the store’s Shippo key in Settings, then add the carrier.';
  return new AppError('invalid_input', message, { fields: { code: message }, isCurable: true });
}
