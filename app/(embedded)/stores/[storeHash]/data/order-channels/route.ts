import { storeRoute } from '@/lib/api-route';
import { listOrderChannels } from '@/lib/orders/list-order-channels';

/** Where the store's orders come from; [] when that is not to be known. */
export const GET = storeRoute('read', (context) => listOrderChannels(context));
