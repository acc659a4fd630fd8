import { randomUUID } from 'node:crypto';
import { evidence } from '@/lib/carrier-connections/evidence';
import type { StoredConnection } from '@/lib/carrier-connections/stored-connection';
import { recordActivity, type Activity } from '@/lib/activity/record-activity';
import { prisma } from '@/lib/database/database';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Context } from '@/lib/stores/context';

type Changes = Partial<
  Pick<
    StoredConnection,
    | 'state'
    | 'fields'
    | 'settings'
    | 'secrets'
    | 'secretCodes'
    | 'spellings'
    | 'evidence'
    | 'submittedAt'
    | 'submittedBy'
  >
>;

/** A call to BigCommerce about a carrier's connection, from before it is sent until its answer is stored. */
export interface ConnectionAttempt {
  id: string;
  carrierId: string;
  /** The row as it was. */
  before: StoredConnection | undefined;
}

/**
 * Stores what is about to be sent, as *Unknown*, before the call. Whatever happens then, the row claims no more than is
 * known: a crash after BigCommerce's answer leaves *Unknown* with the details that were sent, not the older ones under a
 * state that looks settled.
 */
export async function beginAttempt(
  { store }: Context,
  { carrierId, before, changes }: { carrierId: string; before: StoredConnection | undefined; changes: Changes },
): Promise<ConnectionAttempt> {
  const db = await prisma();
  const id = randomUUID();
  const data = { evidence: evidence.sending, ...toColumns(changes), state: 'unknown' as const, attempt: id };
  await db.carrierConnection.upsert({
    where: { storeHash_carrierId: { storeHash: store.hash, carrierId } },
    create: { storeHash: store.hash, carrierId, ...data },
    update: data,
  });
  return { id, carrierId, before };
}

/**
 * Stores what the answer was, and the activity entry with it. When somebody else's attempt began meanwhile, neither of the
 * two can tell whose details BigCommerce took last: the state stays *Unknown* for both.
 */
export async function settleAttempt(
  context: Context,
  attempt: ConnectionAttempt,
  { changes, activity }: { changes: Changes; activity: Activity },
): Promise<void> {
  const db = await prisma();
  await db.$transaction(async (tx) => {
    await writeIfCurrent(tx, { context, attempt, data: { ...toColumns(changes), attempt: null } });
    await recordActivity(context, activity, tx);
  });
}

/** Puts the row back as it was: BigCommerce refused the call or never got it, so nothing changed. */
export async function undoAttempt(context: Context, attempt: ConnectionAttempt): Promise<void> {
  const { carrierId, before, id } = attempt;
  const db = await prisma();
  await db.$transaction(async (tx) => {
    if (before) {
      const { attempt: earlier, updatedAt } = before;
      await writeIfCurrent(tx, { context, attempt, data: { ...toColumns(before), attempt: earlier, updatedAt } });
      return;
    }
    const mine = { storeHash: context.store.hash, carrierId, attempt: id };
    const { count } = await tx.carrierConnection.deleteMany({ where: mine });
    if (count === 0) await markOverlap(tx, context, carrierId);
  });
}

interface Write {
  context: Context;
  attempt: ConnectionAttempt;
  data: Prisma.CarrierConnectionUpdateManyMutationInput;
}

async function writeIfCurrent(tx: Prisma.TransactionClient, { context, attempt, data }: Write): Promise<void> {
  const where = { storeHash: context.store.hash, carrierId: attempt.carrierId, attempt: attempt.id };
  const { count } = await tx.carrierConnection.updateMany({ where, data });
  if (count === 0) await markOverlap(tx, context, attempt.carrierId);
}

// Taking the other attempt's mark away makes it end here too.
async function markOverlap(tx: Prisma.TransactionClient, { store }: Context, carrierId: string): Promise<void> {
  const data = { state: 'unknown' as const, evidence: evidence.overlap, attempt: null };
  await tx.carrierConnection.updateMany({ where: { storeHash: store.hash, carrierId }, data });
}

// Prisma writes SQL NULL into a JSON column only under a name of its own.
function toColumns(changes: Changes) {
  const { state, fields, settings, secrets, secretCodes, spellings, submittedAt, submittedBy } = changes;
  const columns = {
    state,
    settings,
    secrets,
    secretCodes,
    spellings,
    submittedAt,
    submittedBy,
    evidence: changes.evidence,
  };
  const known = Object.entries(columns).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(known) as Omit<Changes, 'fields'>),
    ...(fields !== undefined && { fields: fields ?? Prisma.DbNull }),
  };
}
