import { setTimeout as delay } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { answerOrFail } from '../gateway/answer-or-fail';
import { settleEntry, type JournalEntry } from '../gateway/journal';
import { nodeOf } from '../gateway/node-of';
import { parsedBody } from '../gateway/parsed-body';
import type { SimulatorContext } from '../simulator';
import { presentedKey } from './authenticate-shippo';
import { shippoApi } from './shippo-api';
import { shortenKey } from './shippo-key';
import { shippoWords } from './shippo-words';

interface Call {
  request: Request;
  /** Without a slash at the end of its path. */
  url: URL;
  /** Empty without one. */
  body: string;
}

/** Shippo's API below `/shippo`, with the journal, and the faults planned for its paths or for one key. */
export function shippoRoutes(sim: SimulatorContext): Hono<{ Bindings: HttpBindings }> {
  const api = shippoApi(sim);
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.all('/shippo/*', async (c) => {
    const url = new URL(c.req.url);
    url.pathname = url.pathname.replace(/\/+$/, '');
    const call = { request: c.req.raw, url, body: await c.req.text() };
    const entry = sim.journal.record(journalEntry(call));
    if (sim.latencyMs > 0) await delay(sim.latencyMs);
    const answer = () => dispatch(api, call);
    const response = await answerOrFail({ sim, entry, words: shippoWords, answer, node: nodeOf(c.env) });
    settleEntry(entry, response);
    return response;
  });
  return app;
}

async function dispatch(api: ReturnType<typeof shippoApi>, { request, url, body }: Call): Promise<Response> {
  const { method, headers } = request;
  return api.request(url.href, { method, headers, ...(body === '' || method === 'GET' ? {} : { body }) });
}

function journalEntry({ request, url, body }: Call): JournalEntry {
  const key = presentedKey(request.headers);
  const headers = Object.fromEntries(request.headers);
  if (key !== null) headers.authorization = `ShippoToken ${shortenKey(key)}`;
  return {
    store: key,
    method: request.method,
    path: url.pathname + url.search,
    headers,
    body: parsedBody(body),
    status: null,
    at: Date.now(),
  };
}
