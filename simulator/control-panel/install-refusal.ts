import { requireOwner, type StoreEntity } from '../entities/store';
import type { UserEntity } from '../entities/user';
import type { SimulatorContext } from '../simulator';

/** Why this person cannot install the app; undefined when nothing is in the way. BigCommerce docs: app users, Developer Portal. */
export function installRefusal(sim: SimulatorContext, store: StoreEntity, user: UserEntity): string | undefined {
  if (user.role === 'user') return 'Only the owner and authorized users install apps.';
  if (sim.flag(store, 'draftApp') && requireOwner(store).email !== sim.app.developerEmail) {
    return `${sim.app.name} is a draft: it installs only on stores whose owner has its developer’s e-mail.`;
  }
  return undefined;
}
