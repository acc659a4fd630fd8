import type { Role } from '@/lib/definitions/roles';
import type { StoreFacts } from '@/lib/format/store-facts';
import type { Secret } from '@/lib/secrets';

/** An installed store with what is needed to act for it. Never leaves the server: `facts` and `hash` may, the token may not. */
export interface ConnectedStore {
  hash: string;
  accessToken: Secret;
  scopes: readonly string[];
  /** Name, currency, units, time zone; the defaults of format/store-facts until BigCommerce was asked. */
  facts: StoreFacts;
  /** Told by the client when BigCommerce refuses the token or a permission. */
  onRefused?: () => Promise<void>;
}

/** Who acts. A job acts as the system, for the person whose name it carries. */
export type Actor =
  | { kind: 'member'; userId: number; email: string; role: Role; locale: string }
  | { kind: 'api_key'; keyId: string; name: string }
  | { kind: 'system'; name: string };

/** What every verb takes first. Made by requireMember, storeRoute, the REST API's authenticate, or openStoreContext for jobs, nowhere else. */
export interface Context {
  store: ConnectedStore;
  actor: Actor;
}

/** As much of an actor as is written down about a deed. */
export type Doer = { kind: 'member'; userId: number; email: string } | { kind: 'api_key' | 'system'; name: string };

/** The name under which an actor's deeds are recorded. */
export function actorName(actor: Doer): string {
  switch (actor.kind) {
    case 'member':
      return actor.email;
    case 'api_key':
      return `API key “${actor.name}”`;
    case 'system':
      return actor.name;
  }
}
