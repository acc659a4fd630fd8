import type { StoreEntity } from './entities/store';

/** All that lives in memory and is gone on reset. */
export interface SimulatorState {
  /** By store hash. */
  stores: Map<string, StoreEntity>;
}

export function createState(): SimulatorState {
  return { stores: new Map() };
}
