import type { HookEntity } from '../entities/hook';
import type { StoreEntity } from '../entities/store';
import type { WebhookMessage } from '../entities/webhook-message';
import { nextId, randomToken } from '../ids';
import type { SimulatorContext } from '../simulator';
import { webhookPayload, type StoreEvent } from './payload';
import { webhookNow } from './webhook-clock';

/** Puts an event for one hook into the queue. */
export function queueMessage(
  sim: SimulatorContext,
  { store, hook }: { store: StoreEntity; hook: HookEntity },
  event: StoreEvent,
): WebhookMessage {
  const { webhooks } = store;
  const message: WebhookMessage = {
    number: nextId(store, 'webhookMessage'),
    messageId: `msg_${randomToken(27)}`,
    hookId: hook.id,
    scope: event.scope,
    body: webhookPayload(sim, { store, hook }, event),
    mutation: null,
    state: webhooks.mode === 'deliver' ? 'waiting' : webhooks.mode === 'hold' ? 'held' : 'lost',
    dueAt: webhooks.mode === 'deliver' ? webhookNow(sim, store) : null,
    attempts: [],
  };
  webhooks.messages.push(message);
  return message;
}
