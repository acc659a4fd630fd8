import { getOrder, type Order } from '@/lib/bigcommerce/orders';
import { orderStatus } from '@/lib/definitions/order-tabs';
import { AppError } from '@/lib/errors';
import { parseOrderNumber } from '@/lib/orders/parse-order-number';
import type { Context } from '@/lib/stores/context';

/** What became of a search. Archived and incomplete orders are there, but in no list. */
export type FoundOrder =
  | { found: 'listed' | 'archived' | 'incomplete'; orderId: number }
  | { found: 'none'; orderId: number }
  | { found: 'no_number' };

/** The store's order whose number somebody typed, in one call; in none when it is no number. */
export async function findOrder({ store }: Pick<Context, 'store'>, typed: string): Promise<FoundOrder> {
  const orderId = parseOrderNumber(typed);
  if (orderId === undefined) return { found: 'no_number' };
  try {
    return { found: place(await getOrder(store, orderId)), orderId };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return { found: 'none', orderId };
    throw error;
  }
}

function place({ isDeleted, statusId }: Order): 'listed' | 'archived' | 'incomplete' {
  if (isDeleted) return 'archived';
  return statusId === orderStatus.incomplete ? 'incomplete' : 'listed';
}
