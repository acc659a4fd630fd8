import { Hono } from 'hono';
import type { GatewayEnv } from '../gateway/env';
import { notFound } from '../gateway/errors';
import { productsOf } from '../orders/lines';
import { sendOrderProduct } from '../send/order-product';
import type { SimulatorContext } from '../simulator';
import { requireOrder } from './orders';
import { answerList, pageOf, readPaging } from './paging';

export const orderProductScope = 'store_v2_orders';

/** The lines of an order, by order-product id. BigCommerce docs: orders V2, order products. */
export function orderProductRoutes(sim: SimulatorContext): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();

  routes.get('/orders/:orderId/products', (c) => {
    const store = c.get('store');
    const paging = readPaging(c);
    const order = requireOrder(store, c.req.param('orderId'));
    const messy = sim.flag(store, 'messyValues');
    const products = pageOf(productsOf(store, order), paging);
    return answerList(
      sim,
      c,
      products.map((product) => sendOrderProduct(product, order, messy)),
    );
  });

  routes.get('/orders/:orderId/products/:productId', (c) => {
    const store = c.get('store');
    const order = requireOrder(store, c.req.param('orderId'));
    const product = productsOf(store, order).find(({ id }) => String(id) === c.req.param('productId'));
    if (!product) throw notFound();
    return c.json(sendOrderProduct(product, order, sim.flag(store, 'messyValues')));
  });

  return routes;
}
