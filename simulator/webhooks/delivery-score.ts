import type { HookEntity } from '../entities/hook';
import type { StoreEntity } from '../entities/store';
import type { DeliveryScore } from '../entities/webhook-state';
import type { SimulatorContext } from '../simulator';
import { webhookNow } from './webhook-clock';

const windowMs = 120_000;
const minSent = 100;
const minShare = 0.9;
const blockMs = 180_000;

/** When the hook's domain may be called again; 0 when it may be now. */
export function blockedUntil(sim: SimulatorContext, store: StoreEntity, hook: HookEntity): number {
  const until = store.webhooks.scores.get(scoreKey(sim, store, hook))?.blockedUntil ?? 0;
  return until > webhookNow(sim, store) ? until : 0;
}

/**
 * Counts an attempt; true when it got the domain blocked for three minutes: fewer than 90 of 100 succeeded within two
 * minutes. BigCommerce docs: webhooks overview, domain blocklist.
 */
export function countAttempt(
  sim: SimulatorContext,
  { store, hook }: { store: StoreEntity; hook: HookEntity },
  succeeded: boolean,
): boolean {
  const now = webhookNow(sim, store);
  const key = scoreKey(sim, store, hook);
  const before = store.webhooks.scores.get(key);
  const isFresh = before !== undefined && now - before.windowStartedAt < windowMs;
  const score: DeliveryScore = isFresh ? before : { windowStartedAt: now, sent: 0, succeeded: 0, blockedUntil: 0 };
  score.sent += 1;
  if (succeeded) score.succeeded += 1;
  store.webhooks.scores.set(key, score);
  if (score.blockedUntil > now || score.sent < minSent || score.succeeded / score.sent >= minShare) return false;
  Object.assign(score, { blockedUntil: now + blockMs, windowStartedAt: now, sent: 0, succeeded: 0 });
  return true;
}

/** What is blocked together: the documents say the domain in one place and the client in another. */
export function scoreKey(sim: SimulatorContext, store: StoreEntity, hook: HookEntity): string {
  return sim.flag(store, 'webhookBlocklistOf') === 'domain' ? new URL(hook.destination).host : hook.clientId;
}
