import { Hono, type Context } from 'hono';
import { updateOrder } from '../api/update-order';
import type { OrderEntity } from '../entities/order';
import { signedPayload } from '../login/signed-payload';
import { shipmentsOf } from '../orders/lines';
import { removeShipment } from '../orders/record-shipment';
import { addShipment } from '../seed/add-shipment';
import { placeOrder } from '../seed/place-order';
import { extensionsFor, extensionUrl } from './extension-items';
import { missingPage } from './message-page';
import { orderPage } from './order-page';
import { ordersPage } from './orders-page';
import { panelHref, type Panel, type PanelEnv } from './panel-env';
import { formValues, refusalOf } from './submitted';

/** `/orders` of one person's control panel. */
export function orderRoutes(): Hono<PanelEnv> {
  const app = new Hono<PanelEnv>();

  app.get('/', (c) => {
    const pageNumber = Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1);
    return c.html(ordersPage(c.get('panel'), pageNumber));
  });

  app.post('/new', (c) => {
    const panel = c.get('panel');
    const { order } = placeOrder(panel.sim, panel.store, {});
    return c.redirect(panelHref(panel, `/orders/${order.id}`), 303);
  });

  app.post('/:orderId/ship', async (c) => {
    const { tracking_number: trackingNumber = '' } = await formValues(c);
    return change(c, ({ sim, store }, order) => {
      addShipment(sim, { store, order }, { tracking_number: trackingNumber });
    });
  });

  app.post('/:orderId/status', async (c) => {
    const { status_id: statusId = '' } = await formValues(c);
    return change(c, ({ sim, store }, order) => {
      updateOrder({ sim, store, order }, { status_id: statusId });
    });
  });

  app.post('/:orderId/shipments/:shipmentId/delete', (c) =>
    change(c, ({ sim, store }, order) => {
      const shipment = shipmentsOf(store, order).find(({ id }) => id === Number(c.req.param('shipmentId')));
      if (shipment) removeShipment(sim, { store, order }, shipment);
    }),
  );

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

/** Does what the merchant asks with the order of the path, and shows the order again. */
function change(c: Context<PanelEnv>, work: (panel: Panel, order: OrderEntity) => void): Response | Promise<Response> {
  const panel = c.get('panel');
  const order = panel.store.orders.get(Number(c.req.param('orderId')));
  if (!order) return c.html(missingPage(), 404);
  const error = refusalOf(() => {
    work(panel, order);
  });
  return error === undefined
    ? c.redirect(panelHref(panel, `/orders/${order.id}`), 303)
    : c.html(orderPage(panel, order, error), 400);
}
