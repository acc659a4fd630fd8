import type { FlagOverrides } from './flags';

/** Whose flags and clock can differ from those of the process: a BigCommerce store, or a Shippo key. */
export interface Tenant {
  flags: FlagOverrides;
  /** Milliseconds, added to the clock of the process. */
  clockOffsetMs: number;
}
