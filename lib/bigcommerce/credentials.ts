import type { Secret } from '@/lib/secrets';

/** What a call to BigCommerce needs. A `ConnectedStore` is one. */
export interface Credentials {
  /** The store's hash. */
  hash: string;
  accessToken: Secret;
  /** Background work waits once 70 % of the store's quota is used, so that people and other apps come first. */
  priority?: 'background';
  /** Told when BigCommerce refuses the token or a permission, whoever called and whatever becomes of the error. */
  onRefused?: () => Promise<void>;
}

/** The same store, its calls marked as background work. Jobs use it. */
export function inBackground<C extends Credentials>(credentials: C): C & { priority: 'background' } {
  return { ...credentials, priority: 'background' };
}
