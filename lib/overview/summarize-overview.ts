import type { CarrierTrouble } from '@/lib/carrier-connections/carrier-troubles';
import type { ConnectionOverview } from '@/lib/carrier-connections/list-connections';
import type { ZoneSnapshot } from '@/lib/zones/snapshots/zone-snapshot';
import { listZoneWarnings, silentReason } from '@/lib/zones/zone-warnings';

/** What the first page tells of a store, from what is known without asking BigCommerce. Serialisable. */
export interface Overview {
  steps: {
    /** Details of a carrier were sent from here, or a zone has a method of one that was set up in BigCommerce. */
    connect: { done: boolean; carriers: string[] };
    /** An enabled zone has an enabled method of a carrier that is not known to be disconnected. */
    enable: { done: boolean; zones: string[] };
    /** A shipment was made with this app. */
    ship: { done: boolean };
  };
  attention: { carrierId: string; name: string; reason: string }[];
  quietZones: { zoneId: number; name: string; reason: string }[];
  /** When the oldest of the zones was read, as ISO 8601 and in the reader's words; null before the first reading. */
  zonesRead: { at: string; label: string } | null;
}

interface Known {
  connections: readonly ConnectionOverview[];
  troubles: ReadonlyMap<string, CarrierTrouble>;
  zones: readonly ZoneSnapshot[];
  shipmentsMade: number;
  /** A moment in the reader's words. */
  say: (date: Date) => string;
}

/** Draws the conclusions. Never that something works: only what is set up, and what certainly does not quote. */
export function summarizeOverview({ connections, troubles, zones, shipmentsMade, say }: Known): Overview {
  const setUp = connections.filter(
    ({ status, methods }) => status.state === 'submitted' || (isElsewhere(status.state) && methods.length > 0),
  );
  const enabledIn = connections
    .filter(({ status }) => status.state !== 'not_connected')
    .flatMap(({ methods }) => methods.filter(isOffered).map(({ zoneName }) => zoneName));
  const oldest = zones.map(({ readAt }) => readAt).sort((a, b) => a.getTime() - b.getTime())[0];
  return {
    steps: {
      connect: { done: setUp.length > 0, carriers: setUp.map(({ name }) => name) },
      enable: { done: enabledIn.length > 0, zones: [...new Set(enabledIn)] },
      ship: { done: shipmentsMade > 0 },
    },
    attention: connections.flatMap((connection) => toAttention(connection, troubles)),
    quietZones: zones.flatMap((zone) => toQuietZone(zone, troubles)),
    zonesRead: oldest ? { at: oldest.toISOString(), label: say(oldest) } : null,
  };
}

function isElsewhere(state: string): boolean {
  return state === 'unknown' || state === 'in_bigcommerce';
}

function isOffered({ enabled, zoneEnabled }: { enabled: boolean; zoneEnabled: boolean }): boolean {
  return enabled && zoneEnabled;
}

function toAttention(
  { carrierId, name, status, methods }: ConnectionOverview,
  troubles: Known['troubles'],
): Overview['attention'] {
  const zones = [...new Set(methods.filter(isOffered).map(({ zoneName }) => zoneName))];
  if (troubles.get(carrierId)?.kind === 'refused' && zones.length > 0) {
    return [{ carrierId, name, reason: `BigCommerce refused its details, but it is enabled in ${zones.join(', ')}.` }];
  }
  if (status.state === 'not_connected' && zones.length > 0) {
    return [{ carrierId, name, reason: `Not connected, but enabled in ${zones.join(', ')}.` }];
  }
  // Without a time it was set up in BigCommerce, which is no cause for concern.
  if (status.state === 'unknown' && status.at) return [{ carrierId, name, reason: status.evidence }];
  return [];
}

/** Enabled zones in which no method would quote. */
function toQuietZone(snapshot: ZoneSnapshot, troubles: Known['troubles']): Overview['quietZones'] {
  const { id, name } = snapshot.zone;
  const reason = silentReason(listZoneWarnings({ ...snapshot, troubles }));
  return reason === undefined ? [] : [{ zoneId: id, name, reason }];
}
