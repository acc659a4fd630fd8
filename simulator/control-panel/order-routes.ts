import { Hono } from 'hono';
import { signedPayload } from '../login/signed-payload';
import { extensionsFor, extensionUrl } from './extension-items';
import { missingPage } from './message-page';
import { orderPage } from './order-page';
import { ordersPage } from './orders-page';
import type { PanelEnv } from './panel-env';

/** `/orders` of one person's control panel. */
export function orderRoutes(): Hono<PanelEnv> {
  const app = new Hono<PanelEnv>();

  app.get('/', (c) => {
    const pageNumber = Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1);
    return c.html(ordersPage(c.get('panel'), pageNumber));
  });

  app.get('/:orderId', (c) => {
    const panel = c.get('panel');
    const order = panel.store.orders.get(Number(c.req.param('orderId')));
    return order ? c.html(orderPage(panel, order)) : c.html(missingPage(), 404);
  });

  // The panel's frame begins here, so that its token is as fresh as the click.
  app.get('/:orderId/extensions/:extensionId', (c) => {
    const panel = c.get('panel');
    const { sim, store, user } = panel;
    const order = store.orders.get(Number(c.req.param('orderId')));
    const extension = extensionsFor(panel, 'ORDERS').find(({ id }) => id === Number(c.req.param('extensionId')));
    if (!order || !extension) return c.html(missingPage(), 404);
    const url = extensionUrl(extension, order.id);
    return c.redirect(signedPayload(sim, store, { callback: 'load', userId: user.id, url }).callbackUrl);
  });

  return app;
}
