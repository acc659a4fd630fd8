import { storeRoute } from '@/lib/api-route';
import { parseOrderNumber } from '@/lib/orders/parse-order-number';
import { listUnsettledShipments } from '@/lib/shipments/list-unsettled-shipments';

/** The store's unsettled shipments; with `?orderId=`, one order's. */
export const GET = storeRoute('read', (context, request) => {
  const orderId = parseOrderNumber(request.nextUrl.searchParams.get('orderId') ?? undefined);
  return listUnsettledShipments(context, orderId === undefined ? {} : { orderIds: [orderId] });
});
