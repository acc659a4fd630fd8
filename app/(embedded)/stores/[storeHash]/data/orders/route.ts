import { storeRoute } from '@/lib/api-route';
import { parseOrdersView } from '@/lib/definitions/orders-view';
import { readOrders } from '@/lib/orders/read-orders';

/** The orders of a view, asked for as the page's address says it. */
export const GET = storeRoute('read', (context, request) => {
  return readOrders(context, parseOrdersView(Object.fromEntries(request.nextUrl.searchParams)));
});
