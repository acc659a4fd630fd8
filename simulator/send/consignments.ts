import type { OrderProductEntity } from '../entities/order-product';
import type { OrderEntity, PickupEntity } from '../entities/order';
import type { StoreEntity } from '../entities/store';
import { addressesOf, productsOf } from '../orders/lines';
import type { SimulatorContext } from '../simulator';
import { consignmentId } from './consignment-id';
import { apiUrl } from './links';
import { sendShippingConsignment } from './order-address';
import { sendOrderProduct } from './order-product';

export interface SendConsignmentsOptions {
  /** Whole lines instead of links to them. */
  wholeLines: boolean;
  messy: boolean;
}

/** How the lines of an order reach the shopper. BigCommerce docs: orders V2, consignments. */
export function sendConsignments(
  sim: SimulatorContext,
  { store, order }: { store: StoreEntity; order: OrderEntity },
  options: SendConsignmentsOptions,
): Record<string, unknown> {
  const products = productsOf(store, order);
  const send = (lines: OrderProductEntity[]) => lines.map((line) => sendLine(store, order, { line, ...options }));
  const digital = products.filter(({ type }) => type === 'digital');
  const certificates = products.filter(({ type }) => type === 'giftcertificate');
  return {
    pickups: order.pickups.map((pickup) => {
      return { ...sendPickup(pickup), line_items: send(products.filter(({ pickupId }) => pickupId === pickup.id)) };
    }),
    shipping: addressesOf(store, order).map((address) => {
      const lines = products.filter(({ orderAddressId }) => orderAddressId === address.id);
      const id = consignmentId(sim, store, address);
      return sendShippingConsignment({ store, order, address }, { id, lineItems: send(lines) });
    }),
    downloads: digital.length > 0 ? [{ recipient_email: order.billing.email, line_items: send(digital) }] : [],
    email: {
      gift_certificates: certificates.map((line) => {
        return { recipient_email: order.billing.email, line_items: send([line]) };
      }),
    },
  };
}

function sendLine(
  store: StoreEntity,
  order: OrderEntity,
  { line, wholeLines, messy }: SendConsignmentsOptions & { line: OrderProductEntity },
): Record<string, unknown> {
  if (wholeLines) return sendOrderProduct(line, order, messy);
  const resource = `/orders/${order.id}/products/${line.id}`;
  return { url: apiUrl(store, resource), resource };
}

function sendPickup({ id, displayName, instructions, hours, location }: PickupEntity): Record<string, unknown> {
  return {
    id,
    pickup_method_id: 1,
    pickup_method_display_name: displayName,
    collection_instructions: instructions,
    collection_time_description: hours,
    location: {
      id: 1,
      name: location.name,
      code: location.code,
      address_line_1: location.street,
      address_line_2: '',
      city: location.city,
      state: location.state,
      postal_code: location.zip,
      country_alpha2: location.countryIso2,
      email: '',
      phone: '',
    },
  };
}
