import { z } from 'zod';
import { prisma } from '@/lib/database/database';
import { AppError } from '@/lib/errors';
import { decryptSecret } from '@/lib/secrets';
import type { ShippoCredentials } from '@/lib/shippo/credentials';

/** What a store's row says of its key without decrypting it. */
export const keyInfoSchema = z.object({
  mode: z.enum(['test', 'live']),
  lastFour: z.string(),
  savedAt: z.coerce.date(),
  savedBy: z.string(),
  /** Shippo was asked when it was saved, and took it; false when it could not be asked. */
  accepted: z.boolean(),
});

export type ShippoKeyInfo = z.output<typeof keyInfoSchema>;

/** How a store may speak to Shippo now. */
export type ShippoAccess =
  { kind: 'sandbox' } | { kind: 'none' } | { kind: 'key'; mode: 'test' | 'live'; credentials: ShippoCredentials };

/** Reads the store's setting and key. */
export async function shippoAccess(storeHash: string): Promise<ShippoAccess> {
  const row = await readRow(storeHash);
  return row?.sandbox ? { kind: 'sandbox' } : withKey(row);
}

/**
 * The credentials for a carrier that is at Shippo already, whatever the store's setting is now: test and live objects are
 * separate, so the key must be of the carrier's mode.
 *
 * @returns undefined when no such key is stored
 */
export async function credentialsFor(storeHash: string, mode: 'test' | 'live'): Promise<ShippoCredentials | undefined> {
  const access = await withKey(await readRow(storeHash));
  return access.kind === 'key' && access.mode === mode ? access.credentials : undefined;
}

/** The same for what cannot go on without. @throws AppError `invalid_input` */
export async function requireCredentials(storeHash: string, mode: 'test' | 'live'): Promise<ShippoCredentials> {
  const credentials = await credentialsFor(storeHash, mode);
  if (credentials) return credentials;
  throw new AppError(
    'invalid_input',
    `This carrier was connected with a ${mode} key of Shippo, and the store has no such key now. Save one in Settings first.`,
    { isCurable: true },
  );
}

interface StoreRow {
  sandbox: boolean;
  shippoKey: string | null;
  shippoKeyInfo: unknown;
}

async function readRow(storeHash: string): Promise<StoreRow | null> {
  const select = { sandbox: true, shippoKey: true, shippoKeyInfo: true };
  return (await prisma()).store.findUnique({ where: { hash: storeHash }, select });
}

async function withKey(row: StoreRow | null): Promise<Exclude<ShippoAccess, { kind: 'sandbox' }>> {
  const info = keyInfoSchema.safeParse(row?.shippoKeyInfo);
  if (!row?.shippoKey || !info.success) return { kind: 'none' };
  return { kind: 'key', mode: info.data.mode, credentials: { key: await decryptSecret(row.shippoKey) } };
}
