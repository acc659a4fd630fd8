import { prisma } from '@/lib/database/database';
import { encryptSecret, Secret } from '@/lib/secrets';
import { control } from '@/tests/simulator-control';
import type { PlannedFault } from '@/tests/simulated-credentials';

/** What the simulated Shippo really has (docs/simulator.md). */
export interface ShippoAccountTruth {
  objectId: string;
  carrier: string;
  accountId: string;
  active: boolean;
  isShippoAccount: boolean;
  parameters: Record<string, unknown>;
  authentication: { type: string; status: string };
  verification: { status: string; pin: string | null } | null;
}

/** A Shippo account of a test alone, behind a key of its own. */
export function simulatedShippo(mode: 'test' | 'live' = 'test') {
  // A part that begins with `bad` would be refused.
  const key = `shippo_${mode}_a${crypto.randomUUID().replaceAll('-', '')}`;
  const path = `/shippo/${key}`;
  const accounts = async () =>
    (await control<{ accounts: ShippoAccountTruth[] }>('GET', path)).accounts.filter((one) => !one.isShippoAccount);
  return {
    key,
    /** The merchant's own accounts, unmasked. */
    accounts,
    /** Connects an account in Shippo's own pages, behind the app's back. */
    connect: (account: { carrier: string; account_id: string; status?: string }) =>
      control<ShippoAccountTruth>('POST', `${path}/accounts`, account),
    change: (objectId: string, change: { status?: string; active?: boolean }) =>
      control('POST', `${path}/accounts/${objectId}`, change),
    remove: (objectId: string) => control('DELETE', `${path}/accounts/${objectId}`),
    offer: (carrier: string, change: { add?: { token: string; name: string }[]; remove?: string[] }) =>
      control<{ token: string; name: string }[]>('POST', `${path}/service-levels/${carrier}`, change),
    revoke: () => control('POST', `${path}/revoke`, {}),
    plan: (fault: PlannedFault) => control('POST', '/faults', { store: key, ...fault }),
    flags: (flags: Record<string, unknown>) => control('POST', '/flags', { store: key, flags }),
    /** What reached Shippo, in order. */
    requests: (route?: string) =>
      control<{ method: string; path: string; body: unknown; status: number | null }[]>(
        'GET',
        `/requests?${new URLSearchParams({ store: key, ...(route && { route }) }).toString()}`,
      ),
  };
}

/** Gives a store a Shippo key, as Settings does, without asking Shippo. */
export async function giveShippoKey(storeHash: string, key: string): Promise<void> {
  const mode = key.startsWith('shippo_live_') ? 'live' : 'test';
  const shippoKeyInfo = {
    mode,
    lastFour: key.slice(-4),
    savedAt: new Date().toISOString(),
    savedBy: 'test',
    accepted: true,
  };
  await (
    await prisma()
  ).store.update({
    where: { hash: storeHash },
    data: { shippoKey: await encryptSecret(new Secret(key)), shippoKeyInfo },
  });
}
