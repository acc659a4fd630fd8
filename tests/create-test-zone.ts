import { getMethod } from '@/lib/bigcommerce/zone-methods';
import { prisma } from '@/lib/database/database';
import { toMethodForm } from '@/lib/zones/methods/method-form';
import { createTestStore } from '@/tests/create-test-store';
import { control } from '@/tests/simulator-control';

/** A method as the simulator keeps it, untouched by the way it answers. */
export interface StoredMethod {
  id: number;
  name: string;
  type: string;
  settings: Record<string, unknown>;
  enabled: boolean;
}

interface Write {
  method: string;
  path: string;
  body: unknown;
}

/** A store with one zone, what can be done to it behind the app's back, and what the simulator knows of it. */
export async function createTestZone(
  fields: Record<string, unknown> = { name: 'Home' },
  store: Parameters<typeof createTestStore>[0] = {},
) {
  const context = await createTestStore(store);
  const { hash } = context.store;
  const { id: zoneId } = await control<{ id: number }>('POST', `/stores/${hash}/zones`, fields);
  const methodsPath = `/stores/${hash}/zones/${zoneId}/methods`;

  return {
    context,
    zoneId,
    /** Adds a method out of band and opens its form. */
    openMethod: async (method: Record<string, unknown>) => {
      const { id } = await control<{ id: number | string }>('POST', methodsPath, method);
      const ids = { zoneId, methodId: Number(id) };
      return { ids, form: toMethodForm(await getMethod(context.store, ids)) };
    },
    changeElsewhere: (methodId: number, method: Record<string, unknown>) =>
      control('PUT', `${methodsPath}/${methodId}`, method),
    deleteElsewhere: (methodId: number) => control('DELETE', `${methodsPath}/${methodId}`),
    setFlags: (flags: Record<string, unknown>) => control('POST', '/flags', { store: hash, flags }),
    planFault: (
      route: string,
      fault: Record<string, unknown>,
      when: { nth?: number; times?: number | 'endless' } = {},
    ) => control('POST', '/faults', { store: hash, route, fault, ...when }),
    /** What the app wrote, in order. */
    writes: async (): Promise<Write[]> => {
      const requests = await control<Write[]>('GET', `/requests?store=${hash}`);
      return requests
        .filter(({ method }) => method !== 'GET')
        .map(({ method, path, body }) => ({ method, path: path.replace(/^.*\/shipping/, '/shipping'), body }));
    },
    storedMethods: async (): Promise<StoredMethod[]> => {
      const { zones } = await control<{ zones: { id: number; methods: StoredMethod[] }[] }>('GET', `/stores/${hash}`);
      return zones.find(({ id }) => id === zoneId)?.methods ?? [];
    },
    activity: async () =>
      (await prisma()).activityEvent.findMany({ where: { storeHash: hash }, orderBy: { at: 'asc' } }),
  };
}
