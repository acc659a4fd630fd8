/** Where a page of a list begins: after or before a thing, by its id. */
export interface Position {
  id: string;
  direction: 'after' | 'before';
}

/** What is wanted of a list: at most `limit` things from a position on, the first ones without it. */
export interface PageQuery {
  limit: number;
  position?: Position | undefined;
}

/** A page of a list in the order of ids, which is the order in which the things were made. */
export interface PageOf<Item> {
  items: Item[];
  hasNext: boolean;
  hasPrevious: boolean;
}

/**
 * Makes a page of candidates: up to `limit + 1` things from the position on, nearest first. The one too many tells whether there
 * is more in that direction; in the other one there is what the position came from.
 */
export function pageOf<Item>(candidates: readonly Item[], { limit, position }: PageQuery): PageOf<Item> {
  const more = candidates.length > limit;
  const items = candidates.slice(0, limit);
  if (position?.direction === 'before') return { items: items.reverse(), hasNext: true, hasPrevious: more };
  return { items, hasNext: more, hasPrevious: position !== undefined };
}

/** The position as a condition of a query. */
export function byId(position: Position | undefined) {
  if (!position) return {};
  return { id: position.direction === 'after' ? { gt: position.id } : { lt: position.id } };
}
