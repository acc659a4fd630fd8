import { Hono } from 'hono';
import type { StoreEntity } from '../entities/store';
import type { ZoneEntity } from '../entities/zone';
import type { GatewayEnv } from '../gateway/env';
import { notFound } from '../gateway/errors';
import { nextId } from '../ids';
import { sendZone } from '../send/zone';
import type { SimulatorContext } from '../simulator';
import { readFields, toInteger } from './body';
import { answerList } from './paging';
import { blankZone, writeZone } from './write-zone';

export const zoneScope = 'store_v2_information';

/** Shipping zones. Lists are unpaged and sorted by id. BigCommerce docs: shipping V2. */
export function zoneRoutes(sim: SimulatorContext): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  const send = (store: StoreEntity, zone: ZoneEntity) => sendZone(zone, { sim, store });

  routes.get('/shipping/zones', (c) => {
    const store = c.get('store');
    const zones = [...store.zones.values()].sort((a, b) => a.id - b.id);
    return answerList(
      sim,
      c,
      zones.map((zone) => send(store, zone)),
    );
  });

  routes.post('/shipping/zones', async (c) => {
    const store = c.get('store');
    const zone = writeZone({ sim, store, zone: blankZone() }, await readFields(c));
    zone.id = nextId(store, 'zone');
    store.zones.set(zone.id, zone);
    return c.json(send(store, zone), 201);
  });

  routes.get('/shipping/zones/:zoneId', (c) => {
    const store = c.get('store');
    return c.json(send(store, requireZone(store, c.req.param('zoneId'))));
  });

  routes.put('/shipping/zones/:zoneId', async (c) => {
    const store = c.get('store');
    const fields = await readFields(c);
    const zone = writeZone({ sim, store, zone: requireZone(store, c.req.param('zoneId')) }, fields);
    store.zones.set(zone.id, zone);
    return c.json(send(store, zone));
  });

  routes.delete('/shipping/zones/:zoneId', (c) => {
    const store = c.get('store');
    removeZone(sim, store, requireZone(store, c.req.param('zoneId')));
    return c.body(null, 204);
  });

  return routes;
}

/** The zone with this id in a path. Throws 404. */
export function requireZone(store: StoreEntity, id: string): ZoneEntity {
  const zone = store.zones.get(toInteger(id) ?? 0);
  if (!zone) throw notFound();
  return zone;
}

/** Deletes a zone, with its methods unless the flag says otherwise. */
export function removeZone(sim: SimulatorContext, store: StoreEntity, zone: ZoneEntity): void {
  store.zones.delete(zone.id);
  if (!sim.flag(store, 'zoneDeleteRemovesMethods')) return;
  for (const method of store.methods.values()) if (method.zoneId === zone.id) store.methods.delete(method.id);
}
