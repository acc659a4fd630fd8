import type { Credentials } from '@/lib/bigcommerce/credentials';
import type { Former, Outcome } from '@/lib/registrations/registration';

/** Who registers things in a store, one at a time across all processes. */
export interface Registrar {
  credentials: Credentials;
  scopes: readonly string[];
  /** What was known of a thing before; its name alone when nothing was. */
  former: (thing: string) => Former;
  /**
   * To be called before each write.
   *
   * @throws AppError `unavailable` when another process has taken over
   */
  hold: () => Promise<void>;
  /**
   * Writes down at once what is known of a thing.
   *
   * @throws AppError `unavailable` when the installation ended meanwhile
   */
  note: (outcome: Outcome) => Promise<void>;
}
