import type { ConnectionStatus } from '@/lib/carrier-connections/connection-status';
import type { CarrierMethod } from '@/lib/carrier-connections/list-carrier-methods';
import { listConnections, type CarrierKind } from '@/lib/carrier-connections/list-connections';
import type { Context } from '@/lib/stores/context';
import { toMoment, type Moment } from '@/lib/stores/moment';
import { listZoneSnapshots } from '@/lib/zones/snapshots/list-zone-snapshots';

/** A connection's state as a page shows it; serialisable. */
export interface StatusView extends Omit<ConnectionStatus, 'at'> {
  at: Moment | null;
}

/** A line of the Carriers page; serialisable. */
export interface CarrierRow {
  carrierId: string;
  name: string;
  kind: CarrierKind;
  status: StatusView;
  /** Its enabled methods. */
  methods: CarrierMethod[];
}

export interface CarrierRows {
  rows: CarrierRow[];
  /** When the zones were read the longest ago; null when they never were, or the store has none. */
  zonesReadAt: Moment | null;
}

/** The Carriers page, without asking BigCommerce. */
export async function listCarrierRows(context: Context): Promise<CarrierRows> {
  const [connections, zones] = await Promise.all([listConnections(context), listZoneSnapshots(context)]);
  const [oldest] = zones.map(({ readAt }) => readAt).sort((a, b) => a.getTime() - b.getTime());
  return {
    rows: connections.map(({ status, methods, ...carrier }) => ({
      ...carrier,
      status: toStatusView(context, status),
      methods: methods.filter(({ enabled }) => enabled),
    })),
    zonesReadAt: oldest ? toMoment(context, oldest) : null,
  };
}

export function toStatusView(context: Context, status: ConnectionStatus): StatusView {
  return { ...status, at: status.at && toMoment(context, status.at) };
}
