import { z } from 'zod';
import { listAllPages } from '@/lib/bigcommerce/all-pages';
import { request } from '@/lib/bigcommerce/client';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { orderAddress, type OrderAddress } from '@/lib/bigcommerce/order-address';
import { listOf, wire } from '@/lib/bigcommerce/wire';

export interface ShipmentItem {
  orderProductId: number;
  quantity: number;
}

export interface Shipment {
  id: number;
  orderId: number;
  orderAddressId: number;
  /** ISO 8601, UTC. */
  dateCreated: string | null;
  items: ShipmentItem[];
  trackingNumber: string;
  /** BigCommerce's provider (`fedex`, `carrier_33`), `''`, or `custom` when it was left out. */
  shippingProvider: string;
  /** `''` when BigCommerce has no name for it. */
  shippingProviderName: string;
  /** AfterShip's word for the carrier, or `''`. */
  trackingCarrier: string;
  /** The link the merchant gave, or `''`. */
  trackingLink: string;
  /** The link BigCommerce made from carrier and number, or `''`. */
  generatedTrackingLink: string;
  shippingMethod: string;
  /** A decimal in the store's currency. */
  merchantShippingCost: string;
  comments: string;
  shippingAddress: OrderAddress;
}

/** What a new shipment says. Name the carrier once: by `shippingProvider` or by `trackingCarrier`. */
export interface ShipmentInput {
  orderAddressId: number;
  items: ShipmentItem[];
  /** At most 50 characters. */
  trackingNumber?: string;
  /** At most 500 characters; takes the place of a generated link. */
  trackingLink?: string;
  /** `''` when left out: without the key BigCommerce makes it `custom` and no link. */
  shippingProvider?: string;
  trackingCarrier?: string;
  shippingMethod?: string;
  merchantShippingCost?: string;
  /** At most 65,535 characters. */
  comments?: string;
}

/** What of a shipment can be changed: each key that is given, be it `''`. Its items cannot. */
export type ShipmentChanges = Partial<
  Pick<
    Shipment,
    | 'trackingNumber'
    | 'trackingLink'
    | 'shippingProvider'
    | 'trackingCarrier'
    | 'shippingMethod'
    | 'merchantShippingCost'
    | 'comments'
  >
>;

const shipment = z
  .object({
    id: wire.id,
    order_id: wire.count,
    order_address_id: wire.count,
    date_created: wire.date,
    items: listOf(z.object({ order_product_id: wire.id, quantity: wire.count })),
    tracking_number: wire.text,
    shipping_provider: wire.text,
    shipping_provider_display_name: wire.text,
    tracking_carrier: wire.text,
    tracking_link: wire.text,
    generated_tracking_link: wire.text,
    shipping_method: wire.text,
    merchant_shipping_cost: wire.decimal,
    comments: wire.text,
    shipping_address: orderAddress,
  })
  .transform((wired): Shipment => ({
    id: wired.id,
    orderId: wired.order_id,
    orderAddressId: wired.order_address_id,
    dateCreated: wired.date_created,
    items: wired.items.map((item) => ({ orderProductId: item.order_product_id, quantity: item.quantity })),
    trackingNumber: wired.tracking_number,
    shippingProvider: wired.shipping_provider,
    shippingProviderName: wired.shipping_provider_display_name,
    trackingCarrier: wired.tracking_carrier,
    trackingLink: wired.tracking_link,
    generatedTrackingLink: wired.generated_tracking_link,
    shippingMethod: wired.shipping_method === 'None' ? '' : wired.shipping_method,
    merchantShippingCost: wired.merchant_shipping_cost,
    comments: wired.comments,
    shippingAddress: wired.shipping_address,
  }));

/** Every shipment of the order. */
export function listShipments(credentials: Credentials, orderId: number): Promise<Shipment[]> {
  return listAllPages(credentials, shipmentsPath(orderId), shipment);
}

/** @throws AppError `not_found` when it was deleted */
export function getShipment(credentials: Credentials, orderId: number, shipmentId: number): Promise<Shipment> {
  return request(credentials, { method: 'GET', path: `${shipmentsPath(orderId)}/${shipmentId}` }, shipment);
}

/**
 * Makes a shipment, which e-mails the customer. BigCommerce knows no idempotency keys: the same call twice makes two.
 *
 * @throws AppError whose `applied` says whether it may have been made; only after `no` may it be sent again
 */
export function createShipment(credentials: Credentials, orderId: number, input: ShipmentInput): Promise<Shipment> {
  return request(credentials, { method: 'POST', path: shipmentsPath(orderId), body: toWireShipment(input) }, shipment);
}

/**
 * Changes what is given of a shipment and leaves the rest as it is. Whether the customer is mailed again is not documented.
 *
 * @returns the shipment as BigCommerce has it now
 * @throws AppError `not_found` when it was deleted
 */
export function updateShipment(
  credentials: Credentials,
  { orderId, id }: Pick<Shipment, 'orderId' | 'id'>,
  changes: ShipmentChanges,
): Promise<Shipment> {
  const path = `${shipmentsPath(orderId)}/${id}`;
  return request(credentials, { method: 'PUT', path, body: toWireChanges(changes) }, shipment);
}

/**
 * Deletes one shipment. The order keeps its status (BigCommerce docs: orders overview).
 *
 * @throws AppError `not_found` when it was deleted already
 */
export async function deleteShipment(credentials: Credentials, orderId: number, shipmentId: number): Promise<void> {
  await request(credentials, { method: 'DELETE', path: `${shipmentsPath(orderId)}/${shipmentId}` }, z.unknown());
}

/** How many shipments the order has. */
export async function countShipments(credentials: Credentials, orderId: number): Promise<number> {
  const call = { method: 'GET', path: `${shipmentsPath(orderId)}/count` } as const;
  return (await request(credentials, call, z.object({ count: wire.count }))).count;
}

function shipmentsPath(orderId: number): string {
  return `/v2/orders/${orderId}/shipments`;
}

function toWireShipment(input: ShipmentInput): Record<string, unknown> {
  return {
    order_address_id: input.orderAddressId,
    items: input.items.map((item) => ({ order_product_id: item.orderProductId, quantity: item.quantity })),
    shipping_provider: input.shippingProvider ?? '',
    ...(input.trackingNumber && { tracking_number: input.trackingNumber }),
    ...(input.trackingCarrier && { tracking_carrier: input.trackingCarrier }),
    ...(input.trackingLink && { tracking_link: input.trackingLink }),
    ...(input.shippingMethod && { shipping_method: input.shippingMethod }),
    ...(input.merchantShippingCost && { merchant_shipping_cost: input.merchantShippingCost }),
    ...(input.comments && { comments: input.comments }),
  };
}

const wireNames = {
  trackingNumber: 'tracking_number',
  trackingLink: 'tracking_link',
  shippingProvider: 'shipping_provider',
  trackingCarrier: 'tracking_carrier',
  shippingMethod: 'shipping_method',
  merchantShippingCost: 'merchant_shipping_cost',
  comments: 'comments',
} as const satisfies Record<keyof ShipmentChanges, string>;

function toWireChanges(changes: ShipmentChanges): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(changes).map(([key, value]) => [wireNames[key as keyof ShipmentChanges], value]),
  );
}
