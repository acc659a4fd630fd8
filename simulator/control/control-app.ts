import { Hono } from 'hono';
import { V2Error, V3Error } from '../gateway/errors';
import { ShippoError } from '../shippo/shippo-error';
import type { SimulatorContext } from '../simulator';
import { faultRoutes } from './fault-routes';
import { outOfBandRoutes } from './out-of-band-routes';
import { ControlError } from './parse-body';
import { processRoutes } from './process-routes';
import { resourceControlRoutes } from './resources';
import { settingsRoutes } from './settings-routes';
import { shippoControlRoutes } from './shippo-routes';
import { storeRoutes } from './store-routes';
import { webhookControlRoutes } from './webhook-routes';

/** The control API, for tests: on a port of its own, because BigCommerce has nothing like it. */
export function createControlApp(sim: SimulatorContext): Hono {
  const app = new Hono();
  app.route('/__sim', processRoutes(sim));
  app.route('/__sim', faultRoutes(sim));
  app.route('/__sim/stores', storeRoutes(sim));
  app.route('/__sim/stores', settingsRoutes(sim));
  app.route('/__sim/stores', webhookControlRoutes(sim));
  app.route('/__sim/stores', resourceControlRoutes(sim));
  app.route('/__sim/stores', outOfBandRoutes(sim));
  app.route('/__sim/shippo', shippoControlRoutes(sim));
  app.notFound((c) => c.json({ error: `${c.req.method} ${c.req.path} is no call of the control API.` }, 404));
  app.onError((error, c) => {
    const status = error instanceof ControlError ? error.status : 400;
    if (![ControlError, V2Error, V3Error, ShippoError].some((expected) => error instanceof expected))
      process.stderr.write(`${String(error.stack)}\n`);
    return c.json({ error: error.message }, status);
  });
  return app;
}
