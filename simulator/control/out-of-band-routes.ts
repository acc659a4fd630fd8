import { Hono, type Context } from 'hono';
import { resources } from '../api/resources';
import { mountResources } from '../gateway/mount-resources';
import type { SimulatorContext } from '../simulator';
import { requireStore } from './require-store';

/** Where the API keeps what the control API calls zones, orders and connections. */
const apiPaths: Record<string, string> = {
  zones: '/v2/shipping/zones',
  orders: '/v2/orders',
  connections: '/v2/shipping/carrier/connection',
};

/**
 * What the merchant does in the store, behind the app's back, by the API's own routes: no token, limits, faults or
 * journal. What the control API does in a way of its own stands before these, in resourceControlRoutes.
 */
export function outOfBandRoutes(sim: SimulatorContext): Hono {
  const api = mountResources(sim, resources);
  const app = new Hono();

  app.all('/:hash/:what{zones|orders|connections}/*', (c) => forward(c, c.req.param('what')));
  return app;

  async function forward(c: Context, what: string): Promise<Response> {
    const { hash } = requireStore(sim, c.req.param('hash') ?? '');
    const rest = (c.req.path.split(`/${hash}/${what}`)[1] ?? '').replace(/\/$/, '');
    return api.request(`http://api/${hash}${apiPaths[what] ?? ''}${rest}`, await requestInit(c));
  }
}

async function requestInit(c: Context): Promise<RequestInit> {
  const body = await c.req.text();
  const headers = { 'content-type': 'application/json' };
  return { method: c.req.method, headers, ...(body === '' ? {} : { body }) };
}
