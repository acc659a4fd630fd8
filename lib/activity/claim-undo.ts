import { randomUUID } from 'node:crypto';
import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import { openJson } from '@/lib/sealed-json';
import { actorName, type Context } from '@/lib/stores/context';

/** Longer than undoing can last; after a crash the entry can be undone again from then on. */
const CLAIM_MS = 5 * 60_000;

/** An entry that this process, and nobody else, is undoing. */
export interface UndoClaim {
  entryId: string;
  /** When what it tells was done. */
  at: Date;
  /** What was recorded for undoing it; not yet checked. */
  undo: unknown;
  /** Marks the entry as undone; from then on nobody can undo it again. */
  settle: () => Promise<void>;
  /** Gives it back when nothing was done. */
  release: () => Promise<void>;
}

/**
 * Takes an activity entry to undo it, one person at a time. The claim expires by itself.
 *
 * @throws AppError `not_found` when the store has no such entry, `conflict` when it cannot be undone (any more)
 */
export async function claimUndo(context: Context, entryId: string): Promise<UndoClaim> {
  const { store, actor } = context;
  const db = await prisma();
  const where = { id: entryId, storeHash: store.hash };
  const claim = randomUUID();
  const now = new Date();
  const { count } = await db.activityEvent.updateMany({
    where: {
      ...where,
      undo: { not: null },
      undoneAt: null,
      OR: [{ undoClaimedUntil: null }, { undoClaimedUntil: { lt: now } }],
    },
    data: { undoClaim: claim, undoClaimedUntil: new Date(now.getTime() + CLAIM_MS) },
  });
  const entry = await db.activityEvent.findFirst({ where });
  if (!entry) throw new AppError('not_found', 'There is no such entry in this store’s activity.');
  if (entry.undoneAt) {
    throw new AppError('conflict', `${entry.undoneBy ?? 'Somebody'} has undone this already. Nothing was done.`);
  }
  if (entry.undo === null) throw new AppError('conflict', 'This entry cannot be undone. Nothing was done.');
  if (count === 0) {
    throw new AppError('conflict', 'This is being undone right now. Wait a moment and open this page again.');
  }
  const mine = { ...where, undoClaim: claim };
  const free = { undoClaim: null, undoClaimedUntil: null };
  return {
    entryId,
    at: entry.at,
    undo: await openJson(entry.undo).catch(() => undefined),
    settle: async () => {
      const data = { ...free, undoneAt: new Date(), undoneBy: actorName(actor) };
      await db.activityEvent.updateMany({ where: mine, data });
    },
    release: async () => {
      await db.activityEvent.updateMany({ where: mine, data: free });
    },
  };
}
