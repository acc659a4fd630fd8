import type { Order } from '@/lib/bigcommerce/orders';

interface Reading {
  /** How many orders each list was asked for. */
  limit: number;
  /** From the lowest id up, or from the highest down. */
  ascending: boolean;
}

export interface Merged {
  /** In the direction of reading, each once. */
  orders: Order[];
  /** Whether BigCommerce may have more beyond the last one. */
  more: boolean;
}

/**
 * One list of several, each of a status and all read in the same direction. A list that came full may go on after its last
 * order, so nothing beyond that can be merged yet. An order that changed its status between two of the answers is in both, and
 * counts as it was last.
 */
export function mergeOrders(lists: readonly (readonly Order[])[], { limit, ascending }: Reading): Merged {
  const sign = ascending ? 1 : -1;
  const full = lists.filter((list) => list.length >= limit);
  const horizon = Math.min(...full.map((list) => sign * (list.at(-1)?.id ?? 0)));
  const byId = new Map<number, Order>();
  for (const order of lists.flat()) {
    const other = byId.get(order.id);
    if (!other || changedAt(order) >= changedAt(other)) byId.set(order.id, order);
  }
  const orders = [...byId.values()].filter(({ id }) => sign * id <= horizon).toSorted((a, b) => sign * (a.id - b.id));
  return { orders, more: full.length > 0 };
}

function changedAt({ dateModified }: Order): number {
  return dateModified === null ? 0 : Date.parse(dateModified);
}
