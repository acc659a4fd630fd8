import type { Secret } from '@/lib/secrets';

/** What a call to BigCommerce needs. A `ConnectedStore` is one. */
export interface Credentials {
  /** The store's hash. */
  hash: string;
  accessToken: Secret;
}
