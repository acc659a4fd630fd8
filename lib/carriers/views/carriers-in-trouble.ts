import type { Carrier } from '@/lib/carriers/carrier';
import { toShippoConnection, type ShippoConnectionState } from '@/lib/carriers/views/shippo-connection';
import type { Context } from '@/lib/stores/context';

/** A carrier of the store's own that somebody has to see to; serialisable. */
export interface CarrierInTrouble {
  /** Of its page, below Carriers. */
  carrierId: string;
  name: string;
  reason: string;
}

/** In sandbox nothing was to be connected. */
const FINE: readonly ShippoConnectionState[] = ['connected', 'sandbox', 'none'];

/** The carriers that Shippo does not say are connected, as it said it last, and why. */
export function carriersInTrouble(context: Context, carriers: readonly Carrier[]): CarrierInTrouble[] {
  return carriers.flatMap((carrier) => {
    const { state, evidence } = toShippoConnection(context, carrier);
    return FINE.includes(state) ? [] : [{ carrierId: `own/${carrier.id}`, name: carrier.name, reason: evidence }];
  });
}
