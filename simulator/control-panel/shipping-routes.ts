import { Hono, type Context } from 'hono';
import { blankZone, writeZone } from '../api/write-zone';
import { removeZone } from '../api/zones';
import type { ZoneEntity } from '../entities/zone';
import { addZone } from '../seed/add-zone';
import { missingPage } from './message-page';
import { methodPanelRoutes } from './method-panel-routes';
import { panelHref, type PanelEnv } from './panel-env';
import { shippingPage } from './shipping-page';
import { formValues, refusalOf } from './submitted';
import { zoneFormFields, zoneFormValues } from './zone-form';
import { zonePage } from './zone-page';

/** `/shipping` of one person's control panel: what a merchant changes there, the app is not told. */
export function shippingRoutes(): Hono<PanelEnv> {
  const app = new Hono<PanelEnv>();

  app.get('/', (c) => c.html(shippingPage(c.get('panel'), c.req.query())));

  app.post('/connections/:carrierId/delete', (c) => {
    c.get('panel').store.connections.delete(c.req.param('carrierId'));
    return toOverview(c);
  });

  app.get('/zones/new', (c) => {
    const values = { ...zoneFormValues(blankZone()), type: 'country' };
    return c.html(zonePage(c.get('panel'), { zone: null, values }));
  });

  app.post('/zones/new', async (c) => {
    const panel = c.get('panel');
    const values = await formValues(c);
    const error = refusalOf(() => addZone(panel.sim, panel.store, zoneFormFields(values, null)));
    return error === undefined ? toOverview(c) : c.html(zonePage(panel, { zone: null, values, error }), 400);
  });

  app.get('/zones/:zoneId', (c) => {
    const zone = findZone(c, c.req.param('zoneId'));
    if (!zone) return c.html(missingPage(), 404);
    return c.html(zonePage(c.get('panel'), { zone, values: zoneFormValues(zone) }));
  });

  app.post('/zones/:zoneId', async (c) => {
    const panel = c.get('panel');
    const { sim, store } = panel;
    const zone = findZone(c, c.req.param('zoneId'));
    if (!zone) return c.html(missingPage(), 404);
    const values = await formValues(c);
    const error = refusalOf(() => {
      store.zones.set(zone.id, writeZone({ sim, store, zone }, zoneFormFields(values, zone)));
    });
    return error === undefined ? toOverview(c) : c.html(zonePage(panel, { zone, values, error }), 400);
  });

  app.post('/zones/:zoneId/toggle', (c) => {
    const zone = findZone(c, c.req.param('zoneId'));
    if (!zone) return c.html(missingPage(), 404);
    c.get('panel').store.zones.set(zone.id, { ...zone, enabled: !zone.enabled });
    return toOverview(c);
  });

  app.post('/zones/:zoneId/delete', (c) => {
    const { sim, store } = c.get('panel');
    const zone = findZone(c, c.req.param('zoneId'));
    if (!zone) return c.html(missingPage(), 404);
    removeZone(sim, store, zone);
    return toOverview(c);
  });

  app.route('/zones/:zoneId/methods', methodPanelRoutes());
  return app;
}

function findZone(c: Context<PanelEnv>, id: string): ZoneEntity | undefined {
  return c.get('panel').store.zones.get(Number(id));
}

function toOverview(c: Context<PanelEnv>): Response {
  return c.redirect(panelHref(c.get('panel'), '/shipping'), 303);
}
