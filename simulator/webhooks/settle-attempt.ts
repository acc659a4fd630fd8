import type { HookEntity } from '../entities/hook';
import type { StoreEntity } from '../entities/store';
import type { WebhookMessage } from '../entities/webhook-message';
import type { SimulatorContext } from '../simulator';
import { countAttempt, scoreKey } from './delivery-score';
import { isSuccess } from './send';
import { tellException } from './tell-exception';
import { webhookNow } from './webhook-clock';

/** Seconds between an attempt and the next: eleven retries over two days. BigCommerce docs: webhooks overview. */
const retrySeconds = [60, 180, 300, 600, 900, 1800, 3600, 7200, 21_600, 50_400, 86_400];

/** What follows from the last attempt of a message: done, another one later, or the end of its hook. */
export function settleAttempt(
  sim: SimulatorContext,
  { store, hook }: { store: StoreEntity; hook: HookEntity },
  message: WebhookMessage,
): void {
  const last = message.attempts.at(-1);
  const succeeded = last !== undefined && isSuccess(last);
  // A forged delivery does not come from BigCommerce: it counts for nothing and is not repeated.
  if (message.mutation === null) keepScore(sim, { store, hook }, succeeded);
  const wait = retrySeconds[message.attempts.length - 1];
  if (succeeded || message.mutation !== null) {
    Object.assign(message, { state: succeeded ? 'delivered' : 'failed', dueAt: null });
  } else if (wait !== undefined) {
    Object.assign(message, { state: 'waiting', dueAt: webhookNow(sim, store) + wait * 1000 });
    tellException(sim, { store, hook }, 90_001);
  } else {
    Object.assign(message, { state: 'failed', dueAt: null });
    deactivate(sim, store, hook);
  }
}

function keepScore(
  sim: SimulatorContext,
  { store, hook }: { store: StoreEntity; hook: HookEntity },
  succeeded: boolean,
): void {
  if (!countAttempt(sim, { store, hook }, succeeded)) return;
  mail(sim, store, `Webhooks to ${scoreKey(sim, store, hook)} are blocked for three minutes`);
  tellException(sim, { store, hook }, 90_003);
}

function deactivate(sim: SimulatorContext, store: StoreEntity, hook: HookEntity): void {
  if (!hook.isActive) return;
  Object.assign(hook, { isActive: false, updatedAt: sim.now(store) });
  mail(sim, store, `The webhook ${hook.scope} to ${hook.destination} was deactivated`);
  tellException(sim, { store, hook }, 90_002);
}

function mail(sim: SimulatorContext, store: StoreEntity, subject: string): void {
  const { mails, notifyEmails } = store.webhooks;
  const recipients = notifyEmails.length > 0 ? notifyEmails : [sim.app.developerEmail];
  for (const to of recipients) mails.push({ to, subject, at: sim.now(store) });
}
