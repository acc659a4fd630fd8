import { storeRoute } from '@/lib/api-route';
import { findOrder } from '@/lib/orders/find-order';

/** What there is of the order of `?number=`. */
export const GET = storeRoute('read', (context, request) => {
  return findOrder(context, request.nextUrl.searchParams.get('number') ?? '');
});
