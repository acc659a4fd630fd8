import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { requireOrder } from '../api/orders';
import { writeZone } from '../api/write-zone';
import { answerExact } from '../api/methods';
import { requireZone } from '../api/zones';
import { withExactSettings } from '../exact-json';
import { quoteCheckout } from '../checkout/quote-checkout';
import { visitSchema } from '../checkout/shopper';
import { addressesOf, productsOf, shipmentsOf } from '../orders/lines';
import { addManyOrders } from '../seed/add-many-orders';
import { addShipment } from '../seed/add-shipment';
import { addMethod, addZone } from '../seed/add-zone';
import { orderInputSchema } from '../seed/order-input';
import { placeOrder } from '../seed/place-order';
import { sendMethod } from '../send/method';
import { sendShipment } from '../send/shipment';
import { sendZone } from '../send/zone';
import type { SimulatorContext } from '../simulator';
import { parseBody } from './parse-body';
import { generatePlaces, postalCodeRangeSchema } from './postal-code-range';
import { requireStore } from './require-store';

const fieldsSchema = z.record(z.string(), z.unknown());
const manyOrdersSchema = z.strictObject({ count: z.int().positive().max(5000).default(1200) });
const newZoneSchema = z.looseObject({ postal_codes: postalCodeRangeSchema.exactOptional() });

/**
 * `/stores/:hash/orders` and `/zones` of the control API, where it knows more than the API: orders can be made, and
 * every body has defaults, so that `{}` works. Other bodies have the API's own keys.
 */
export function resourceControlRoutes(sim: SimulatorContext): Hono {
  const app = new Hono();
  const findStore = (c: Context) => requireStore(sim, c.req.param('hash') ?? '');

  app.post('/:hash/orders', async (c) => {
    const { order, products, addresses } = placeOrder(sim, findStore(c), await parseBody(c, orderInputSchema));
    return c.json({ id: order.id, products, addresses }, 201);
  });

  app.post('/:hash/orders/many', async (c) => {
    const { count } = await parseBody(c, manyOrdersSchema);
    return c.json({ ids: addManyOrders(sim, findStore(c), count).map(({ id }) => id) }, 201);
  });

  app.get('/:hash/orders/:orderId', (c) => {
    const store = findStore(c);
    const order = requireOrder(store, c.req.param('orderId'));
    const parts = { products: productsOf(store, order), addresses: addressesOf(store, order) };
    return c.json({ ...order, ...parts, shipments: shipmentsOf(store, order) });
  });

  app.post('/:hash/orders/:orderId/shipments', async (c) => {
    const store = findStore(c);
    const order = requireOrder(store, c.req.param('orderId'));
    const shipment = addShipment(sim, { store, order }, await parseBody(c, fieldsSchema));
    return c.json(sendShipment(store, shipment), 201);
  });

  app.post('/:hash/zones', async (c) => {
    const store = findStore(c);
    const { postal_codes: range, ...fields } = await parseBody(c, newZoneSchema);
    const generated = range === undefined ? {} : { type: 'zip', locations: generatePlaces(range) };
    return c.json(sendZone(addZone(sim, store, { ...generated, ...fields }), { sim, store }), 201);
  });

  app.put('/:hash/zones/:zoneId', async (c) => {
    const store = findStore(c);
    const before = requireZone(store, c.req.param('zoneId'));
    const zone = writeZone({ sim, store, zone: before }, { name: before.name, ...(await parseBody(c, fieldsSchema)) });
    store.zones.set(zone.id, zone);
    return c.json(sendZone(zone, { sim, store }));
  });

  app.post('/:hash/zones/:zoneId/methods', async (c) => {
    const store = findStore(c);
    const zone = requireZone(store, c.req.param('zoneId'));
    const fields = withExactSettings(await parseBody(c, fieldsSchema), await c.req.text());
    return answerExact(c, sendMethod(addMethod(sim, { store, zone }, fields), { sim, store }), 201);
  });

  app.post('/:hash/quote', async (c) => {
    return c.json(quoteCheckout(sim, findStore(c), await parseBody(c, visitSchema)));
  });

  return app;
}
