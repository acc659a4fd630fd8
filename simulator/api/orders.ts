import { Hono, type Context } from 'hono';
import type { OrderEntity } from '../entities/order';
import type { StoreEntity } from '../entities/store';
import type { GatewayEnv } from '../gateway/env';
import { invalidField, notFound } from '../gateway/errors';
import { orderStatuses } from '../orders/statuses';
import { tellOrderChanged } from '../orders/tell-order';
import { sendConsignments } from '../send/consignments';
import { sendOrder } from '../send/order';
import { sendOrderStatus } from '../send/order-status';
import type { SimulatorContext } from '../simulator';
import { readFields, toInteger } from './body';
import { filterOrders, sortOrders } from './order-filters';
import { answerList, pageOf, readPaging } from './paging';
import { updateOrder } from './update-order';

export const orderScope = 'store_v2_orders';

/** Orders: list, count, one, change, archive. BigCommerce docs: orders V2. */
export function orderRoutes(sim: SimulatorContext): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();

  routes.get('/orders', (c) => {
    const store = c.get('store');
    const paging = readPaging(c);
    const query = c.req.query();
    const orders = sortOrders(filterOrders(sim, store, query), query.sort);
    const send = sendWithIncludes(sim, c);
    return answerList(sim, c, pageOf(orders, paging).map(send));
  });

  routes.get('/orders/count', (c) => {
    const store = c.get('store');
    const orders = filterOrders(sim, store, c.req.query());
    const statuses = orderStatuses.map((status) => {
      const count = orders.filter(({ statusId }) => statusId === status.id).length;
      return { ...sendOrderStatus(store, status), count, sort_order: status.sortOrder };
    });
    return c.json({ statuses, count: orders.length });
  });

  routes.get('/orders/:orderId', (c) => {
    return c.json(sendWithIncludes(sim, c)(requireOrder(c.get('store'), c.req.param('orderId'))));
  });

  routes.put('/orders/:orderId', async (c) => {
    const store = c.get('store');
    const fields = await readFields(c);
    const order = requireOrder(store, c.req.param('orderId'));
    updateOrder({ sim, store, order }, fields);
    return c.json(sendOrder(store, order, sim.flag(store, 'messyValues')));
  });

  routes.delete('/orders/:orderId', (c) => {
    const store = c.get('store');
    const order = requireOrder(store, c.req.param('orderId'));
    const { statusId, isDeleted } = order;
    Object.assign(order, { isDeleted: true, modifiedAt: sim.now(store) });
    tellOrderChanged(sim, { store, order }, { statusId, isDeleted });
    return c.body(null, 204);
  });

  routes.get('/orders/:orderId/consignments', (c) => {
    const store = c.get('store');
    const order = requireOrder(store, c.req.param('orderId'));
    const wholeLines = c.req.query('include') === 'consignments.line_items';
    return c.json(sendConsignments(sim, { store, order }, { wholeLines, messy: sim.flag(store, 'messyValues') }));
  });

  return routes;
}

/** The order with this id in a path. Throws 404. */
export function requireOrder(store: StoreEntity, id: string): OrderEntity {
  const order = store.orders.get(toInteger(id) ?? 0);
  if (!order) throw notFound();
  return order;
}

/** Tells orders with what `include` asks for. Throws 400 for consignments without `consignment_structure=object`. */
function sendWithIncludes(sim: SimulatorContext, c: Context<GatewayEnv>) {
  const store = c.get('store');
  const messy = sim.flag(store, 'messyValues');
  const includes = (c.req.query('include') ?? '').split(',');
  const wholeLines = includes.includes('consignments.line_items');
  const consignments = wholeLines || includes.includes('consignments');
  if (consignments && c.req.query('consignment_structure') !== 'object') throw invalidField('consignment_structure');
  return (order: OrderEntity): Record<string, unknown> => ({
    ...sendOrder(store, order, messy),
    ...(consignments && { consignments: sendConsignments(sim, { store, order }, { wholeLines, messy }) }),
    ...(includes.includes('fees') && { fees: [] }),
  });
}
