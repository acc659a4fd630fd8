import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { resources } from './api/resources';
import { gatewayRoutes } from './gateway/gateway-routes';
import { tokenRoutes } from './login/token-routes';
import type { SimulatorContext } from './simulator';

/** Everything BigCommerce shows to the world: login host, API, SDK and control panel, on one port. */
export function createPublicApp(sim: SimulatorContext): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/', tokenRoutes(sim));
  app.route('/', gatewayRoutes(sim, resources));
  return app;
}
