import { control } from '@/tests/simulator-control';

/** A call about a carrier connection as BigCommerce got it. */
export interface ConnectionCall {
  method: string;
  body: unknown;
  status: number;
}

/** Every call about carrier connections of the store, in order. */
export async function connectionCalls(storeHash: string): Promise<ConnectionCall[]> {
  const calls = await control<(ConnectionCall & { path: string })[]>('GET', `/requests?store=${storeHash}`);
  return calls
    .filter(({ path }) => path.endsWith('/shipping/carrier/connection'))
    .map(({ method, body, status }) => ({ method, body, status }));
}

interface SimulatedConnection {
  carrierId: string;
  values: Record<string, unknown>;
  /** The carrier does not accept them, though BigCommerce answered 204. */
  refused: boolean;
}

/** What BigCommerce really has, which no app can read. */
export async function simulatedConnections(storeHash: string): Promise<SimulatedConnection[]> {
  const { connections } = await control<{ connections: SimulatedConnection[] }>('GET', `/stores/${storeHash}`);
  return connections.map(({ carrierId, values, refused }) => ({ carrierId, values, refused }));
}
