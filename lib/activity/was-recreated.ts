import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';

/** Whether this app made a deleted thing again, under another id; `subjectKind` as in the activity: `method`, `zone`. */
export async function wasRecreated({ store }: Context, subjectKind: string, formerId: number): Promise<boolean> {
  const db = await prisma();
  const entry = await db.activityEvent.findFirst({
    where: { storeHash: store.hash, subjectKind, formerId: String(formerId) },
    select: { id: true },
  });
  return entry !== null;
}
