import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';

/** Milliseconds by the clock of retries and blocks, which the control API moves ahead of the store's. */
export function webhookNow(sim: SimulatorContext, store: StoreEntity): number {
  return sim.now(store) + store.webhooks.clockOffsetMs;
}
