import { z } from 'zod';
import { prisma } from '@/lib/database/database';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { ConnectedStore } from '@/lib/stores/context';

const accountSchema = z
  .object({
    id: z.string().meta({ description: 'Account ID.', example: 'ac_abc123' }),
    object: z.literal('account'),
    name: z.string().meta({ description: 'What the store is called.' }),
    default_billing_address: z.null().meta({ description: 'Always null here.' }),
    default_shipping_address: z.null().meta({ description: 'Always null here.' }),
    branding: z.null().meta({ description: 'Always null here.' }),
    portal: z.null().meta({ description: 'Always null here.' }),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
  })
  .meta({ id: 'Account', description: 'A store, as the owner of what is in it.' });

/** Where a thing came from. */
export const ownerSchema = z
  .object({
    object: z.literal('owner'),
    type: z.enum(['system', 'account']).meta({
      description: '`system`: every store has it and nobody can change it. `account`: it is your own.',
    }),
    account: accountSchema.nullable().meta({ description: 'Null unless expanded, and for what every store has.' }),
  })
  .meta({ id: 'Owner' });

export type OwnerResource = z.output<typeof ownerSchema>;
type AccountResource = z.output<typeof accountSchema>;

/** Makes the owner of a thing; reads the store only when its account is wanted. */
export async function ownersOf(
  store: ConnectedStore,
  include: ReadonlySet<string>,
  db?: Prisma.TransactionClient,
): Promise<(type: OwnerResource['type']) => OwnerResource | null> {
  const account = include.has('owner.account') ? await readAccount(store, db) : null;
  return (type) =>
    include.has('owner') ? { object: 'owner', type, account: type === 'account' ? account : null } : null;
}

async function readAccount({ hash, facts }: ConnectedStore, db?: Prisma.TransactionClient): Promise<AccountResource> {
  const row = await (db ?? (await prisma())).store.findUniqueOrThrow({ where: { hash } });
  return {
    id: `ac_${hash}`,
    object: 'account',
    // Not known until BigCommerce was asked for the first time.
    name: facts.name || hash,
    default_billing_address: null,
    default_shipping_address: null,
    branding: null,
    portal: null,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}
