import { Hono } from 'hono';
import type { GatewayEnv } from '../gateway/env';
import { sendStore } from '../send/store';
import type { SimulatorContext } from '../simulator';

export const storeScope = 'store_v2_information';

/** The store's facts and its clock in whole seconds. BigCommerce docs: store information. */
export function storeRoutes(sim: SimulatorContext): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  routes.get('/store', (c) => c.json(sendStore(c.get('store'))));
  routes.get('/time', (c) => c.json({ time: Math.floor(sim.now(c.get('store')) / 1000) }));
  return routes;
}
