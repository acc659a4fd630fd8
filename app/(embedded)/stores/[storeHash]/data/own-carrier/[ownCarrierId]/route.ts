import { storeRoute } from '@/lib/api-route';
import { findCarrier } from '@/lib/carriers/find-carrier';
import { toShippoConnection } from '@/lib/carriers/views/shippo-connection';

/** How a carrier stands to Shippo as far as we know; asks our own database only. */
export const GET = storeRoute<{ storeHash: string; ownCarrierId: string }>('read', async (context, _, params) =>
  toShippoConnection(context, await findCarrier(context, params.ownCarrierId)),
);
