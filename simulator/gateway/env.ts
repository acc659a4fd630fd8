import type { StoreEntity } from '../entities/store';

/** What a resource route finds in its hono context: the gateway has authenticated the call and found the store. */
export interface GatewayEnv {
  Variables: { store: StoreEntity };
}

/**
 * The scope a resource's modify calls need, e.g. 'store_v2_orders'; reads are also allowed with its `_read_only` form.
 * null: any token will do.
 */
export type ResourceScope = string | null;
