import { z } from 'zod';
import { request } from '@/lib/bigcommerce/client';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { orderAddress, type OrderAddress } from '@/lib/bigcommerce/order-address';
import { orderProduct, type OrderProduct } from '@/lib/bigcommerce/order-products';
import { asObject, isObject } from '@/lib/bigcommerce/tolerant';
import { listOf, wire } from '@/lib/bigcommerce/wire';

/** Where part of an order goes, with what goes there. */
export interface ConsignmentWithLines {
  id: number;
  address: OrderAddress;
  /** What the shopper chose, in words; `''` when nothing. */
  shippingMethod: string;
  lines: OrderProduct[];
}

/** An order as it is packed: nothing of its price. */
export interface OrderWithLines {
  id: number;
  /** ISO 8601, UTC; null when not set. */
  dateCreated: string | null;
  customerMessage: string;
  /** What is shipped; null when BigCommerce did not tell all of it, so that the lines have to be read one order at a time. */
  shipping: ConsignmentWithLines[] | null;
}

const consignment = z.preprocess(
  (value) => ({ ...asObject(value), address: value }),
  z.object({
    id: wire.id,
    address: orderAddress,
    items_total: wire.count,
    shipping_method: wire.text,
    line_items: listOf(z.unknown()),
  }),
);

const orderWithLines = z
  .object({
    id: wire.id,
    date_created: wire.date,
    customer_message: wire.text,
    consignments: z.preprocess(asObject, z.object({ shipping: listOf(consignment).optional() })),
  })
  .transform((wired): OrderWithLines => ({
    id: wired.id,
    dateCreated: wired.date_created,
    customerMessage: wired.customer_message,
    shipping: toShipping(wired.consignments.shipping),
  }));

const WITH_LINES = { include: 'consignments,consignments.line_items', consignment_structure: 'object' };

/** The largest span of numbers that one call is asked for: no page limit cuts it short, and its answer stays readable. */
export const ORDER_SPAN = 100;

/**
 * The orders of a range of numbers with their lines, in one call. Archived orders may be left out.
 *
 * @param range at most `ORDER_SPAN` numbers
 */
export function listOrdersWithLines(
  credentials: Credentials,
  { minId, maxId }: { minId: number; maxId: number },
): Promise<OrderWithLines[]> {
  const query = { min_id: minId, max_id: maxId, limit: ORDER_SPAN, ...WITH_LINES };
  return request(credentials, { method: 'GET', path: '/v2/orders', query }, listOf(orderWithLines));
}

/** One order with its lines, in one call. @throws AppError `not_found` */
export function getOrderWithLines(credentials: Credentials, orderId: number): Promise<OrderWithLines> {
  return request(credentials, { method: 'GET', path: `/v2/orders/${orderId}`, query: WITH_LINES }, orderWithLines);
}

function toShipping(wired: z.output<typeof consignment>[] | undefined): OrderWithLines['shipping'] {
  const read = wired?.map(({ id, address, items_total, shipping_method, line_items }) => {
    const lines = line_items.filter(isWhole).map((line) => orderProduct.parse(line));
    const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
    // BigCommerce writes "None" for an order made without a quote.
    const shippingMethod = shipping_method === 'None' ? '' : shipping_method;
    return { isWhole: units >= items_total, id, address, shippingMethod, lines };
  });
  if (!read?.every(({ isWhole }) => isWhole)) return null;
  return read.map(({ id, address, shippingMethod, lines }) => ({ id, address, shippingMethod, lines }));
}

/** Whether a line is there itself and not as a link to it. */
function isWhole(line: unknown): boolean {
  return isObject(line) && 'quantity' in line;
}
