import { createStore } from './create-store';
import type { SimulatorContext } from './simulator';

/** The two stores of the demo: a US sandbox on the Standard plan and a larger one on Pro. */
export function seedStores(sim: SimulatorContext): void {
  createStore(sim, { template: 'standard', hash: 'harbor01', plan: 'standard' }).sandbox = true;
  createStore(sim, { template: 'pro', hash: 'meridian', plan: 'pro' });
}
