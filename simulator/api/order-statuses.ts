import { Hono } from 'hono';
import type { StoreEntity } from '../entities/store';
import type { GatewayEnv } from '../gateway/env';
import { notFound } from '../gateway/errors';
import { orderStatuses, type OrderStatus } from '../orders/statuses';
import { sendOrderStatus } from '../send/order-status';

export const orderStatusScope = 'store_v2_orders';

/** The fifteen order statuses. `order` is only in the documents' examples. BigCommerce docs: order statuses. */
export function orderStatusRoutes(): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  const send = (store: StoreEntity, status: OrderStatus) => ({
    ...sendOrderStatus(store, status),
    order: status.sortOrder,
  });

  routes.get('/order_statuses', (c) => c.json(orderStatuses.map((status) => send(c.get('store'), status))));

  routes.get('/order_statuses/:statusId', (c) => {
    const status = orderStatuses.find(({ id }) => String(id) === c.req.param('statusId'));
    if (!status) throw notFound();
    return c.json(send(c.get('store'), status));
  });

  return routes;
}
