import type { Credentials } from '@/lib/bigcommerce/credentials';
import { Secret } from '@/lib/secrets';
import { control } from '@/tests/simulator-control';

/** A fault as the simulator's control API takes it (docs/simulator.md). */
export interface PlannedFault {
  route?: string;
  nth?: number;
  times?: number | 'endless';
  fault: { kind: string } & Record<string, unknown>;
}

/** A fresh simulated store for tests of the client alone: no database, nothing of ours knows it. */
export async function simulatedCredentials(template: 'empty' | 'standard' = 'empty', scopes?: string[]) {
  const store = await control<{ hash: string; accessToken: string }>('POST', '/stores', {
    template,
    installed: true,
    ...(scopes && { scopes }),
  });
  const credentials: Credentials = { hash: store.hash, accessToken: new Secret(store.accessToken) };
  return {
    credentials,
    token: store.accessToken,
    /** Plans a fault for this store's calls. */
    plan: (fault: PlannedFault) => control('POST', '/faults', { store: store.hash, ...fault }),
    /** What reached the simulator, in order. */
    requests: () => control<JournalEntry[]>('GET', `/requests?store=${store.hash}`),
  };
}

interface JournalEntry {
  method: string;
  /** Below the store, with its query. */
  path: string;
  headers: Record<string, string>;
  body: unknown;
  /** null when the connection was dropped. */
  status: number | null;
}
