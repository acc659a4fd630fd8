import { z } from 'zod';
import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { ConnectedStore } from '@/lib/stores/context';

/** An activity entry as a page shows it; serialisable. */
export interface ActivityEntry {
  id: string;
  /** ISO 8601 */
  at: string;
  actorName: string;
  kind: string;
  subject: { kind: string; id: string; name: string };
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** Null when it is nothing that could be undone. */
  undo: 'possible' | { by: string; at: string } | null;
  /** The entry that this one undid. */
  undid: { kind: string; at: string } | null;
}

export interface ActivityPage {
  entries: ActivityEntry[];
  /** Hands out the next, older page; undefined at the end. */
  nextCursor?: string;
}

interface Options {
  limit: number;
  /** `nextCursor` of the page before. */
  cursor?: string | undefined;
}

/** Everything but what undoing needs, which is long and nobody's to read. */
const COLUMNS = {
  id: true,
  at: true,
  actorName: true,
  kind: true,
  subjectKind: true,
  subjectId: true,
  subjectName: true,
  before: true,
  after: true,
  undoneAt: true,
  undoneBy: true,
  undoes: true,
} satisfies Prisma.ActivityEventSelect;

/**
 * The store's activity, newest first.
 *
 * @throws AppError `invalid_input` when the cursor is not one of ours
 */
export async function listActivity(
  { store }: { store: Pick<ConnectedStore, 'hash'> },
  { limit, cursor }: Options,
): Promise<ActivityPage> {
  const db = await prisma();
  const rows = await db.activityEvent.findMany({
    where: { storeHash: store.hash, ...(cursor === undefined ? {} : olderThan(cursor)) },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: limit + 1,
    select: COLUMNS,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const related = await readRelated(store.hash, shown);
  return {
    entries: shown.map((row) => toEntry(row, related)),
    ...(rows.length > limit && last ? { nextCursor: `${last.at.toISOString()}_${last.id}` } : {}),
  };
}

const cursorSchema = z
  .templateLiteral([z.iso.datetime(), '_', z.uuid()])
  .transform((text) => ({ at: new Date(text.slice(0, text.indexOf('_'))), id: text.slice(text.indexOf('_') + 1) }));
const valuesSchema = z.record(z.string(), z.unknown()).nullable().catch(null);

function olderThan(cursor: string) {
  const parsed = cursorSchema.safeParse(cursor);
  if (!parsed.success)
    throw new AppError('invalid_input', 'This page of the activity does not exist. Go back to the newest entries.');
  const { at, id } = parsed.data;
  return { OR: [{ at: { lt: at } }, { at, id: { gt: id } }] };
}

type Row = Prisma.ActivityEventGetPayload<{ select: typeof COLUMNS }>;

interface Related {
  undoable: ReadonlySet<string>;
  /** Entries that others on the page undid, by id. */
  undone: ReadonlyMap<string, { kind: string; at: Date }>;
}

async function readRelated(storeHash: string, rows: readonly Row[]): Promise<Related> {
  const db = await prisma();
  const [undoable, undone] = await Promise.all([
    db.activityEvent.findMany({
      where: { storeHash, id: { in: rows.map(({ id }) => id) }, undo: { not: null } },
      select: { id: true },
    }),
    db.activityEvent.findMany({
      where: { storeHash, id: { in: rows.flatMap(({ undoes }) => undoes ?? []) } },
      select: { id: true, kind: true, at: true },
    }),
  ]);
  return { undoable: new Set(undoable.map(({ id }) => id)), undone: new Map(undone.map((row) => [row.id, row])) };
}

function toEntry(row: Row, { undoable, undone }: Related): ActivityEntry {
  const undid = undone.get(row.undoes ?? '');
  return {
    id: row.id,
    at: row.at.toISOString(),
    actorName: row.actorName,
    kind: row.kind,
    subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
    before: valuesSchema.parse(row.before),
    after: valuesSchema.parse(row.after),
    undo: toUndo(row, undoable),
    undid: undid ? { kind: undid.kind, at: undid.at.toISOString() } : null,
  };
}

function toUndo({ id, undoneAt, undoneBy }: Row, undoable: ReadonlySet<string>): ActivityEntry['undo'] {
  if (undoneAt) return { by: undoneBy ?? '', at: undoneAt.toISOString() };
  return undoable.has(id) ? 'possible' : null;
}
