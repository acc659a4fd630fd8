import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { resources } from './api/resources';
import { assetRoutes } from './control-panel/asset-routes';
import { installRoutes } from './control-panel/install-routes';
import { panelRoutes } from './control-panel/panel-routes';
import { startPage } from './control-panel/start-page';
import { gatewayRoutes } from './gateway/gateway-routes';
import { tokenRoutes } from './login/token-routes';
import { consolePage } from './shippo/console-page';
import { shippoRoutes } from './shippo/shippo-routes';
import { signInRoutes } from './shippo/sign-in-routes';
import type { SimulatorContext } from './simulator';

/** Everything BigCommerce shows to the world: login host, API, SDK and control panel, on one port; Shippo beside it. */
export function createPublicApp(sim: SimulatorContext): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/', (c) => c.html(startPage(sim)));
  app.route('/', assetRoutes());
  app.route('/', tokenRoutes(sim));
  app.route('/', gatewayRoutes(sim, resources));
  app.route('/', installRoutes(sim));
  app.route('/', panelRoutes(sim));
  app.route('/', shippoRoutes(sim));
  app.route('/', signInRoutes(sim));
  app.get('/shippo-console', (c) => c.html(consolePage(sim)));
  return app;
}
