import { prisma } from '@/lib/database/database';
import { toEntry, type ApiRequestEntry } from '@/lib/rest/api-request';
import type { Context } from '@/lib/stores/context';
import { requirePermission } from '@/lib/stores/require-permission';

export interface ApiRequestPage {
  entries: ApiRequestEntry[];
  /** Hands out the next, older page; undefined at the end. */
  nextCursor?: string;
}

const COLUMNS = {
  id: true,
  at: true,
  keyName: true,
  method: true,
  path: true,
  status: true,
  errorCode: true,
  durationMs: true,
} as const;

/**
 * The requests that the store's keys made in the last 30 days, newest first.
 *
 * @param query `cursor`: `nextCursor` of the page before; one that is none begins at the start
 * @throws AppError `forbidden`
 */
export async function listApiRequests(
  context: Context,
  { limit = 50, cursor }: { limit?: number; cursor?: string | undefined } = {},
): Promise<ApiRequestPage> {
  requirePermission(context, 'settings:write');
  const before = cursor !== undefined && /^rq_[0-9a-f]{32}$/.test(cursor) ? { id: { lt: cursor } } : {};
  const rows = await (
    await prisma()
  ).apiRequest.findMany({
    where: { storeHash: context.store.hash, ...before },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: COLUMNS,
  });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { entries: shown.map(toEntry), ...(rows.length > limit && last ? { nextCursor: last.id } : {}) };
}
