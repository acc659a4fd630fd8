import type { ApiKeyView } from '@/lib/api-keys/api-key';
import { formatDate } from '@/lib/format/format-date';
import type { Context } from '@/lib/stores/context';
import { localeOf } from '@/lib/stores/locale-of';
import { toMoment, type Moment } from '@/lib/stores/moment';

/** An API key with its dates in the reader's words; serialisable. */
export interface ApiKeyRow extends Pick<
  ApiKeyView,
  'id' | 'name' | 'hint' | 'role' | 'permissions' | 'state' | 'createdBy' | 'revokedBy'
> {
  created: string;
  lastUsed: Moment | null;
  expires: string | null;
  revoked: string | null;
}

export function toApiKeyRow(context: Context, view: ApiKeyView): ApiKeyRow {
  const { id, name, hint, role, permissions, state, createdBy, revokedBy } = view;
  const date = (at: string | null) => at && formatDate(at, localeOf(context));
  return {
    id,
    name,
    hint,
    role,
    permissions,
    state,
    createdBy,
    revokedBy,
    created: formatDate(view.createdAt, localeOf(context)),
    lastUsed: view.lastUsedAt === null ? null : toMoment(context, new Date(view.lastUsedAt)),
    expires: date(view.expiresAt),
    revoked: date(view.revokedAt),
  };
}
