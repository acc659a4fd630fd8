import { randomUUID } from 'node:crypto';
import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';

/** Longer than a write with all its readings can last. */
const LONGEST_MS = 5 * 60_000;

/** A zone that has no id yet. */
export const NEW_ZONE = 0;

/**
 * Runs a write of this app to a zone, from before the request until what it did is kept. A page that reads the store in
 * between sees the new state and an old baseline, or the other way round; `zonesWrittenSince` tells it so.
 */
export async function ownWrite<Result>(
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
