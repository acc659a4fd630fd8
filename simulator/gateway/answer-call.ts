import type { Hono } from 'hono';
import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import type { ApiCall } from './api-call';
import { authenticate, requireScope } from './authenticate';
import {
  requireJsonAccepted,
  requireJsonBody,
  requireKnownVerb,
  requireLiveStore,
  requireModestLimit,
} from './check-call';
import type { GatewayEnv } from './env';
import { encodeResponse } from './encode-response';
import { errorResponse } from './error-response';
import { notFound, V2Error } from './errors';
import { rateHeaders, takeUnit } from './rate-limit';
import { rateLimited } from './rate-limited';
import type { RouteTable } from './route-table';

export interface Gateway {
  sim: SimulatorContext;
  /** The resources, below `/{hash}/v2`, `/{hash}/v3` and `/{hash}/graphql`. */
  api: Hono<GatewayEnv>;
  routes: RouteTable;
}

/** Applies one API call and answers it; the call has not met a fault. Never throws. */
export async function answerCall({ sim, api, routes }: Gateway, call: ApiCall): Promise<Response> {
  const store = sim.state.stores.get(call.storeHash) ?? null;
  const context = { sim, store, call };
  try {
    if (sim.flag(store, 'httpRedirectsToHttps')) return redirectToHttps(call);
    requireKnownVerb(call);
    const authenticated = authenticate(sim, call);
    requireLiveStore(authenticated, call);
    const response = await limitedByRate(sim, authenticated, { call, routes, api });
    return await encodeResponse(context, withHeaders(response, rateHeaders(sim, authenticated)));
  } catch (error) {
    const response = errorResponse({ sim, store, version: call.version }, error);
    return encodeResponse(context, withHeaders(response, store ? rateHeaders(sim, store) : {}));
  }
}

async function limitedByRate(
  sim: SimulatorContext,
  store: StoreEntity,
  { call, routes, api }: { call: ApiCall; routes: RouteTable; api: Hono<GatewayEnv> },
): Promise<Response> {
  if (!takeUnit(sim, store)) return rateLimited(sim, store, { variant: 'headers' });
  const route = routes.find(call.method, call.path);
  if (route === 'unknown_path') throw notFound();
  if (route === 'wrong_method') throw new V2Error(405, 'The method is not allowed on this resource.');
  requireJsonAccepted(call);
  requireScope(sim, store, { call, scope: route.scope });
  requireJsonBody(call);
  requireModestLimit(sim, store, call);

  return dispatch(api, call);
}

async function dispatch(api: Hono<GatewayEnv>, call: ApiCall): Promise<Response> {
  const url = `http://api/${call.storeHash}${call.path}?${call.query.toString()}`;
  const hasBody = call.body !== '' && call.method !== 'GET' && call.method !== 'HEAD';
  return api.request(url, {
    method: call.method,
    headers: { 'content-type': 'application/json' },
    ...(hasBody ? { body: call.body } : {}),
  });
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}

function redirectToHttps(call: ApiCall): Response {
  const location = `https://api.bigcommerce.com/stores/${call.storeHash}${call.path}`;
  return new Response(null, { status: 301, headers: { location } });
}
