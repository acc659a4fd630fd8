import { permissionsOf, type ApiKeyRole, type ApiPermission } from '@/lib/definitions/api-permissions';
import type { ApiKey as ApiKeyRow } from '@/lib/generated/prisma/client';

/** An API key as a page shows it; serialisable. The key itself is shown once, when it is made. */
export interface ApiKeyView {
  /** `key_…` */
  id: string;
  name: string;
  /** How it begins and ends, to tell keys apart: `cdk_Ab3d…x9Yz`. */
  hint: string;
  role: ApiKeyRole;
  /** What the role or the choice comes to. */
  permissions: readonly ApiPermission[];
  state: 'active' | 'expired' | 'revoked';
  createdBy: string;
  /** ISO 8601, like all the others. */
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
  revokedAt: string | null;
  revokedBy: string | null;
}

export function toApiKeyView(row: ApiKeyRow, now = new Date()): ApiKeyView {
  const { id, name, prefix, lastFour, role, permissions, createdBy, revokedBy } = row;
  return {
    id,
    name,
    hint: `${prefix}…${lastFour}`,
    role,
    permissions: permissionsOf(role, permissions),
    state: keyState(row, now),
    createdBy,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    revokedBy,
  };
}

/** Revoked counts more than expired: somebody decided it. */
export function keyState(
  { revokedAt, expiresAt }: Pick<ApiKeyRow, 'revokedAt' | 'expiresAt'>,
  now = new Date(),
): ApiKeyView['state'] {
  if (revokedAt) return 'revoked';
  return expiresAt && expiresAt <= now ? 'expired' : 'active';
}

/** An API key as an activity entry names it. */
export function apiKeySubject({ id, name }: { id: string; name: string }) {
  return { kind: 'API key', id, name };
}
