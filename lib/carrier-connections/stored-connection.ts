import { z } from 'zod';
import { prisma } from '@/lib/database/database';
import type { FieldValues } from '@/lib/definitions/field';
import { providerSettingSchema, type ProviderSetting } from '@/lib/definitions/provider-settings';
import type { CarrierConnection } from '@/lib/generated/prisma/client';
import { decryptSecret, encryptSecret, Secret } from '@/lib/secrets';

const valuesSchema = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]));
const spellingsSchema = z.record(z.string(), z.string());

/** A connection's row with its JSON parsed. `secrets` is still encrypted: revealSecrets reads it. */
export interface StoredConnection extends Omit<CarrierConnection, 'fields' | 'settings' | 'spellings'> {
  fields: ProviderSetting[] | null;
  settings: FieldValues;
  spellings: Record<string, string>;
}

/** What was sent for a carrier in this store, if anything ever was. */
export async function findStoredConnection(
  storeHash: string,
  carrierId: string,
): Promise<StoredConnection | undefined> {
  const db = await prisma();
  const row = await db.carrierConnection.findUnique({ where: { storeHash_carrierId: { storeHash, carrierId } } });
  return row ? parseRow(row) : undefined;
}

/** Everything this store's people ever sent, by carrier id. */
export async function listStoredConnections(storeHash: string): Promise<StoredConnection[]> {
  const db = await prisma();
  const rows = await db.carrierConnection.findMany({ where: { storeHash }, orderBy: { carrierId: 'asc' } });
  return rows.map(parseRow);
}

/** The stored secrets by field code; none when they were deleted. */
export async function revealSecrets({ secrets }: Pick<StoredConnection, 'secrets'>): Promise<FieldValues> {
  if (secrets === null) return {};
  const json = await decryptSecret(secrets);
  return valuesSchema.parse(JSON.parse(json.reveal()));
}

/** Secrets as a row keeps them: encrypted together, with their codes beside them in the clear. */
export async function concealSecrets(values: FieldValues): Promise<Pick<StoredConnection, 'secrets' | 'secretCodes'>> {
  const secretCodes = Object.keys(values);
  if (secretCodes.length === 0) return { secrets: null, secretCodes };
  return { secrets: await encryptSecret(new Secret(JSON.stringify(values))), secretCodes };
}

function parseRow(row: CarrierConnection): StoredConnection {
  return {
    ...row,
    fields: z.array(providerSettingSchema).nullable().parse(row.fields),
    settings: valuesSchema.parse(row.settings),
    spellings: spellingsSchema.parse(row.spellings),
  };
}
