import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { HookEntity } from '../entities/hook';
import type { StoreEntity } from '../entities/store';
import { sendHook } from '../send/hook';
import type { SimulatorContext } from '../simulator';
import { emitEvent, matchesScope } from '../webhooks/emit-event';
import { webhookMutations } from '../webhooks/mutations';
import { queueMessage } from '../webhooks/queue-message';
import { repeatMessage, releaseHeld } from '../webhooks/repeat-message';
import { advanceWebhooks, sendDue, settleWebhooks } from '../webhooks/send-due';
import { webhookNow } from '../webhooks/webhook-clock';
import { createHook } from '../webhooks/write-hook';
import { ControlError, parseBody } from './parse-body';
import { requireStore } from './require-store';

const data = z.record(z.string(), z.unknown());
const hookSchema = z.looseObject({ client_id: z.string().exactOptional() });
const sendSchema = z.strictObject({ scope: z.string(), data, times: z.int().positive().max(1000).default(1) });
const forgeSchema = z.strictObject({ scope: z.string(), data, as: z.string() });
const duplicateSchema = z.strictObject({ number: z.int().exactOptional(), times: z.int().positive().default(1) });
const modeSchema = z.strictObject({ mode: z.enum(['deliver', 'hold', 'lose']) });
const releaseSchema = z.strictObject({ order: z.enum(['same', 'reversed']).default('same') });
const advanceSchema = z.strictObject({ seconds: z.number().nonnegative() });
const deactivateSchema = z.strictObject({ scope: z.string().exactOptional() });

/** `/stores/:hash/webhooks` of the control API: what BigCommerce's dispatcher does, and what somebody else pretends it did. */
export function webhookControlRoutes(sim: SimulatorContext): Hono {
  const app = new Hono();
  const findStore = (c: Context) => requireStore(sim, c.req.param('hash') ?? '');
  /** Answers once the deliveries that set out have been answered. */
  const settled = async (c: Context, store: StoreEntity) => {
    await settleWebhooks(store);
    return c.json(webhooksView(sim, store));
  };

  app.get('/:hash/webhooks', (c) => settled(c, findStore(c)));

  app.post('/:hash/webhooks/hooks', async (c) => {
    const store = findStore(c);
    const { client_id: clientId, ...fields } = await parseBody(c, hookSchema);
    return c.json(sendHook(store, createHook(sim, { store, clientId }, fields)), 201);
  });

  app.post('/:hash/webhooks/send', async (c) => {
    const store = findStore(c);
    const { times, ...event } = await parseBody(c, sendSchema);
    for (let count = 0; count < times; count += 1) emitEvent(sim, store, event);
    return settled(c, store);
  });

  app.post('/:hash/webhooks/forge', async (c) => {
    const store = findStore(c);
    const { as, ...event } = await parseBody(c, forgeSchema);
    if (!Object.hasOwn(webhookMutations, as)) {
      throw new ControlError(400, `Forged how? One of ${Object.keys(webhookMutations).join(', ')}.`);
    }
    for (const hook of hooksOf(store, event.scope)) {
      const message = queueMessage(sim, { store, hook }, event);
      Object.assign(message, { mutation: as, state: 'waiting', dueAt: webhookNow(sim, store) });
    }
    sendDue(sim, store);
    return settled(c, store);
  });

  app.post('/:hash/webhooks/duplicate', async (c) => {
    const store = findStore(c);
    const { number, times } = await parseBody(c, duplicateSchema);
    for (let count = 0; count < times; count += 1) {
      if (!repeatMessage(sim, store, number)) throw new ControlError(404, 'The store has sent no such webhook.');
    }
    return settled(c, store);
  });

  app.post('/:hash/webhooks/mode', async (c) => {
    const store = findStore(c);
    store.webhooks.mode = (await parseBody(c, modeSchema)).mode;
    return settled(c, store);
  });

  app.post('/:hash/webhooks/release', async (c) => {
    const store = findStore(c);
    await releaseHeld(sim, store, (await parseBody(c, releaseSchema)).order);
    return settled(c, store);
  });

  app.post('/:hash/webhooks/advance', async (c) => {
    const store = findStore(c);
    await advanceWebhooks(sim, store, (await parseBody(c, advanceSchema)).seconds * 1000);
    return settled(c, store);
  });

  app.post('/:hash/webhooks/deactivate', async (c) => {
    const store = findStore(c);
    const { scope } = await parseBody(c, deactivateSchema);
    for (const hook of store.webhooks.hooks.values()) {
      if (scope === undefined || hook.scope === scope)
        Object.assign(hook, { isActive: false, updatedAt: sim.now(store) });
    }
    return settled(c, store);
  });

  return app;
}

function hooksOf(store: StoreEntity, scope: string): HookEntity[] {
  return [...store.webhooks.hooks.values()].filter((hook) => hook.isActive && matchesScope(hook.scope, scope));
}

function webhooksView(sim: SimulatorContext, store: StoreEntity): object {
  const { hooks, messages, mode, scores, mails } = store.webhooks;
  const now = webhookNow(sim, store);
  return {
    mode,
    hooks: [...hooks.values()].map((hook) => sendHook(store, hook)),
    deliveries: messages.map(({ dueAt, ...message }) => ({
      ...message,
      nextInSeconds: dueAt === null ? null : Math.max(0, Math.ceil((dueAt - now) / 1000)),
    })),
    blocked: [...scores].flatMap(([name, { blockedUntil }]) => (blockedUntil > now ? [name] : [])),
    mails,
  };
}
