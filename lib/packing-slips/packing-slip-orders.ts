import {
  getOrderWithLines,
  listOrdersWithLines,
  ORDER_SPAN,
  type OrderWithLines,
} from '@/lib/bigcommerce/orders-with-lines';
import { AppError } from '@/lib/errors';
import { lineLeft } from '@/lib/orders/line-left';
import { addressParts } from '@/lib/orders/order-words';
import { readSlipOrderByParts } from '@/lib/packing-slips/packing-slip-order-parts';
import type { SlipOrder } from '@/lib/packing-slips/packing-slip-order';
import type { Context } from '@/lib/stores/context';

/**
 * The orders of these numbers that the store has. Numbers that lie close together are read in one call; what such a call
 * leaves out or tells in part is read by itself, as a number that stands alone is.
 */
export async function readSlipOrders(context: Context, orderIds: readonly number[]): Promise<SlipOrder[]> {
  const found = await Promise.all(inSpans(orderIds).map((span) => readSpan(context, span)));
  return found.flat();
}

/** One order with its lines, usually in one call. @throws AppError `not_found` */
export async function readSlipOrder(context: Context, orderId: number): Promise<SlipOrder> {
  return toSlipOrder(context, await getOrderWithLines(context.store, orderId));
}

async function readSpan(context: Context, span: readonly number[]): Promise<SlipOrder[]> {
  const listed = span.length > 1 ? await listRange(context, span) : [];
  const orders = await Promise.all(
    span.map(async (id) => {
      const order = listed.find((candidate) => candidate.id === id);
      return order ? toSlipOrder(context, order) : findSlipOrder(context, id);
    }),
  );
  return orders.filter((order) => order !== undefined);
}

function listRange({ store }: Context, span: readonly number[]): Promise<OrderWithLines[]> {
  return listOrdersWithLines(store, { minId: Math.min(...span), maxId: Math.max(...span) });
}

async function findSlipOrder(context: Context, orderId: number): Promise<SlipOrder | undefined> {
  try {
    return await readSlipOrder(context, orderId);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined;
    throw error;
  }
}

async function toSlipOrder(context: Context, { shipping, ...order }: OrderWithLines): Promise<SlipOrder> {
  if (!shipping) return readSlipOrderByParts(context, order.id);
  const destinations = shipping.map(({ id, address, shippingMethod, lines }) => {
    return { id, to: addressParts(address), shippingMethod, lines: lines.filter((line) => lineLeft(line).shippable) };
  });
  return { ...order, destinations };
}

/** The numbers in runs that one call can read. */
function inSpans(orderIds: readonly number[]): number[][] {
  const spans: number[][] = [];
  for (const id of orderIds.toSorted((a, b) => a - b)) {
    const current = spans.at(-1);
    const first = current?.[0];
    if (current && first !== undefined && id - first < ORDER_SPAN) current.push(id);
    else spans.push([id]);
  }
  return spans;
}
