import { listConnections } from '@/lib/carrier-connections/list-connections';
import type { Context } from '@/lib/stores/context';

/** Ids of the carriers whose connection this app knows to be missing. */
export async function listDisconnectedCarriers(context: Context): Promise<ReadonlySet<string>> {
  const connections = await listConnections(context);
  const missing = connections.filter(({ status }) => status.state === 'not_connected');
  return new Set(missing.map(({ carrierId }) => carrierId));
}
