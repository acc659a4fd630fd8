import type { HookEntity } from '../entities/hook';
import type { StoreEntity } from '../entities/store';
import type { WebhookMessage } from '../entities/webhook-message';
import type { SimulatorContext } from '../simulator';
import { blockedUntil } from './delivery-score';
import { outgoingMessage } from './outgoing';
import { sendWebhook } from './send';
import { settleAttempt } from './settle-attempt';
import { webhookNow } from './webhook-clock';

const longestTimerMs = 2_147_483_647;
const timers = new WeakMap<StoreEntity, NodeJS.Timeout>();

/** Begins an attempt of every message that is due, and comes back when the next one is. */
export function sendDue(sim: SimulatorContext, store: StoreEntity): void {
  const now = webhookNow(sim, store);
  for (const message of store.webhooks.messages) {
    if (message.state === 'waiting' && message.dueAt !== null && message.dueAt <= now) begin(sim, store, message);
  }
  comeBack(sim, store);
}

/** Waits until nothing is being sent. */
export async function settleWebhooks(store: StoreEntity): Promise<void> {
  const { inFlight } = store.webhooks;
  while (inFlight.size > 0) await Promise.all(inFlight);
}

/** Lets time pass for retries and blocks; whatever falls due on the way is sent when it does, one after the other. */
export async function advanceWebhooks(sim: SimulatorContext, store: StoreEntity, ms: number): Promise<void> {
  const { webhooks } = store;
  const until = webhookNow(sim, store) + ms;
  const moveTo = (time: number) => {
    webhooks.clockOffsetMs += Math.max(0, time - webhookNow(sim, store));
  };
  await settleWebhooks(store);
  for (let due = nextDue(store); due !== undefined && due <= until; due = nextDue(store)) {
    moveTo(due);
    sendDue(sim, store);
    await settleWebhooks(store);
  }
  moveTo(until);
}

function nextDue({ webhooks }: StoreEntity): number | undefined {
  const times = webhooks.messages.flatMap(({ state, dueAt }) => (state === 'waiting' && dueAt !== null ? [dueAt] : []));
  return times.length > 0 ? Math.min(...times) : undefined;
}

function begin(sim: SimulatorContext, store: StoreEntity, message: WebhookMessage): void {
  const hook = store.webhooks.hooks.get(message.hookId);
  if (!hook?.isActive) {
    Object.assign(message, { state: 'dropped', dueAt: null });
    return;
  }
  const blocked = message.mutation === null ? blockedUntil(sim, store, hook) : 0;
  if (blocked > 0) {
    message.dueAt = blocked;
    return;
  }
  message.state = 'sending';
  const work = attempt(sim, { store, hook }, message).finally(() => {
    store.webhooks.inFlight.delete(work);
  });
  store.webhooks.inFlight.add(work);
}

async function attempt(
  sim: SimulatorContext,
  { store, hook }: { store: StoreEntity; hook: HookEntity },
  message: WebhookMessage,
): Promise<void> {
  const outgoing = outgoingMessage(sim, { store, hook }, message);
  const result = await sendWebhook(sim, store, { destination: hook.destination, ...outgoing });
  message.attempts.push(result);
  settleAttempt(sim, { store, hook }, message);
  comeBack(sim, store);
}

/** In real time, as long as the store exists and something else keeps the process running. */
function comeBack(sim: SimulatorContext, store: StoreEntity): void {
  const due = nextDue(store);
  if (due === undefined) return;
  clearTimeout(timers.get(store));
  const timer = setTimeout(
    () => {
      if (sim.state.stores.get(store.hash) === store) sendDue(sim, store);
    },
    Math.min(Math.max(0, due - webhookNow(sim, store)), longestTimerMs),
  );
  timers.set(store, timer.unref());
}
