import type { Context } from '@/lib/stores/context';

/** How the person who reads writes dates and numbers, and the store's time zone. */
export function localeOf({ actor, store }: Context): { locale: string; timeZone: string } {
  return { locale: actor.kind === 'member' ? actor.locale : 'en-US', timeZone: store.facts.timeZone };
}
