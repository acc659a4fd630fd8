import { Hono, type Context } from 'hono';
import { blankMethod, writeMethod } from '../api/write-method';
import type { MethodEntity } from '../entities/method';
import type { ZoneEntity } from '../entities/zone';
import { addMethod } from '../seed/add-zone';
import { missingPage } from './message-page';
import { methodFormFields, methodFormValues } from './method-form';
import { methodPage } from './method-page';
import { panelHref, type PanelEnv } from './panel-env';
import { formValues, refusalOf } from './submitted';

/** `/shipping/zones/{id}/methods` of the control panel. */
export function methodPanelRoutes(): Hono<PanelEnv> {
  const app = new Hono<PanelEnv>();

  app.get('/new', (c) => {
    const panel = c.get('panel');
    const { zone } = find(c);
    if (!zone) return c.html(missingPage(), 404);
    const blank = { ...blankMethod(panel.store, zone.id), type: 'perorder', settings: { rate: 10 } };
    return c.html(methodPage(panel, { zone, method: null, values: methodFormValues(blank) }));
  });

  app.post('/new', async (c) => {
    const panel = c.get('panel');
    const { zone } = find(c);
    if (!zone) return c.html(missingPage(), 404);
    const values = await formValues(c);
    const place = { store: panel.store, zone };
    const error = refusalOf(() => addMethod(panel.sim, place, methodFormFields(values)));
    return error === undefined
      ? toZone(c, zone)
      : c.html(methodPage(panel, { zone, method: null, values, error }), 400);
  });

  app.get('/:methodId', (c) => {
    const { zone, method } = find(c);
    if (!zone || !method) return c.html(missingPage(), 404);
    return c.html(methodPage(c.get('panel'), { zone, method, values: methodFormValues(method) }));
  });

  app.post('/:methodId', async (c) => {
    const panel = c.get('panel');
    const { sim, store } = panel;
    const { zone, method } = find(c);
    if (!zone || !method) return c.html(missingPage(), 404);
    const values = await formValues(c);
    const error = refusalOf(() => {
      store.methods.set(method.id, writeMethod({ sim, store, method }, methodFormFields(values)));
    });
    return error === undefined ? toZone(c, zone) : c.html(methodPage(panel, { zone, method, values, error }), 400);
  });

  app.post('/:methodId/toggle', (c) => {
    const { zone, method } = find(c);
    if (!zone || !method) return c.html(missingPage(), 404);
    c.get('panel').store.methods.set(method.id, { ...method, enabled: !method.enabled });
    return toZone(c, zone);
  });

  app.post('/:methodId/delete', (c) => {
    const { zone, method } = find(c);
    if (!zone || !method) return c.html(missingPage(), 404);
    c.get('panel').store.methods.delete(method.id);
    return toZone(c, zone);
  });

  return app;
}

/** What the path names: a method only in its own zone. */
function find(c: Context<PanelEnv>): { zone?: ZoneEntity | undefined; method?: MethodEntity | undefined } {
  const { store } = c.get('panel');
  const zone = store.zones.get(Number(c.req.param('zoneId')));
  const method = store.methods.get(Number(c.req.param('methodId')));
  return { zone, method: method?.zoneId === zone?.id ? method : undefined };
}

function toZone(c: Context<PanelEnv>, zone: ZoneEntity): Response {
  return c.redirect(panelHref(c.get('panel'), `/shipping/zones/${zone.id}`), 303);
}
