import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Order } from '@/lib/bigcommerce/orders';
import { mergeOrders } from '@/lib/orders/merge-orders';

interface Known {
  id: number;
  statusId: number;
}

function orderOf({ id, statusId }: Known, dateModified = '2026-03-08T12:00:00.000Z'): Order {
  return { id, statusId, dateModified } as Order;
}

/** As BigCommerce answers: one status, from a cursor on, no more than the limit. */
function answerOf(
  known: readonly Known[],
  ask: { statusId: number; ascending: boolean; from: number; limit: number },
): Order[] {
  const sign = ask.ascending ? 1 : -1;
  return known
    .filter(({ id, statusId }) => statusId === ask.statusId && sign * id > sign * ask.from)
    .toSorted((a, b) => sign * (a.id - b.id))
    .slice(0, ask.limit)
    .map((order) => orderOf(order));
}

test('pages of merged lists hold every order once and in order, whatever the mixture', () => {
  const known = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 1, max: 500 }), statusId: fc.integer({ min: 1, max: 3 }) }),
    {
      selector: ({ id }) => id,
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(known, fc.integer({ min: 1, max: 10 }), fc.boolean(), (orders, limit, ascending) => {
      const met: number[] = [];
      let from = ascending ? 0 : 1_000;
      for (let more = true; more;) {
        const lists = [1, 2, 3].map((statusId) => answerOf(orders, { statusId, ascending, from, limit }));
        const merged = mergeOrders(lists, { limit, ascending });
        met.push(...merged.orders.map(({ id }) => id));
        from = merged.orders.at(-1)?.id ?? from;
        more = merged.more;
      }
      const sign = ascending ? 1 : -1;
      expect(met).toEqual(orders.map(({ id }) => id).toSorted((a, b) => sign * (a - b)));
    }),
  );
});

test('an order that changed its status between two answers counts once, as it was last', () => {
  const before = orderOf({ id: 7, statusId: 11 }, '2026-03-08T12:00:00.000Z');
  const after = orderOf({ id: 7, statusId: 9 }, '2026-03-08T12:00:01.000Z');
  for (const lists of [
    [[before], [after]],
    [[after], [before]],
  ]) {
    expect(mergeOrders(lists, { limit: 5, ascending: false })).toEqual({ orders: [after], more: false });
  }
});
