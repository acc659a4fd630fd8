import { listConnections, type ConnectionOverview } from '@/lib/carrier-connections/list-connections';
import { listRefusedCarriers } from '@/lib/carrier-connections/list-refused-carriers';
import type { Context } from '@/lib/stores/context';

/**
 * Why a carrier's methods cannot be relied on:
 * - `not_connected`  nothing was sent from here, or it was disconnected here
 * - `refused`        BigCommerce refused the details last sent; somebody may have connected it in BigCommerce all the same
 * - `uncertain`      an answer was lost
 */
export interface CarrierTrouble {
  kind: 'not_connected' | 'refused' | 'uncertain';
  carrierId: string;
  name: string;
}

/** The carriers about which something bad is known, by id. Says nothing of carriers that were set up in BigCommerce. */
export async function listCarrierTroubles(context: Context): Promise<ReadonlyMap<string, CarrierTrouble>> {
  const [connections, refused] = await Promise.all([listConnections(context), listRefusedCarriers(context)]);
  return carrierTroubles(connections, refused);
}

/** The same, from what was read before. */
export function carrierTroubles(
  connections: readonly ConnectionOverview[],
  refused: ReadonlySet<string>,
): ReadonlyMap<string, CarrierTrouble> {
  return new Map(
    connections.flatMap(({ carrierId, name, status }) => {
      const kind = troubleKind(status, refused.has(carrierId));
      return kind === undefined ? [] : [[carrierId, { kind, carrierId, name }] as const];
    }),
  );
}

/** Details that BigCommerce took before a refusal stay in use. Without a time it was set up in BigCommerce. */
function troubleKind(
  { state, at }: ConnectionOverview['status'],
  isRefused: boolean,
): CarrierTrouble['kind'] | undefined {
  if (state === 'submitted' || state === 'in_bigcommerce') return undefined;
  if (isRefused) return 'refused';
  if (state === 'not_connected') return 'not_connected';
  return at ? 'uncertain' : undefined;
}
