import { storeRoute } from '@/lib/api-route';
import { AppError } from '@/lib/errors';
import { getOrderDetails } from '@/lib/orders/get-order-details';
import { parseOrderNumber } from '@/lib/orders/parse-order-number';

/** The order of `?number=`, as its page shows it. */
export const GET = storeRoute('read', (context, request) => {
  const number = parseOrderNumber(request.nextUrl.searchParams.get('number') ?? undefined);
  if (number === undefined) throw new AppError('invalid_input', 'Ask with the number of an order.');
  return getOrderDetails(context, number);
});
