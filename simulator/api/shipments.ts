import { Hono } from 'hono';
import type { OrderEntity } from '../entities/order';
import type { ShipmentEntity } from '../entities/shipment';
import type { StoreEntity } from '../entities/store';
import type { GatewayEnv } from '../gateway/env';
import { notFound } from '../gateway/errors';
import { shipmentsOf } from '../orders/lines';
import { recordShipment, removeShipment } from '../orders/record-shipment';
import { sendShipmentMail } from '../orders/send-shipment-mail';
import { tellShipment } from '../orders/tell-order';
import { sendShipment } from '../send/shipment';
import type { SimulatorContext } from '../simulator';
import { readFields } from './body';
import { requireOrder } from './orders';
import { pageOf, readPaging } from './paging';
import { readNewShipment, readShipmentChanges } from './write-shipment';

export const shipmentScope = 'store_v2_orders';

const list = '/orders/:orderId/shipments';
const one = '/orders/:orderId/shipments/:shipmentId';

/** Shipments of an order. BigCommerce docs: orders V2, shipments. */
export function shipmentRoutes(sim: SimulatorContext): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();

  routes.get(list, (c) => {
    const store = c.get('store');
    const paging = readPaging(c);
    const shipments = pageOf(shipmentsOf(store, requireOrder(store, c.req.param('orderId'))), paging);
    // Documented for this list, so it is no switch here.
    if (shipments.length === 0) return c.body(null, 204);
    return c.json(shipments.map((shipment) => sendShipment(store, shipment)));
  });

  routes.post(list, async (c) => {
    const store = c.get('store');
    const fields = await readFields(c);
    // Nothing waits from here on: of two requests for the last unit the second one sees what the first one did.
    const order = requireOrder(store, c.req.param('orderId'));
    const shipment = recordShipment(sim, { store, order }, readNewShipment({ sim, store, order }, fields));
    return c.json(sendShipment(store, shipment), 201);
  });

  routes.delete(list, (c) => {
    const store = c.get('store');
    const order = requireOrder(store, c.req.param('orderId'));
    for (const shipment of shipmentsOf(store, order)) removeShipment(sim, { store, order }, shipment);
    return c.body(null, 204);
  });

  routes.get(`${list}/count`, (c) => {
    const store = c.get('store');
    return c.json({ count: shipmentsOf(store, requireOrder(store, c.req.param('orderId'))).length });
  });

  routes.get(one, (c) => {
    const store = c.get('store');
    const order = requireOrder(store, c.req.param('orderId'));
    return c.json(sendShipment(store, requireShipment(store, order, c.req.param('shipmentId'))));
  });

  routes.put(one, async (c) => {
    const store = c.get('store');
    const fields = await readFields(c);
    const order = requireOrder(store, c.req.param('orderId'));
    const shipment = requireShipment(store, order, c.req.param('shipmentId'));
    Object.assign(shipment, readShipmentChanges({ sim, store, order }, shipment, fields));
    order.modifiedAt = sim.now(store);
    if (sim.flag(store, 'shipmentUpdateMails')) sendShipmentMail(sim, store, shipment);
    tellShipment(sim, { store, order, shipment }, { what: 'updated', statusBefore: order.statusId });
    return c.json(sendShipment(store, shipment));
  });

  routes.delete(one, (c) => {
    const store = c.get('store');
    const order = requireOrder(store, c.req.param('orderId'));
    removeShipment(sim, { store, order }, requireShipment(store, order, c.req.param('shipmentId')));
    return c.body(null, 204);
  });

  return routes;
}

function requireShipment(store: StoreEntity, order: OrderEntity, id: string): ShipmentEntity {
  const shipment = shipmentsOf(store, order).find((candidate) => String(candidate.id) === id);
  if (!shipment) throw notFound();
  return shipment;
}
