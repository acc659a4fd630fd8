import { prisma } from '@/lib/database/database';
import { openJson } from '@/lib/sealed-json';
import type { Context } from '@/lib/stores/context';
import { undoDataSchema, type UndoData } from '@/lib/zones/undo/undo-data';

/** The last thing that was done to a subject, when nobody could tell whether it was. */
export interface LostChange {
  data: UndoData;
  /** Gives the undoing to the entry that is written now that it is known. */
  settle: () => Promise<void>;
}

/** A change whose answer was lost, when nothing was recorded of its subject since. */
export async function findLostChange(
  { store }: Context,
  subject: { kind: 'method' | 'zone'; id: number },
): Promise<LostChange | undefined> {
  const db = await prisma();
  const entry = await db.activityEvent.findFirst({
    where: { storeHash: store.hash, subjectKind: subject.kind, subjectId: String(subject.id) },
    orderBy: { at: 'desc' },
    select: { id: true, kind: true, undo: true },
  });
  if (entry?.kind !== `${subject.kind}.unknown` || entry.undo === null) return undefined;
  const { data } = undoDataSchema.safeParse(await openJson(entry.undo).catch(() => undefined));
  if (!data) return undefined;
  const settle = async () => {
    await db.activityEvent.updateMany({ where: { id: entry.id, undoneAt: null }, data: { undo: null } });
  };
  return { data, settle };
}
