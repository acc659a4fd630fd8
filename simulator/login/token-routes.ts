import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { GrantCode } from '../entities/grant-code';
import { requireOwner, requireUser, type StoreEntity } from '../entities/store';
import { answerOrFail } from '../gateway/answer-or-fail';
import { bigCommerceWords } from '../gateway/fault-words';
import { settleEntry } from '../gateway/journal';
import { nodeOf } from '../gateway/node-of';
import type { SimulatorContext } from '../simulator';
import { redeemCode } from './redeem-code';
import { TokenError } from './token-error';

/** `POST /oauth2/token`, with the faults planned for it; their store is the one the request's `context` names. */
export function tokenRoutes(sim: SimulatorContext): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.post('/oauth2/token', async (c) => {
    const text = await c.req.text();
    const body = parseJson(text);
    const storeHash = contextHash(body);
    const entry = sim.journal.record({
      store: storeHash,
      method: 'POST',
      path: '/oauth2/token',
      headers: Object.fromEntries(c.req.raw.headers),
      body: withoutSecret(body ?? text),
      status: null,
      at: Date.now(),
    });
    const store = sim.state.stores.get(storeHash ?? '') ?? null;
    const answer = () => Promise.resolve(answerTokenRequest(sim, c.req.header('content-type'), body));
    const words = bigCommerceWords(sim, store);
    const response = await answerOrFail({ sim, entry, words, answer, node: nodeOf(c.env) });
    settleEntry(entry, response);
    return response;
  });
  return app;
}

function answerTokenRequest(sim: SimulatorContext, contentType: string | undefined, body: unknown): Response {
  try {
    if (!contentType?.startsWith('application/json')) {
      throw new TokenError(400, 'invalid_request', 'The request must be JSON.');
    }
    const { store, grant, accessToken } = redeemCode(sim, body);
    return Response.json(tokenResponse(sim, store, { grant, accessToken }));
  } catch (error) {
    if (error instanceof TokenError) return error.toResponse();
    throw error;
  }
}

/** BigCommerce docs: single-click OAuth flow, receiving the access token. */
function tokenResponse(
  sim: SimulatorContext,
  store: StoreEntity,
  { grant, accessToken }: { grant: GrantCode; accessToken: string },
): object {
  const person = ({ id, username, email }: { id: number; username: string; email: string }) => ({
    id,
    username,
    email,
  });
  return {
    access_token: accessToken,
    scope: grant.scopes.join(' '),
    user: person(requireUser(store, grant.userId)),
    ...(sim.flag(store, 'tokenResponseOwner') ? { owner: person(requireOwner(store)) } : {}),
    context: `stores/${store.hash}`,
    account_uuid: store.accountUuid,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function contextHash(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('context' in body)) return null;
  return typeof body.context === 'string' ? body.context.replace(/^stores\//, '') : null;
}

function withoutSecret(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'client_secret' in body
    ? { ...body, client_secret: '[secret]' }
    : body;
}
