import { prisma } from '@/lib/database/database';
import type { Role } from '@/lib/definitions/roles';
import { unknownStoreFacts } from '@/lib/format/store-facts';
import { encryptSecret, Secret } from '@/lib/secrets';
import type { Context } from '@/lib/stores/context';
import { control } from '@/tests/simulator-control';

interface SimulatedStore {
  hash: string;
  owner: { id: number; email: string };
  users: { id: number; email: string; role: string }[];
  accessToken: string;
}

interface Options {
  template?: 'empty' | 'standard' | 'pro';
  role?: Role;
  scopes?: string[];
}

/** A fresh store, installed both in the simulator and in the test database, and the context of a person in it. */
export async function createTestStore({ template = 'empty', role = 'owner', ...rest }: Options = {}): Promise<
  Context & { simulated: SimulatedStore; as: (role: Role) => Context }
> {
  const simulated = await control<SimulatedStore>('POST', '/stores', { template, installed: true, ...rest });
  const accessToken = new Secret(simulated.accessToken);
  const scopes = rest.scopes ?? ['store_v2_information', 'store_v2_orders', 'store_channel_settings_read_only'];
  const { id: userId, email } = simulated.owner;
  const db = await prisma();
  await db.user.upsert({ where: { id: userId }, create: { id: userId, email }, update: { email } });
  await db.store.create({
    data: {
      hash: simulated.hash,
      state: 'installed',
      accessToken: await encryptSecret(accessToken),
      scopes,
      ownerId: userId,
      ownerEmail: email,
      installedAt: new Date(),
      members: { create: { userId, role } },
    },
  });
  const store = { hash: simulated.hash, accessToken, scopes, facts: unknownStoreFacts };
  const as = (other: Role): Context => ({
    store,
    actor: { kind: 'member', userId, email, role: other, locale: 'en-US' },
  });
  return { ...as(role), simulated, as };
}
