import type { StoreEntity, StorePlan } from '../entities/store';
import type { SimulatorContext } from '../simulator';

/** BigCommerce docs: API rate limits. */
export const rateWindowMs = 30_000;

const quotas: Record<StorePlan, number> = { standard: 150, pro: 450, unlimited: 1_000_000 };

/** Requests this app may make in one window of the store. */
export function quotaOf(store: StoreEntity): number {
  return store.quotaOverride ?? quotas[store.plan];
}

/** Spends one unit; false when the window's quota is used up. A refused request spends nothing. */
export function takeUnit(sim: SimulatorContext, store: StoreEntity): boolean {
  renewWindow(sim, store);
  if (store.rateWindow.used >= quotaOf(store)) return false;
  store.rateWindow.used += 1;
  return true;
}

/** The four headers every answer carries. Times in ms, names in lower case as they often arrive. */
export function rateHeaders(sim: SimulatorContext, store: StoreEntity): Record<string, string> {
  renewWindow(sim, store);
  const quota = quotaOf(store);
  return {
    'x-rate-limit-time-window-ms': String(rateWindowMs),
    'x-rate-limit-time-reset-ms': String(msUntilReset(sim, store)),
    'x-rate-limit-requests-quota': String(quota),
    'x-rate-limit-requests-left': String(Math.max(0, quota - store.rateWindow.used)),
  };
}

export function msUntilReset(sim: SimulatorContext, store: StoreEntity): number {
  return Math.max(0, store.rateWindow.startedAt + rateWindowMs - sim.now(store));
}

function renewWindow(sim: SimulatorContext, store: StoreEntity): void {
  const now = sim.now(store);
  const age = now - store.rateWindow.startedAt;
  if (age < 0 || age >= rateWindowMs) store.rateWindow = { startedAt: now, used: 0 };
}
