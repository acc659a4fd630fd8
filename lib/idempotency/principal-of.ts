import type { Actor } from '@/lib/stores/context';

/** Whose requests a key belongs to. */
export function principalOf(actor: Actor): string {
  switch (actor.kind) {
    case 'member':
      return `member ${actor.userId}`;
    case 'api_key':
      return `api_key ${actor.keyId}`;
    case 'system':
      return 'system';
  }
}
