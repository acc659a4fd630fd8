import { Hono } from 'hono';
import type { SimulatorContext } from '../simulator';
import { versionOf } from './api-call';
import type { GatewayEnv } from './env';
import { errorResponse } from './error-response';
import { notFound } from './errors';
import type { Resource } from './resource';

/** The resources without the gateway's checks, limits and journal, below `/{hash}/v2`, `/{hash}/v3` and `/{hash}/graphql`. */
export function mountResources(sim: SimulatorContext, resources: readonly Resource[]): Hono<GatewayEnv> {
  const api = new Hono<GatewayEnv>();
  api.use('/:storeHash/*', async (c, next) => {
    const store = sim.state.stores.get(c.req.param('storeHash'));
    if (!store) throw notFound();
    c.set('store', store);
    await next();
  });
  for (const { version, routes } of resources) api.route(`/:storeHash/${version}`, routes(sim));
  api.onError((error, c) => {
    return errorResponse({ sim, store: c.get('store'), version: versionOf(c.req.path.split('/')[2]) }, error);
  });
  return api;
}
