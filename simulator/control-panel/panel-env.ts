import type { StoreEntity } from '../entities/store';
import type { UserEntity } from '../entities/user';
import type { SimulatorContext } from '../simulator';

/** A person who has a store's control panel open. */
export interface Panel {
  sim: SimulatorContext;
  store: StoreEntity;
  user: UserEntity;
}

export interface PanelEnv {
  Variables: { panel: Panel };
}

/** A page of this person's control panel, e.g. '/orders'. Who is logged in is part of the URL, so tabs stay apart. */
export function panelHref({ store, user }: Panel, path: string): string {
  return `/manage/${store.hash}/${user.id}${path}`;
}

/** The owner and authorized users. BigCommerce docs: app users. */
export function mayInstall({ user }: Panel): boolean {
  return user.role !== 'user';
}

/** Whether the Apps page shows the app: installed, and this person may open it. Without multiple users only the owner may. */
export function mayOpen({ sim, store, user }: Panel): boolean {
  if (!store.installation) return false;
  if (!sim.app.multipleUsers) return user.role === 'owner';
  return user.role !== 'user' || user.permitted;
}
