import { Hono, type Context } from 'hono';
import type { HookEntity } from '../entities/hook';
import type { GatewayEnv } from '../gateway/env';
import { V3Error } from '../gateway/errors';
import { sendHook } from '../send/hook';
import type { SimulatorContext } from '../simulator';
import { createHook, updateHook } from '../webhooks/write-hook';
import { readFields } from './body';
import { readHooksAdmin, sendHooksAdmin } from './hooks-admin';
import { answerV3List, readPaging } from './paging';

/** Hooks need no scope. BigCommerce docs: webhooks V3. */
export const hookScope = null;

const one = '/hooks/:hookId{[0-9]+}';

/** The app's own hooks: list, one, create, change, delete. BigCommerce docs: webhooks V3. */
export function hookRoutes(sim: SimulatorContext): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();

  routes.get('/hooks', (c) => {
    const { scope, destination, is_active: active } = c.req.query();
    const hooks = ownHooks(sim, c)
      .filter((hook) => scope === undefined || hook.scope === scope)
      .filter((hook) => destination === undefined || hook.destination === destination)
      .filter((hook) => active === undefined || String(hook.isActive) === active);
    const sent = hooks.map((hook) => sendHook(c.get('store'), hook));
    return answerV3List(c, sent, readPaging(c));
  });

  routes.post('/hooks', async (c) => {
    const store = c.get('store');
    const sent = sendHook(store, createHook(sim, { store }, await readFields(c)));
    return c.json(sim.flag(store, 'hookAnswer') === 'bare' ? sent : { data: sent, meta: {} });
  });

  routes.get('/hooks/admin', (c) => c.json({ data: sendHooksAdmin(sim, c.get('store'), c.req.query()), meta: {} }));

  routes.put('/hooks/admin', async (c) => {
    c.get('store').webhooks.notifyEmails = readHooksAdmin(await readFields(c));
    return c.body(null, 204);
  });

  routes.get(one, (c) => c.json({ data: sendHook(c.get('store'), requireHook(sim, c)), meta: {} }));

  routes.put(one, async (c) => {
    const store = c.get('store');
    const hook = updateHook(sim, { store, hook: requireHook(sim, c) }, await readFields(c));
    return c.json({ data: sendHook(store, hook), meta: {} });
  });

  routes.delete(one, (c) => {
    const store = c.get('store');
    const hook = requireHook(sim, c);
    store.webhooks.hooks.delete(hook.id);
    return c.json({ data: sendHook(store, hook), meta: {} });
  });

  return routes;
}

/** The older route of creating a hook, which answers without `data`. BigCommerce docs: app events. */
export function oldHookRoutes(sim: SimulatorContext): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  routes.post('/hooks', async (c) => {
    const store = c.get('store');
    return c.json(sendHook(store, createHook(sim, { store }, await readFields(c))), 201);
  });
  return routes;
}

function ownHooks(sim: SimulatorContext, c: Context<GatewayEnv>): HookEntity[] {
  return [...c.get('store').webhooks.hooks.values()].filter(({ clientId }) => clientId === sim.app.clientId);
}

function requireHook(sim: SimulatorContext, c: Context<GatewayEnv>): HookEntity {
  const id = c.req.param('hookId') ?? '';
  const hook = ownHooks(sim, c).find((candidate) => String(candidate.id) === id);
  if (!hook) throw new V3Error(404, `Webhook with id [${id}] not found`);
  return hook;
}
