import { areWebhooksLive } from '@/lib/registrations/are-webhooks-live';
import type { Context } from '@/lib/stores/context';
import type { ChangeState, ChangingThing } from '@/lib/webhooks/change-state';
import { readVersion } from '@/lib/webhooks/read-version';

/** What an open page of a store is told of a thing. Asks the database only: every open page asks every few seconds. */
export async function readChange({ store }: Context, thing: ChangingThing): Promise<ChangeState> {
  if (!(await areWebhooksLive(store.hash))) return { live: false };
  return { live: true, version: await readVersion(store.hash, thing) };
}
