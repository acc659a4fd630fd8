import { Hono } from 'hono';
import type { GatewayEnv } from '../gateway/env';
import { notFound } from '../gateway/errors';
import { addressesOf } from '../orders/lines';
import { consignmentId } from '../send/consignment-id';
import { sendShippingQuote } from '../send/shipping-quote';
import type { SimulatorContext } from '../simulator';
import { requireAddress } from './order-addresses';
import { requireOrder } from './orders';

export const shippingQuoteScope = 'store_v2_orders';

/**
 * The quote behind a shipping cost: 204 for orders that did not come from a storefront, and by the links that answers carry.
 * BigCommerce docs: orders V2, shipping quotes.
 */
export function shippingQuoteRoutes(sim: SimulatorContext): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();

  routes.get('/orders/:orderId/shipping_addresses/:addressId/shipping_quotes', (c) => {
    const store = c.get('store');
    const order = requireOrder(store, c.req.param('orderId'));
    const quote = sendShippingQuote(order, requireAddress(store, order, c.req.param('addressId')));
    return quote ? c.json(quote) : c.body(null, 204);
  });

  routes.get('/orders/:orderId/consignments/shipping/:consignmentId/shipping_quotes', (c) => {
    const store = c.get('store');
    const order = requireOrder(store, c.req.param('orderId'));
    const wanted = c.req.param('consignmentId');
    const address = addressesOf(store, order).find((one) => String(consignmentId(sim, store, one)) === wanted);
    if (!address) throw notFound();
    const quote = sendShippingQuote(order, address);
    return quote ? c.json(quote) : c.body(null, 204);
  });

  routes.get('/orders/:orderId/shippingaddresses/:addressId/shippingquotes', (c) => {
    const store = c.get('store');
    requireAddress(store, requireOrder(store, c.req.param('orderId')), c.req.param('addressId'));
    return c.body(null, 204);
  });

  return routes;
}
