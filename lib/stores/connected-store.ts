import type { Store } from '@/lib/generated/prisma/client';
import { decryptSecret } from '@/lib/secrets';
import type { ConnectedStore } from '@/lib/stores/context';
import { markNeedsApproval } from '@/lib/stores/mark-needs-approval';
import { parseStoreFacts } from '@/lib/stores/store-facts';

export type StoreRow = Pick<Store, 'hash' | 'state' | 'accessToken' | 'scopes' | 'facts'>;

/** The store of a row, ready to act for; undefined once it is uninstalled. */
export async function toConnectedStore(row: StoreRow): Promise<ConnectedStore | undefined> {
  if (row.state === 'uninstalled' || row.accessToken === null) return undefined;
  return {
    hash: row.hash,
    accessToken: await decryptSecret(row.accessToken),
    scopes: row.scopes,
    facts: parseStoreFacts(row.facts),
    onRefused: () => markNeedsApproval(row.hash),
  };
}
