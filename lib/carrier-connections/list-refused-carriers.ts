import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';

/**
 * Ids of the carriers whose details BigCommerce refused when they were last sent. Told by the activity log, because a refusal
 * leaves the stored connection as it was before.
 */
export async function listRefusedCarriers({ store }: Context): Promise<ReadonlySet<string>> {
  const db = await prisma();
  const latest = await db.activityEvent.findMany({
    where: { storeHash: store.hash, subjectKind: 'carrier', kind: { startsWith: 'connection.' } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    distinct: ['subjectId'],
    select: { subjectId: true, kind: true },
  });
  return new Set(latest.flatMap(({ subjectId, kind }) => (kind === 'connection.refused' ? [subjectId] : [])));
}
