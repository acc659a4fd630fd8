import { getOrder } from '@/lib/bigcommerce/orders';
import { AppError } from '@/lib/errors';
import { parseOrderNumber } from '@/lib/orders/parse-order-number';
import type { Context } from '@/lib/stores/context';

/** The number of the store's order that somebody typed, in one call; undefined when there is none. */
export async function findOrder({ store }: Pick<Context, 'store'>, typed: string): Promise<number | undefined> {
  const orderId = parseOrderNumber(typed);
  if (orderId === undefined) return undefined;
  try {
    return (await getOrder(store, orderId)).id;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined;
    throw error;
  }
}
