import type { RegisteredApp } from './registered-app';
import type { FaultQueue } from './gateway/fault-queue';
import type { Journal } from './gateway/journal';
import type { FlagName, FlagOverrides, FlagValue } from './flags';
import type { SimulatorState } from './state';
import type { Tenant } from './tenant';

/** Handed to every route: the whole simulated BigCommerce, and Shippo. Made by `createSimulator`. */
export interface SimulatorContext {
  readonly app: RegisteredApp;
  readonly state: SimulatorState;
  readonly faults: FaultQueue;
  readonly journal: Journal;
  /** Added to every API call, for measurements. */
  latencyMs: number;
  /** Values of flags for the whole process; those of a store or Shippo key come before them. */
  readonly flagOverrides: FlagOverrides;
  flag<Name extends FlagName>(tenant: Tenant | null, name: Name): FlagValue<Name>;
  /** Milliseconds since the epoch by this store's or Shippo key's clock. */
  now(tenant?: Tenant | null): number;
  setClockOffset(tenant: Tenant | null, offsetMs: number): void;
  /** Forget everything and seed again. */
  reset(): void;
}
