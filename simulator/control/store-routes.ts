import { Hono } from 'hono';
import { z } from 'zod';
import { answerExact } from '../api/methods';
import { createStore } from '../create-store';
import { requireOwner, requireUser, type StoreEntity } from '../entities/store';
import { randomToken } from '../ids';
import { grantConsent } from '../login/grant-consent';
import { permitUser, removeUser } from '../login/remove-user';
import { signedPayload } from '../login/signed-payload';
import { uninstallApp } from '../login/uninstall-app';
import type { SimulatorContext } from '../simulator';
import { parseBody } from './parse-body';
import { requireStore } from './require-store';
import { newStoreView, storeTruth } from './store-view';

const newStoreSchema = z.strictObject({
  template: z.enum(['empty', 'standard', 'pro']).default('empty'),
  hash: z
    .string()
    .regex(/^[a-z0-9]+$/)
    .exactOptional(),
  name: z.string().exactOptional(),
  plan: z.enum(['standard', 'pro', 'unlimited']).default('unlimited'),
  installed: z.boolean().default(false),
  scopes: z.array(z.string()).exactOptional(),
});

const stateSchema = z.strictObject({
  state: z.enum(['live', 'maintenance', 'suspended', 'plan_limit']).exactOptional(),
  ownerId: z.int().exactOptional(),
  ownerEmail: z.email().exactOptional(),
  needsConsent: z.boolean().exactOptional(),
});

const codeSchema = z.strictObject({
  userId: z.int().exactOptional(),
  scope: z.string().exactOptional(),
  ttlMs: z.number().exactOptional(),
});

const signedPayloadSchema = z.strictObject({
  callback: z.enum(['load', 'uninstall', 'remove_user']),
  userId: z.int().exactOptional(),
  url: z.string().exactOptional(),
  locale: z.string().exactOptional(),
  mutate: z.string().exactOptional(),
  issuedAt: z.int().exactOptional(),
});

const userSchema = z.strictObject({ userId: z.int().exactOptional() });
const quotaSchema = z.strictObject({
  quota: z.int().nonnegative().nullable(),
  used: z.int().nonnegative().exactOptional(),
});

/** `/stores` of the control API: making stores and acting as their people. */
export function storeRoutes(sim: SimulatorContext): Hono {
  const app = new Hono();

  app.post('/', async (c) => {
    const { installed, scopes, ...options } = await parseBody(c, newStoreSchema);
    const store = createStore(sim, options);
    if (installed) {
      store.installation = {
        accessToken: randomToken(31),
        scopes: scopes ?? [...sim.app.scopes],
        installedBy: store.ownerId,
        installedAt: sim.now(store),
      };
    }
    return c.json(newStoreView(store), 201);
  });

  app.get('/:hash', (c) => answerExact(c, storeTruth(requireStore(sim, c.req.param('hash')))));

  app.post('/:hash/token/revoke', (c) => {
    const store = requireStore(sim, c.req.param('hash'));
    if (store.installation) store.installation.accessToken = null;
    return c.json(newStoreView(store));
  });

  app.post('/:hash/state', async (c) => {
    const store = requireStore(sim, c.req.param('hash'));
    const change = await parseBody(c, stateSchema);
    if (change.state !== undefined) store.state = change.state;
    if (change.ownerId !== undefined) changeOwner(store, change.ownerId);
    if (change.ownerEmail !== undefined) {
      const owner = requireOwner(store);
      Object.assign(owner, { email: change.ownerEmail, username: change.ownerEmail });
      store.needsConsent = store.installation !== null;
    }
    if (change.needsConsent !== undefined) store.needsConsent = change.needsConsent;
    return answerExact(c, storeTruth(store));
  });

  app.post('/:hash/quota', async (c) => {
    const store = requireStore(sim, c.req.param('hash'));
    const { quota, used } = await parseBody(c, quotaSchema);
    store.quotaOverride = quota;
    if (used !== undefined) store.rateWindow.used = used;
    return answerExact(c, storeTruth(store));
  });

  app.post('/:hash/code', async (c) => {
    const store = requireStore(sim, c.req.param('hash'));
    const { userId, scope, ttlMs } = await parseBody(c, codeSchema);
    const grant = grantConsent(sim, store, { userId: userId ?? store.ownerId, scopes: scope?.split(' '), ttlMs });
    const { accountUuid } = store;
    return c.json({ code: grant.code, scope: grant.scopes.join(' '), context: `stores/${store.hash}`, accountUuid });
  });

  app.post('/:hash/signed-payload', async (c) => {
    const store = requireStore(sim, c.req.param('hash'));
    const { userId, ...options } = await parseBody(c, signedPayloadSchema);
    return c.json(signedPayload(sim, store, { ...options, userId: userId ?? store.ownerId }));
  });

  app.post('/:hash/uninstall', async (c) => {
    const store = requireStore(sim, c.req.param('hash'));
    const { userId } = await parseBody(c, userSchema);
    return c.json(await uninstallApp(sim, store, userId ?? store.ownerId));
  });

  app.post('/:hash/users/:userId/remove', async (c) => {
    const store = requireStore(sim, c.req.param('hash'));
    return c.json(await removeUser(sim, store, Number(c.req.param('userId'))));
  });

  app.post('/:hash/users/:userId/permit', (c) => {
    const store = requireStore(sim, c.req.param('hash'));
    permitUser(store, Number(c.req.param('userId')));
    return c.json(newStoreView(store));
  });
  return app;
}

/** The owner before becomes an authorized user. The app's token stays until the new e-mail is consented to. */
function changeOwner(store: StoreEntity, ownerId: number): void {
  const next = requireUser(store, ownerId);
  requireOwner(store).role = 'authorized';
  Object.assign(next, { role: 'owner', permitted: true });
  store.ownerId = ownerId;
  store.needsConsent = store.installation !== null;
}
