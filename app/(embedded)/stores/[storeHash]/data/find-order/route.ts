import { storeRoute } from '@/lib/api-route';
import { findOrder } from '@/lib/orders/find-order';

/** Whether the store has the order of `?number=`: `{ orderId }`, null when it has none. */
export const GET = storeRoute('read', async (context, request) => {
  const orderId = await findOrder(context, request.nextUrl.searchParams.get('number') ?? '');
  return { orderId: orderId ?? null };
});
