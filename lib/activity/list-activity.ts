import { z } from 'zod';
import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import type { ActivityEvent } from '@/lib/generated/prisma/client';
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

/**
 * The store's activity, newest first.
 *
 * @throws AppError `invalid_input` when the cursor is not one of ours
 */
export async function listActivity(
  { store }: { store: Pick<ConnectedStore, 'hash'> },
  { limit, cursor }: Options,
): Promise<ActivityPage> {
  const rows = await (
    await prisma()
  ).activityEvent.findMany({
    where: { storeHash: store.hash, ...(cursor === undefined ? {} : olderThan(cursor)) },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    entries: shown.map(toEntry),
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

function toEntry(row: ActivityEvent): ActivityEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actorName: row.actorName,
    kind: row.kind,
    subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
    before: valuesSchema.parse(row.before),
    after: valuesSchema.parse(row.after),
  };
}
