import { setTimeout as delay } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { SimulatorContext } from '../simulator';
import { answerCall, type Gateway } from './answer-call';
import { answerOrFail } from './answer-or-fail';
import { readApiCall, type ApiCall } from './api-call';
import { bigCommerceWords } from './fault-words';
import { settleEntry, type JournalEntry } from './journal';
import { mountResources } from './mount-resources';
import { nodeOf } from './node-of';
import { parsedBody } from './parsed-body';
import { rateLimited } from './rate-limited';
import type { Resource } from './resource';
import { createRouteTable } from './route-table';

/** The API: `/stores/{hash}/v2|v3/…` and `/stores/{hash}/graphql` with everything around a resource: journal, faults, checks, limits, encoding. */
export function gatewayRoutes(sim: SimulatorContext, resources: readonly Resource[]): Hono<{ Bindings: HttpBindings }> {
  const gateway = { sim, api: mountResources(sim, resources), routes: createRouteTable(sim, resources) };
  const app = new Hono<{ Bindings: HttpBindings }>();

  const answer = async (c: Context<{ Bindings: HttpBindings }>) => {
    const call = await readApiCall(c.req.raw);
    const entry = sim.journal.record(journalEntry(call));
    const response = await whileInFlight(gateway, call, async () => {
      if (sim.latencyMs > 0) await delay(sim.latencyMs);
      const words = bigCommerceWords(sim, sim.state.stores.get(call.storeHash) ?? null);
      return answerOrFail({ sim, entry, words, answer: () => answerCall(gateway, call), node: nodeOf(c.env) });
    });
    settleEntry(entry, response);
    return response;
  };
  app.all('/stores/:storeHash/:version{v2|v3}/*', answer);
  app.all('/stores/:storeHash/graphql', answer);
  return app;
}

/** Counts the call as in flight on its route until it is answered; beyond the cap (flag) it is refused at once. */
async function whileInFlight(gateway: Gateway, call: ApiCall, work: () => Promise<Response>): Promise<Response> {
  const { sim, routes } = gateway;
  const store = sim.state.stores.get(call.storeHash);
  const route = routes.find(call.method, call.path);
  if (!store || typeof route === 'string') return work();

  const inFlight = store.inFlight.get(route.name) ?? 0;
  const cap = sim.flag(store, 'concurrencyCap');
  if (cap > 0 && inFlight >= cap) return rateLimited(sim, store, { variant: 'headers' });
  store.inFlight.set(route.name, inFlight + 1);
  try {
    return await work();
  } finally {
    store.inFlight.set(route.name, (store.inFlight.get(route.name) ?? 1) - 1);
  }
}

function journalEntry(call: ApiCall): JournalEntry {
  const query = call.query.toString();
  const headers = Object.fromEntries(call.headers);
  const token = headers['x-auth-token'];
  if (token) headers['x-auth-token'] = `${token.slice(0, 4)}…`;
  return {
    store: call.storeHash,
    method: call.method,
    path: query ? `${call.path}?${query}` : call.path,
    headers,
    // Read only when somebody asks: a zone of 40,000 postal codes is some megabytes.
    get body() {
      return parsedBody(call.body);
    },
    status: null,
    at: Date.now(),
  };
}
