import type { CallbackDelivery } from '../entities/callback-delivery';
import { requireUser, type StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import { sendCallback } from './send-callback';

/**
 * The owner takes the app away from a plain user, and the app is told whom to forget. BigCommerce docs: app users.
 * Throws for anyone else: the owner and authorized users always have it.
 */
export async function removeUser(sim: SimulatorContext, store: StoreEntity, userId: number): Promise<CallbackDelivery> {
  const user = requireUser(store, userId);
  if (!sim.app.multipleUsers) throw new Error('The app is not for multiple users.');
  if (user.role !== 'user') throw new Error('Only plain users can be removed from an app.');
  user.permitted = false;
  return sendCallback(sim, store, { callback: 'remove_user', userId });
}

/** The owner lets a plain user open the app. The app is not told; it sees the person at the next load. */
export function permitUser(store: StoreEntity, userId: number): void {
  requireUser(store, userId).permitted = true;
}
