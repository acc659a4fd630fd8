import { createHash } from 'node:crypto';
import type { HookEntity } from '../entities/hook';
import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';

export interface StoreEvent {
  /** 'store/order/created'. */
  scope: string;
  /** e.g. {type: 'order', id: 106}. */
  data: Record<string, unknown>;
}

/** The body of a delivery. `store_id` is text. BigCommerce docs: webhook events. */
export function webhookPayload(
  sim: SimulatorContext,
  { store, hook }: { store: StoreEntity; hook: HookEntity },
  { scope, data }: StoreEvent,
): string {
  const isOfHook = sim.flag(store, 'webhookCreatedAt') === 'hook';
  const created = Math.floor((isOfHook ? hook.createdAt : sim.now(store)) / 1000);
  const event = { scope, store_id: String(store.storeId), data, created_at: created, producer: `stores/${store.hash}` };
  const hashed = sim.flag(store, 'webhookHashOf') === 'data' ? data : event;
  const hash = createHash('sha1').update(JSON.stringify(hashed)).digest('hex');
  return JSON.stringify({ ...event, hash });
}
