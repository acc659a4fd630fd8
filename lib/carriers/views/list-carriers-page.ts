import { listCarrierRows, type CarrierRows } from '@/lib/carrier-connections/connection-view';
import { listAllCarriers } from '@/lib/carriers/list-all-carriers';
import { toOwnCarrierView, type OwnCarrierView } from '@/lib/carriers/views/own-carrier-view';
import type { Context } from '@/lib/stores/context';

/** The Carriers page: what BigCommerce connects, the merchant's own carriers, and those that every store has; serialisable. */
export interface CarriersPageView extends CarrierRows {
  own: OwnCarrierView[];
}

/** Asks neither BigCommerce nor Shippo. */
export async function listCarriersPage(context: Context): Promise<CarriersPageView> {
  const [rows, carriers] = await Promise.all([listCarrierRows(context), listAllCarriers(context)]);
  return { ...rows, own: carriers.map((carrier) => toOwnCarrierView(context, carrier)) };
}
