import { Hono, type Context } from 'hono';
import type { MethodEntity } from '../entities/method';
import type { StoreEntity } from '../entities/store';
import type { GatewayEnv } from '../gateway/env';
import { notFound } from '../gateway/errors';
import { exactJson } from '../exact-json';
import { nextId } from '../ids';
import { sendMethod } from '../send/method';
import type { SimulatorContext } from '../simulator';
import { readMethodFields, toInteger } from './body';
import { answerList } from './paging';
import { blankMethod, writeMethod } from './write-method';
import { requireZone } from './zones';

export const methodScope = 'store_v2_information';

const list = '/shipping/zones/:zoneId/methods';
const one = '/shipping/zones/:zoneId/methods/:methodId';

/** Shipping methods of a zone. Lists are unpaged and sorted by id. BigCommerce docs: shipping V2. */
export function methodRoutes(sim: SimulatorContext): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();

  routes.get(list, (c) => {
    const store = c.get('store');
    const methods = methodsOf(store, requireZone(store, c.req.param('zoneId')).id);
    if (methods.length === 0) return answerList(sim, c, []);
    const sent = methods.map((method) => sendMethod(method, { sim, store }));
    return answerExact(c, sent);
  });

  routes.post(list, async (c) => {
    const store = c.get('store');
    const fields = await readMethodFields(c);
    const zone = requireZone(store, c.req.param('zoneId'));
    const method = writeMethod({ sim, store, method: blankMethod(store, zone.id) }, fields);
    method.id = nextId(store, 'method');
    store.methods.set(method.id, method);
    const status = sim.flag(store, 'methodCreateStatus') === '201' ? 201 : 200;
    return answerExact(c, sendMethod(method, { sim, store }), status);
  });

  routes.get(one, (c) => {
    const store = c.get('store');
    return answerExact(c, sendMethod(requireMethod(store, c.req.param()), { sim, store }));
  });

  routes.put(one, async (c) => {
    const store = c.get('store');
    const fields = await readMethodFields(c);
    const method = writeMethod({ sim, store, method: requireMethod(store, c.req.param()) }, fields);
    store.methods.set(method.id, method);
    return answerExact(c, sendMethod(method, { sim, store, afterUpdate: true }));
  });

  routes.delete(one, (c) => {
    const store = c.get('store');
    store.methods.delete(requireMethod(store, c.req.param()).id);
    return c.body(null, 204);
  });

  return routes;
}

/** JSON with the numbers of settings as they were written. */
export function answerExact(c: Context, value: unknown, status: 200 | 201 = 200): Response {
  return c.body(exactJson.stringify(value), status, { 'content-type': 'application/json' });
}

/** The methods of a zone, oldest first. */
export function methodsOf(store: StoreEntity, zoneId: number): MethodEntity[] {
  return [...store.methods.values()].filter((method) => method.zoneId === zoneId).sort((a, b) => a.id - b.id);
}

/** The method a path names, in the zone it names. Throws 404. */
export function requireMethod(store: StoreEntity, path: { zoneId: string; methodId: string }): MethodEntity {
  const zone = requireZone(store, path.zoneId);
  const method = store.methods.get(toInteger(path.methodId) ?? 0);
  if (method?.zoneId !== zone.id) throw notFound();
  return method;
}
