import { flags, type FlagName, type FlagOverrides, type FlagValue } from './flags';
import { FaultQueue } from './gateway/fault-queue';
import { Journal } from './gateway/journal';
import type { RegisteredApp } from './registered-app';
import type { SimulatorContext } from './simulator';
import { createState } from './state';
import type { Tenant } from './tenant';

/** A BigCommerce with no stores; `seed` fills it, now and on every reset. */
export function createSimulator(app: RegisteredApp, seed: (sim: SimulatorContext) => void): SimulatorContext {
  const flagOverrides: FlagOverrides = {};
  const registered = structuredClone(app);
  let clockOffsetMs = 0;

  const sim: SimulatorContext = {
    app,
    state: createState(),
    faults: new FaultQueue(),
    journal: new Journal(),
    latencyMs: 0,
    flagOverrides,
    flag: (tenant, name) => readFlag(name, tenant, flagOverrides),
    now: (tenant) => Date.now() + clockOffsetMs + (tenant?.clockOffsetMs ?? 0),
    setClockOffset(tenant, offsetMs) {
      if (tenant) tenant.clockOffsetMs = offsetMs;
      else clockOffsetMs = offsetMs;
    },
    reset() {
      sim.state.stores.clear();
      sim.state.grantCodes.clear();
      sim.state.deliveries.length = 0;
      sim.state.shippo.keys.clear();
      sim.state.shippo.signIns.clear();
      sim.faults.clear();
      sim.journal.clear();
      for (const name of Object.keys(flagOverrides)) Reflect.deleteProperty(flagOverrides, name);
      Object.assign(app, structuredClone(registered));
      clockOffsetMs = 0;
      sim.latencyMs = 0;
      seed(sim);
    },
  };
  seed(sim);
  return sim;
}

function readFlag<Name extends FlagName>(name: Name, tenant: Tenant | null, overrides: FlagOverrides): FlagValue<Name> {
  const value = tenant?.flags[name] ?? overrides[name] ?? flags[name].default;
  return value as FlagValue<Name>;
}
