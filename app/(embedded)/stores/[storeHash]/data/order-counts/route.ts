import { storeRoute } from '@/lib/api-route';
import { orderCounts } from '@/lib/orders/order-counts';

export const GET = storeRoute('read', (context) => orderCounts(context));
