import { keyState } from '@/lib/api-keys/api-key';
import { hashKey, isKeyText } from '@/lib/api-keys/key-text';
import { prisma } from '@/lib/database/database';
import { permissionsOf, type ApiKeyRole, type ApiPermission } from '@/lib/definitions/api-permissions';
import { toConnectedStore, type StoreRow } from '@/lib/stores/connected-store';
import type { Context } from '@/lib/stores/context';

/** Who asks, and what the key allows. */
export interface KeyHolder {
  context: Context;
  keyId: string;
  keyName: string;
  permissions: readonly ApiPermission[];
  lastUsedAt: Date | null;
}

/** Why somebody is not let in. A key that is nobody's and one of a store without the app are the same to them. */
export type KeyRefusal = 'invalid_credentials' | 'api_key_expired' | 'api_key_revoked';

type KeyRow = StoreRow & {
  id: string;
  name: string;
  role: ApiKeyRole;
  permissions: string[];
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
};

/**
 * The store and the key behind an `Authorization` header: `Bearer cdk_…`, or `Basic` with the key as the user and no password.
 * Every request asks this, hence one query.
 */
export async function authenticate(authorization: string | null): Promise<KeyHolder | KeyRefusal> {
  const text = keyIn(authorization ?? '');
  if (!isKeyText(text)) return 'invalid_credentials';
  const [row] = await (
    await prisma()
  ).$queryRaw<KeyRow[]>`
    SELECT "key"."id", "key"."name", "key"."role"::text, "key"."permissions", "key"."expiresAt", "key"."revokedAt",
           "key"."lastUsedAt", store.hash, store.state::text, store."accessToken", store.scopes, store.facts
    FROM "ApiKey" "key" JOIN "Store" store ON store.hash = "key"."storeHash"
    WHERE "key"."keyHash" = ${hashKey(text)}`;
  const store = row && (await toConnectedStore(row));
  if (!store) return 'invalid_credentials';
  const state = keyState(row);
  if (state !== 'active') return `api_key_${state}`;
  const { id, name, role, permissions, lastUsedAt } = row;
  return {
    context: { store, actor: { kind: 'api_key', keyId: id, name } },
    keyId: id,
    keyName: name,
    permissions: permissionsOf(role, permissions),
    lastUsedAt,
  };
}

function keyIn(authorization: string): string {
  const [, scheme = '', rest = ''] = /^(\w+) +(\S+)\s*$/.exec(authorization) ?? [];
  if (scheme.toLowerCase() === 'bearer') return rest;
  if (scheme.toLowerCase() !== 'basic') return '';
  const [user = '', password = ''] = Buffer.from(rest, 'base64').toString('latin1').split(':', 2);
  return password === '' ? user : '';
}
