import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import { ControlError } from './parse-body';

/** The store of that hash. Throws ControlError 404. */
export function requireStore(sim: SimulatorContext, hash: string): StoreEntity {
  const store = sim.state.stores.get(hash);
  if (!store) throw new ControlError(404, `There is no store ${hash}.`);
  return store;
}

/** The store of an optional hash; null when none is given. */
export function findStore(sim: SimulatorContext, hash: string | undefined): StoreEntity | null {
  return hash === undefined ? null : requireStore(sim, hash);
}
