import type { HookEntity } from '../entities/hook';
import type { StoreEntity } from '../entities/store';

/** A hook as the API tells it; times in Unix seconds. BigCommerce docs: webhooks V3. */
export function sendHook({ hash }: StoreEntity, hook: HookEntity): Record<string, unknown> {
  return {
    id: hook.id,
    client_id: hook.clientId,
    store_hash: hash,
    scope: hook.scope,
    destination: hook.destination,
    headers: hook.headers,
    is_active: hook.isActive,
    created_at: Math.floor(hook.createdAt / 1000),
    updated_at: Math.floor(hook.updatedAt / 1000),
  };
}
