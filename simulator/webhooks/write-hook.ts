import type { Fields } from '../api/body';
import type { HookEntity } from '../entities/hook';
import type { StoreEntity } from '../entities/store';
import { nextId } from '../ids';
import type { SimulatorContext } from '../simulator';
import { readHook, requireRoomForHook } from './read-hook';

interface Subscriber {
  store: StoreEntity;
  /** Another app than ours; ours when it is absent. */
  clientId?: string | undefined;
}

/** Subscribes to a scope. Throws V3Error. */
export function createHook(sim: SimulatorContext, subscriber: Subscriber, fields: Fields): HookEntity {
  const { store, clientId = sim.app.clientId } = subscriber;
  const read = readHook({ sim, store }, fields);
  requireRoomForHook(sim, store, { clientId, ...read });
  const now = sim.now(store);
  const hook: HookEntity = { id: nextId(store, 'hook'), clientId, ...read, createdAt: now, updatedAt: now };
  store.webhooks.hooks.set(hook.id, hook);
  return hook;
}

/** Throws V3Error before anything is changed. */
export function updateHook(
  sim: SimulatorContext,
  { store, hook }: { store: StoreEntity; hook: HookEntity },
  fields: Fields,
): HookEntity {
  const read = readHook({ sim, store, hook }, fields);
  requireRoomForHook(sim, store, { id: hook.id, clientId: hook.clientId, ...read });
  return Object.assign(hook, read, { updatedAt: sim.now(store) });
}
