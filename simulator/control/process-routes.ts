import { Hono } from 'hono';
import { z } from 'zod';
import { flags, parseFlagOverrides } from '../flags';
import { listMutations } from '../login/mutate-signed-payload';
import type { SimulatorContext } from '../simulator';
import { findTenant } from './find-tenant';
import { journalView } from './journal-view';
import { ControlError, parseBody } from './parse-body';
import { findStore } from './require-store';

const flagsSchema = z.strictObject({ store: z.string().exactOptional(), flags: z.record(z.string(), z.unknown()) });
const clockSchema = z.strictObject({ store: z.string().exactOptional(), offsetMs: z.number() });
const appSchema = z.strictObject({
  url: z.url().exactOptional(),
  scopes: z.array(z.string()).exactOptional(),
  multipleUsers: z.boolean().exactOptional(),
});

/** What is asked of the process as a whole: flags, clock, journal, outbox, the registered app, reset. */
export function processRoutes(sim: SimulatorContext): Hono {
  const app = new Hono();
  app.get('/health', (c) => c.json({ status: 'ok', stores: sim.state.stores.size }));
  app.post('/reset', (c) => {
    sim.reset();
    return c.json({ stores: [...sim.state.stores.keys()] });
  });
  app.get('/stores', (c) =>
    c.json([...sim.state.stores.values()].map(({ hash, settings }) => ({ hash, name: settings.name }))),
  );
  app.get('/mutations', (c) => c.json(listMutations()));

  app.get('/flags', (c) => c.json(describeFlags(sim, c.req.query('store'))));
  app.post('/flags', async (c) => {
    const { store, flags: values } = await parseBody(c, flagsSchema);
    Object.assign(findTenant(sim, store)?.flags ?? sim.flagOverrides, parsedFlags(values));
    return c.json(describeFlags(sim, store));
  });

  app.post('/clock', async (c) => {
    const { store, offsetMs } = await parseBody(c, clockSchema);
    sim.setClockOffset(findTenant(sim, store), offsetMs);
    return c.json({ now: sim.now(findTenant(sim, store)) });
  });

  app.post('/app', async (c) => {
    editAppProfile(sim, await parseBody(c, appSchema));
    const { url, scopes, multipleUsers, clientId } = sim.app;
    return c.json({ url, scopes, multipleUsers, clientId });
  });

  app.get('/requests', (c) => c.json(sim.journal.list(c.req.query()).map(journalView)));
  app.delete('/requests', (c) => {
    sim.journal.clear(c.req.query('store'));
    return c.body(null, 204);
  });
  app.get('/outbox', (c) => {
    const store = findStore(sim, c.req.query('store'));
    return c.json(store ? store.mails : [...sim.state.stores.values()].flatMap(({ mails }) => mails));
  });
  app.get('/deliveries', (c) => {
    const hash = c.req.query('store');
    return c.json(sim.state.deliveries.filter(({ storeHash }) => hash === undefined || storeHash === hash));
  });
  return app;
}

function describeFlags(sim: SimulatorContext, name: string | undefined): object {
  const tenant = findTenant(sim, name);
  const names = Object.keys(flags) as (keyof typeof flags)[];
  return Object.fromEntries(names.map((flag) => [flag, { ...flags[flag], value: sim.flag(tenant, flag) }]));
}

function parsedFlags(values: Record<string, unknown>): ReturnType<typeof parseFlagOverrides> {
  try {
    return parseFlagOverrides(values);
  } catch (error) {
    throw new ControlError(400, error instanceof Error ? error.message : String(error));
  }
}

/**
 * What the developer changes in the app profile. New scopes, and letting in more users, put every store that has the
 * app in need of consent. BigCommerce docs: single-click OAuth flow, app users.
 */
function editAppProfile(sim: SimulatorContext, change: z.infer<typeof appSchema>): void {
  const asksForMore = change.scopes !== undefined || (change.multipleUsers === true && !sim.app.multipleUsers);
  if (change.url !== undefined) sim.app.url = change.url.replace(/\/+$/, '');
  if (change.scopes) sim.app.scopes = change.scopes;
  if (change.multipleUsers !== undefined) sim.app.multipleUsers = change.multipleUsers;
  if (!asksForMore) return;
  for (const store of sim.state.stores.values()) store.needsConsent ||= store.installation !== null;
}
