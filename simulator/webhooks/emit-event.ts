import type { HookEntity } from '../entities/hook';
import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import type { StoreEvent } from './payload';
import { queueMessage } from './queue-message';
import { sendDue } from './send-due';

/** Tells an event to every active hook of its scope; the first attempts begin at once and nobody waits for them. */
export function emitEvent(sim: SimulatorContext, store: StoreEntity, event: StoreEvent): void {
  for (const hook of hooksFor(sim, store, event.scope)) queueMessage(sim, { store, hook }, event);
  sendDue(sim, store);
}

/** A new hook may take up to a minute to work (flag). BigCommerce docs: webhooks overview. */
function hooksFor(sim: SimulatorContext, store: StoreEntity, scope: string): HookEntity[] {
  const delayMs = sim.flag(store, 'webhookActivationDelayMs');
  return [...store.webhooks.hooks.values()].filter((hook) => {
    return hook.isActive && matchesScope(hook.scope, scope) && sim.now(store) >= hook.createdAt + delayMs;
  });
}

/** 'store/order/*' takes every event of orders. */
export function matchesScope(pattern: string, scope: string): boolean {
  return pattern.endsWith('/*') ? scope.startsWith(pattern.slice(0, -1)) : pattern === scope;
}
