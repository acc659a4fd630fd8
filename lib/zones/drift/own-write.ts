import { randomUUID } from 'node:crypto';
import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/stores/context';
import { awaitWriteLease, leaseMs } from '@/lib/write-lease';

/** Longer than a write with all its readings can last. */
const LONGEST_MS = 5 * 60_000;

/** A zone that has no id yet. */
export const NEW_ZONE = 0;

/**
 * Runs a write of this app to a zone: one at a time, and told to pages that read meanwhile. What the write looks at before it
 * sends anything has to be read within, so that of two people who ask for the same thing at once the second finds it done.
 *
 * @throws AppError `conflict` as inTurn
 */
export function ownWrite<Result>(context: Context, zoneId: number, run: () => Promise<Result>): Promise<Result> {
  return inTurn(context, zoneId, () => announceWrite(context, zoneId, run));
}

/**
 * Runs while this app writes nothing else to the zone, in whatever process; for `NEW_ZONE`, while it adds no other zone. The
 * lease runs out soon after a process died, and is renewed as long as this one lives: a zone can have any number of methods.
 *
 * @throws AppError `conflict` when somebody else writes to the zone for longer than a person waits; nothing was done then
 */
export async function inTurn<Result>({ store }: Context, zoneId: number, run: () => Promise<Result>): Promise<Result> {
  const outcome = await awaitWriteLease({ storeHash: store.hash, thing: `zone ${zoneId}` }, async (lease) => {
    // A beat that fails is made up for by the next one.
    const beat = setInterval(() => void lease.renew().catch(() => false), leaseMs() / 4);
    return run().finally(() => {
      clearInterval(beat);
    });
  });
  if (outcome.taken) return outcome.result;
  throw new AppError('conflict', zoneId === NEW_ZONE ? BUSY_ADDING : BUSY_ZONE);
}

const BUSY_ZONE =
  'This zone is being changed by somebody else, or in another tab, right now, so nothing was done. Wait a moment, look at the zone, then try again.';
const BUSY_ADDING =
  'Another zone is being added to this store right now, so nothing was done. Wait a moment, look at the zones, then try again.';

/**
 * Tells of a write to a zone, from before the request until what it did is kept. A page that reads the store in between sees
 * the new state and an old baseline, or the other way round; `zonesWrittenSince` tells it so. Only within `inTurn`.
 */
export async function announceWrite<Result>(
  { store }: Context,
  zoneId: number,
  run: () => Promise<Result>,
): Promise<Result> {
  const db = await prisma();
  const id = randomUUID();
  const now = Date.now();
  await db.zoneWrite.deleteMany({ where: { storeHash: store.hash, until: { lt: new Date(now - LONGEST_MS) } } });
  await db.zoneWrite.create({ data: { id, storeHash: store.hash, zoneId, until: new Date(now + LONGEST_MS) } });
  try {
    return await run();
  } finally {
    await db.zoneWrite.updateMany({ where: { id }, data: { until: new Date() } });
  }
}

/** The zones that this app was writing to at some time since; `NEW_ZONE` stands for one that was being added. */
export async function zonesWrittenSince({ store }: Context, since: Date): Promise<ReadonlySet<number>> {
  const db = await prisma();
  const rows = await db.zoneWrite.findMany({
    where: { storeHash: store.hash, until: { gt: since } },
    select: { zoneId: true },
  });
  return new Set(rows.map(({ zoneId }) => zoneId));
}
