import { z } from 'zod';
import type { PageOf, Position } from '@/lib/carriers/page-of';
import { readCursor, writeCursor } from '@/lib/rest/cursor';
import { plainText } from '@/lib/rest/plain-text';

const pageInfoSchema = z
  .object({
    next_page_url: z.string().nullable().meta({ description: 'Relative URL of the next page; null on the last one.' }),
    previous_page_url: z
      .string()
      .nullable()
      .meta({ description: 'Relative URL of the page before; null on the first one.' }),
    has_next_page: z.boolean(),
    has_prev_page: z.boolean(),
  })
  .meta({ id: 'PageInfo' });

/** A page of a list. */
export function listSchema<Item extends z.ZodType>(item: Item) {
  return z.object({ object: z.literal('list'), page_info: pageInfoSchema, data: z.array(item) });
}

/** The parameters of every list. */
export const listQueryShape = {
  limit: z.int().min(1).max(1000).default(100).meta({ description: 'How many things a page has at most.' }),
  cursor: plainText().optional().meta({ description: 'From a page_info; the URLs there have it already.' }),
  q: plainText().trim().max(500).optional().meta({ description: 'Only things whose name contains this text.' }),
};

/** Which list, and the address of the page that was asked for. */
export interface ListAddress {
  /** Cursors count for this list alone. */
  list: string;
  path: string;
  query: URLSearchParams;
}

/** What a list's query asks of a verb. @throws RestError for a cursor of another list */
export function toPageQuery(
  { limit, cursor, q }: { limit: number; cursor?: string | undefined; q?: string | undefined },
  list: string,
) {
  return { limit, q, position: cursor === undefined ? undefined : readCursor(cursor, list) };
}

/** A page as the API shows it. Its URLs repeat the query, with another cursor. */
export function toList<Item extends { id: string }, Shown>(
  page: PageOf<Item> & { position?: Position | undefined },
  shown: Shown[],
  address: ListAddress,
) {
  const next = page.hasNext ? urlOf(address, nextPosition(page)) : null;
  const previous = page.hasPrevious ? urlOf(address, previousPosition(page)) : null;
  return {
    object: 'list' as const,
    page_info: {
      next_page_url: next,
      previous_page_url: previous,
      has_next_page: next !== null,
      has_prev_page: previous !== null,
    },
    data: shown,
  };
}

type Positioned = PageOf<{ id: string }> & { position?: Position | undefined };

/** An empty page has nothing to go on from but its own position, and the thing there belongs to the other side. */
function nextPosition({ items, position }: Positioned): Position {
  return { direction: 'after', id: items.at(-1)?.id ?? (position?.id ?? '').slice(0, -1) };
}

function previousPosition({ items, position }: Positioned): Position {
  return { direction: 'before', id: items[0]?.id ?? `${position?.id ?? ''}g` };
}

function urlOf({ list, path, query }: ListAddress, position: Position): string {
  const repeated = new URLSearchParams(query);
  repeated.set('cursor', writeCursor(position, list));
  return `${path}?${repeated.toString()}`;
}
