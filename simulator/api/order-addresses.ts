import { Hono } from 'hono';
import type { OrderAddressEntity } from '../entities/order-address';
import type { OrderEntity } from '../entities/order';
import type { PostalAddress } from '../entities/postal-address';
import type { StoreEntity } from '../entities/store';
import type { GatewayEnv } from '../gateway/env';
import { cannotBeWritten, notFound, V2Error } from '../gateway/errors';
import { addressesOf } from '../orders/lines';
import { tellOrderChanged } from '../orders/tell-order';
import { sendOrderAddress } from '../send/order-address';
import type { SimulatorContext } from '../simulator';
import { readFields, readText, type Fields } from './body';
import { requireOrder } from './orders';
import { answerList, pageOf, readPaging } from './paging';

export const orderAddressScope = 'store_v2_orders';

const one = '/orders/:orderId/shipping_addresses/:addressId';

/** The shipping addresses of an order. BigCommerce docs: orders V2, shipping addresses. */
export function orderAddressRoutes(sim: SimulatorContext): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();

  routes.get('/orders/:orderId/shipping_addresses', (c) => {
    const store = c.get('store');
    const paging = readPaging(c);
    const order = requireOrder(store, c.req.param('orderId'));
    const addresses = pageOf(addressesOf(store, order), paging);
    return answerList(
      sim,
      c,
      addresses.map((address) => sendOrderAddress({ store, order, address })),
    );
  });

  routes.get(one, (c) => {
    const store = c.get('store');
    const order = requireOrder(store, c.req.param('orderId'));
    return c.json(sendOrderAddress({ store, order, address: requireAddress(store, order, c.req.param('addressId')) }));
  });

  routes.put(one, async (c) => {
    const store = c.get('store');
    const fields = await readFields(c);
    const order = requireOrder(store, c.req.param('orderId'));
    const address = requireAddress(store, order, c.req.param('addressId'));
    refuseReadOnly(fields, sim.flag(store, 'addressReadOnlyInnerStatus'));
    address.postal = readPostalAddress(fields, address.postal);
    address.shippingMethod = readText(fields, 'shipping_method', { fallback: address.shippingMethod });
    order.modifiedAt = sim.now(store);
    tellOrderChanged(sim, { store, order }, order);
    return c.json(sendOrderAddress({ store, order, address }));
  });

  return routes;
}

const postalKeys: Record<string, keyof PostalAddress> = {
  first_name: 'firstName',
  last_name: 'lastName',
  company: 'company',
  street_1: 'street1',
  street_2: 'street2',
  city: 'city',
  state: 'state',
  zip: 'zip',
  country: 'country',
  country_iso2: 'countryIso2',
  phone: 'phone',
  email: 'email',
};

/** The address with this id in a path. Throws 404. */
export function requireAddress(store: StoreEntity, order: OrderEntity, id: string): OrderAddressEntity {
  const address = addressesOf(store, order).find((candidate) => String(candidate.id) === id);
  if (!address) throw notFound();
  return address;
}

function readPostalAddress(fields: Fields, before: PostalAddress): PostalAddress {
  const postal = { ...before };
  for (const [key, name] of Object.entries(postalKeys)) {
    postal[name] = readText(fields, key, { fallback: before[name] });
  }
  return postal;
}

/** The documented example of this 400 has 404 inside. BigCommerce docs: update a shipping address. */
function refuseReadOnly(fields: Fields, innerStatusIs404: boolean): void {
  const key = Object.keys(fields).find((name) => name !== 'shipping_method' && !Object.hasOwn(postalKeys, name));
  if (key === undefined) return;
  const error = cannotBeWritten(key);
  throw innerStatusIs404 ? new V2Error(400, error.message, { innerStatus: 404 }) : error;
}
