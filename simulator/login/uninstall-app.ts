import type { CallbackDelivery } from '../entities/callback-delivery';
import { requireUser, type StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import { emitEvent } from '../webhooks/emit-event';
import { sendCallback } from './send-callback';

/**
 * Takes the app with its hooks out of a store, then tells the app. Connections of its provider carrier and their methods go, native
 * ones stay. BigCommerce docs: app callbacks, shipping provider. Throws when this person may not uninstall.
 */
export async function uninstallApp(
  sim: SimulatorContext,
  store: StoreEntity,
  userId: number,
): Promise<CallbackDelivery> {
  if (requireUser(store, userId).role === 'user')
    throw new Error('Only the owner and authorized users uninstall apps.');
  if (sim.flag(store, 'tokenRevokedOnUninstall') || !store.installation) store.installation = null;
  removeOwnCarrier(sim, store);
  if (sim.flag(store, 'extensionsRemovedOnUninstall')) store.appExtensions.clear();
  removeOwnHooks(sim, store);
  return sendCallback(sim, store, { callback: 'uninstall', userId });
}

/** The event sets out before the hooks are gone; it is not repeated, because its hook is. BigCommerce docs: webhooks overview. */
function removeOwnHooks(sim: SimulatorContext, store: StoreEntity): void {
  if (sim.flag(store, 'uninstalledEvent') === 'before') {
    emitEvent(sim, store, { scope: 'store/app/uninstalled', data: { type: 'store' } });
  }
  for (const hook of store.webhooks.hooks.values()) {
    if (hook.clientId === sim.app.clientId) store.webhooks.hooks.delete(hook.id);
  }
}

function removeOwnCarrier(sim: SimulatorContext, store: StoreEntity): void {
  const { carrierId } = sim.app;
  if (carrierId === null) return;
  store.connections.delete(carrierId);
  for (const method of store.methods.values()) {
    if (method.type === carrierId) store.methods.delete(method.id);
  }
}
