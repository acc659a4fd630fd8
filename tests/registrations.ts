import { prisma } from '@/lib/database/database';
import type { Context } from '@/lib/stores/context';
import { createTestStore } from '@/tests/create-test-store';
import { control } from '@/tests/simulator-control';

/** A webhook as the simulator has it. */
export interface TrueHook {
  id: number;
  client_id: string;
  scope: string;
  destination: string;
  is_active: boolean;
  headers: Record<string, string> | null;
}

/** What the simulator's dispatcher did and has. */
export interface Webhooks {
  hooks: TrueHook[];
  deliveries: { payload: unknown; state: string; attempts: { status: number | null }[] }[];
  mails: unknown[];
}

/** An app extension as the simulator has it. */
export interface TrueExtension {
  id: number;
  context: string;
  model: string;
  url: string;
  label: { defaultValue: string; locales: unknown[] };
}

type Store = Pick<Context, 'store'>;

export const EVERY_SCOPE = [
  'store_v2_information',
  'store_v2_orders',
  'store_channel_settings_read_only',
  'store_app_extensions_manage',
];

/** A store that granted everything, where hooks may point at this machine. */
export async function createHookedStore({ scopes = EVERY_SCOPE }: { scopes?: string[] } = {}) {
  const context = await createTestStore({ template: 'standard', scopes });
  await setFlags(context, { loopbackWebhooks: true });
  return context;
}

/** Switches of the simulator for one store. */
export async function setFlags({ store }: Store, flags: Record<string, unknown>): Promise<void> {
  await control('POST', '/flags', { store: store.hash, flags });
}

/** Speaks to the store's dispatcher; '' looks. Answers once what set out has been answered. */
export function webhooks({ store }: Store, path = '', body?: object): Promise<Webhooks> {
  const address = `/stores/${store.hash}/webhooks${path}`;
  return control<Webhooks>(path === '' ? 'GET' : 'POST', address, body);
}

export async function extensionsOf({ store }: Store): Promise<TrueExtension[]> {
  return (await control<{ appExtensions: TrueExtension[] }>('GET', `/stores/${store.hash}`)).appExtensions;
}

/** The app's writes to the store, as `POST /v3/hooks`. GraphQL is told by its operation. */
export async function writesTo({ store }: Store): Promise<string[]> {
  const calls = await control<{ method: string; path: string; body: unknown }[]>(
    'GET',
    `/requests?store=${store.hash}`,
  );
  return calls.flatMap(({ method, path, body }) => {
    const short = path.replace(/^\/stores\/[^/]+/, '').replace(/\/\d+$/, '/*');
    if (short !== '/graphql') return method === 'GET' ? [] : [`${method} ${short}`];
    const { query } = body as { query: string };
    return query.startsWith('query') ? [] : [/(create|update|delete)AppExtension/.exec(query)?.[0] ?? 'unknown'];
  });
}

/** The store's registrations by their thing. */
export async function registrationsOf({ store }: Store) {
  const rows = await (await prisma()).registration.findMany({ where: { storeHash: store.hash } });
  return new Map(rows.map((row) => [row.thing, row]));
}

/** How many jobs of a kind were put into the queue for the store. */
export async function jobsOf({ store }: Store, name: string): Promise<number> {
  const [row] = await (
    await prisma()
  ).$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pgboss.job WHERE data->>'job' = ${name} AND data->'data'->>'storeHash' = ${store.hash}`;
  return Number(row?.count ?? 0);
}
