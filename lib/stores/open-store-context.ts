import { inBackground } from '@/lib/bigcommerce/credentials';
import { prisma } from '@/lib/database/database';
import { toConnectedStore } from '@/lib/stores/connected-store';
import type { Context } from '@/lib/stores/context';

/**
 * A context in which a job acts for a store, its calls to BigCommerce marked as background work.
 *
 * @param systemName who is recorded as having done it
 * @returns undefined when the store is unknown or uninstalled: the job has nothing left to do
 */
export async function openStoreContext(storeHash: string, systemName: string): Promise<Context | undefined> {
  const row = await (await prisma()).store.findUnique({ where: { hash: storeHash } });
  const store = row && (await toConnectedStore(row));
  return store ? { store: inBackground(store), actor: { kind: 'system', name: systemName } } : undefined;
}
