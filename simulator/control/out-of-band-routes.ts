import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { resources } from '../api/resources';
import { mountResources } from '../gateway/mount-resources';
import { addOrder } from '../seed/add-order';
import { addShipment } from '../seed/add-shipment';
import { addMethod, addZone } from '../seed/add-zone';
import { orderInputSchema } from '../seed/order-input';
import type { SimulatorContext } from '../simulator';
import { ControlError, parseBody } from './parse-body';
import { requireStore } from './require-store';

/** Where the API keeps what the control API calls zones, orders and connections. */
const apiPaths: Record<string, string> = {
  zones: '/v2/shipping/zones',
  orders: '/v2/orders',
  connections: '/v2/shipping/carrier/connection',
};

const fieldsSchema = z.record(z.string(), z.unknown());

/**
 * What shoppers and the merchant do in the store, behind the app's back: no token, limits, faults or journal. Creating
 * has defaults, so that `{}` will do; all else are the API's own routes. Answers are the API's, but for orders.
 */
export function outOfBandRoutes(sim: SimulatorContext): Hono {
  const api = mountResources(sim, resources);
  const app = new Hono();

  app.post('/:hash/orders', async (c) => {
    const store = requireStore(sim, c.req.param('hash'));
    const input = await parseBody(c, orderInputSchema);
    const { order, products, addresses } = addOrder(sim, store, input);
    return c.json({ id: order.id, statusId: order.statusId, products, addresses }, 201);
  });

  app.post('/:hash/orders/:orderId/shipments', async (c) => {
    const store = requireStore(sim, c.req.param('hash'));
    const order = store.orders.get(Number(c.req.param('orderId')));
    if (!order) throw new ControlError(404, 'There is no such order.');
    const { id } = addShipment(sim, { store, order }, await parseBody(c, fieldsSchema));
    return created(store.hash, `/v2/orders/${order.id}/shipments/${id}`);
  });

  app.post('/:hash/zones', async (c) => {
    const store = requireStore(sim, c.req.param('hash'));
    const { id } = addZone(sim, store, await parseBody(c, fieldsSchema));
    return created(store.hash, `/v2/shipping/zones/${id}`);
  });

  app.post('/:hash/zones/:zoneId/methods', async (c) => {
    const store = requireStore(sim, c.req.param('hash'));
    const zone = store.zones.get(Number(c.req.param('zoneId')));
    if (!zone) throw new ControlError(404, 'There is no such zone.');
    const { id } = addMethod(sim, { store, zone }, await parseBody(c, fieldsSchema));
    return created(store.hash, `/v2/shipping/zones/${zone.id}/methods/${id}`);
  });

  app.all('/:hash/:what{zones|orders|connections}/*', (c) => forward(c, c.req.param('what')));
  return app;

  async function forward(c: Context, what: string): Promise<Response> {
    const { hash } = requireStore(sim, c.req.param('hash') ?? '');
    const rest = (c.req.path.split(`/${hash}/${what}`)[1] ?? '').replace(/\/$/, '');
    return api.request(`http://api/${hash}${apiPaths[what] ?? ''}${rest}`, await requestInit(c));
  }

  /** The new thing as the API tells it. */
  async function created(hash: string, path: string): Promise<Response> {
    const response = await api.request(`http://api/${hash}${path}`);
    return new Response(await response.text(), { status: 201, headers: { 'content-type': 'application/json' } });
  }
}

async function requestInit(c: Context): Promise<RequestInit> {
  const body = await c.req.text();
  const headers = { 'content-type': 'application/json' };
  return { method: c.req.method, headers, ...(body === '' ? {} : { body }) };
}
