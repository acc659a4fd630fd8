import { connectionStatus, type ConnectionStatus } from '@/lib/carrier-connections/connection-status';
import { methodsOfCarrier, type CarrierMethod } from '@/lib/carrier-connections/list-carrier-methods';
import { listStoredConnections } from '@/lib/carrier-connections/stored-connection';
import { carrierName, carriers, isProviderId } from '@/lib/definitions';
import type { Context } from '@/lib/stores/context';
import { listZoneSnapshots } from '@/lib/zones/snapshots/list-zone-snapshots';

export type CarrierKind = 'built_in' | 'provider';

/** A line of the Carriers page. */
export interface ConnectionOverview {
  carrierId: string;
  name: string;
  kind: CarrierKind;
  status: ConnectionStatus;
  /** Its methods in the zones as last seen. */
  methods: CarrierMethod[];
}

/**
 * Everything the store can ship with: the carriers BigCommerce knows, and the providers that were connected here or have a
 * method in a zone. Asks nothing of BigCommerce.
 */
export async function listConnections(context: Context): Promise<ConnectionOverview[]> {
  const [zones, stored] = await Promise.all([listZoneSnapshots(context), listStoredConnections(context.store.hash)]);
  const seen = [
    ...stored.map(({ carrierId }) => carrierId),
    ...zones.flatMap(({ methods }) => methods.map(({ type }) => type)),
  ];
  const providers = [...new Set(seen.filter(isProviderId))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return [...carriers.map(({ id }) => id), ...providers].map((carrierId) => {
    const methods = methodsOfCarrier(zones, carrierId);
    return {
      carrierId,
      name: carrierName(carrierId),
      kind: isProviderId(carrierId) ? 'provider' : 'built_in',
      status: connectionStatus({
        carrierId,
        stored: stored.find((row) => row.carrierId === carrierId),
        hasMethods: methods.length > 0,
      }),
      methods,
    };
  });
}
