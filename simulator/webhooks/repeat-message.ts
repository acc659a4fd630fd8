import type { StoreEntity } from '../entities/store';
import type { WebhookMessage } from '../entities/webhook-message';
import { nextId } from '../ids';
import type { SimulatorContext } from '../simulator';
import { sendDue, settleWebhooks } from './send-due';
import { webhookNow } from './webhook-clock';

/** Sends a message a second time, the last one by default: same id, body and hash. undefined when there is none. */
export function repeatMessage(sim: SimulatorContext, store: StoreEntity, number?: number): WebhookMessage | undefined {
  const { messages } = store.webhooks;
  const original = number === undefined ? messages.at(-1) : messages.find((message) => message.number === number);
  if (!original) return undefined;
  const copy: WebhookMessage = {
    ...original,
    number: nextId(store, 'webhookMessage'),
    state: 'waiting',
    dueAt: webhookNow(sim, store),
    attempts: [],
  };
  messages.push(copy);
  sendDue(sim, store);
  return copy;
}

/** Sends what was held, one after the other, in the order of events or against it. */
export async function releaseHeld(
  sim: SimulatorContext,
  store: StoreEntity,
  order: 'same' | 'reversed',
): Promise<void> {
  const held = store.webhooks.messages.filter(({ state }) => state === 'held');
  for (const message of order === 'reversed' ? held.reverse() : held) {
    Object.assign(message, { state: 'waiting', dueAt: webhookNow(sim, store) });
    sendDue(sim, store);
    await settleWebhooks(store);
  }
}
