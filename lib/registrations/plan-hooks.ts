import type { Hook, WantedHook } from '@/lib/bigcommerce/hooks';
import { WEBHOOK_PATH } from '@/lib/registrations/webhook-address';

/** What makes a store's webhooks match the wanted ones. */
export interface HookPlan {
  /** Wanted, and there as they are to be. */
  kept: { wanted: WantedHook; id: number }[];
  changed: { wanted: WantedHook; id: number }[];
  missing: WantedHook[];
  /** Ours, and wanted no more. */
  left: number[];
}

/**
 * What tells our webhooks from another app's, where BigCommerce says whose they are, and from other addresses. Not from those of
 * this app at an earlier host, which are to be moved: a client id has one host at a time, that of its callbacks.
 */
export interface OwnHooks {
  clientId: string;
  /** Ids that we wrote down. */
  ids: readonly string[];
}

/** Compares what the store has with what is wanted. What is not ours is not looked at. */
export function planHooks(hooks: readonly Hook[], wanted: readonly WantedHook[], own: OwnHooks): HookPlan {
  const ours = hooks.filter((hook) => isOurs(hook, own));
  const plan: HookPlan = { kept: [], changed: [], missing: [], left: [] };
  const used = new Set<number>();
  for (const each of wanted) {
    const found = closest(ours, each);
    if (found) used.add(found.id);
    if (!found) plan.missing.push(each);
    else (isAsWanted(found, each) ? plan.kept : plan.changed).push({ wanted: each, id: found.id });
  }
  plan.left = ours.flatMap(({ id }) => (used.has(id) ? [] : id));
  return plan;
}

function isOurs({ id, clientId, destination }: Hook, own: OwnHooks): boolean {
  if (clientId !== '' && clientId !== own.clientId) return false;
  return own.ids.includes(String(id)) || (URL.canParse(destination) && new URL(destination).pathname === WEBHOOK_PATH);
}

/** At the right address if there is one, because BigCommerce keeps one per event and address. */
function closest(ours: readonly Hook[], { scope, destination }: WantedHook): Hook | undefined {
  const candidates = ours.filter((hook) => hook.scope === scope);
  return candidates.find((hook) => hook.destination === destination) ?? candidates[0];
}

function isAsWanted({ destination, isActive, headers }: Hook, wanted: WantedHook): boolean {
  const entries = Object.entries(wanted.headers);
  return (
    isActive &&
    destination === wanted.destination &&
    Object.keys(headers).length === entries.length &&
    entries.every(([name, value]) => headers[name] === value)
  );
}
