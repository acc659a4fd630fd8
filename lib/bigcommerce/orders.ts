import { z } from 'zod';
import { request } from '@/lib/bigcommerce/client';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { orderAddress, type OrderAddress } from '@/lib/bigcommerce/order-address';
import { orderConsignments, type OrderConsignments } from '@/lib/bigcommerce/order-consignments';
import { listOf, wire } from '@/lib/bigcommerce/wire';

export interface Order {
  id: number;
  customerId: number;
  channelId: number;
  statusId: number;
  /** As the merchant renamed it, else BigCommerce's own name. */
  status: string;
  /** ISO 8601, UTC; null when not set. */
  dateCreated: string | null;
  dateModified: string | null;
  /** When the last item was shipped. */
  dateShipped: string | null;
  /** Quantities, not lines. */
  itemsTotal: number;
  itemsShipped: number;
  /** Every product is digital. */
  isDigital: boolean;
  shippingAddressCount: number;
  /** `captured`, `paid`, `''` … */
  paymentStatus: string;
  paymentMethod: string;
  /** Decimals in `currencyCode`. */
  totalIncTax: string;
  shippingCostIncTax: string;
  /** ISO 4217; what the shopper pays in, which all amounts are in. The storefront may have shown another. */
  currencyCode: string;
  billingAddress: OrderAddress;
  customerMessage: string;
  staffNotes: string;
  /** Archived. */
  isDeleted: boolean;
  /** Where it goes; null unless asked for with `include: 'consignments'`. */
  consignments: OrderConsignments | null;
}

type SortField = 'id' | 'customer_id' | 'date_created' | 'date_modified' | 'status_id' | 'channel_id' | 'external_id';

/** What BigCommerce can filter orders by. One status a call; no text search, no filter for archived ones. */
export interface OrderFilter {
  statusId?: number;
  minId?: number;
  maxId?: number;
  customerId?: number;
  channelId?: number;
  email?: string;
  /** ISO 8601 */
  minDateCreated?: string;
  maxDateCreated?: string;
  minDateModified?: string;
  maxDateModified?: string;
}

export interface OrderOptions {
  /** Asks for `consignments` as well. */
  include?: 'consignments';
}

export interface OrderQuery extends OrderFilter, OrderOptions {
  /** By id, oldest first, when left out. */
  sort?: `${SortField}:${'asc' | 'desc'}`;
  /** From 1. */
  page?: number;
  /** At most 250; 50 when left out. */
  limit?: number;
}

export interface OrderCount {
  count: number;
  byStatus: ReadonlyMap<number, number>;
  /** By status id, as the merchant renamed it, else BigCommerce's own name. */
  labels: ReadonlyMap<number, string>;
}

const order = z
  .object({
    id: wire.id,
    customer_id: wire.count,
    channel_id: wire.count,
    status_id: wire.id,
    status: wire.text,
    custom_status: wire.text,
    date_created: wire.date,
    date_modified: wire.date,
    date_shipped: wire.date,
    items_total: wire.count,
    items_shipped: wire.count,
    order_is_digital: wire.flag,
    shipping_address_count: wire.count,
    payment_status: wire.text,
    payment_method: wire.text,
    total_inc_tax: wire.decimal,
    shipping_cost_inc_tax: wire.decimal,
    currency_code: wire.text,
    default_currency_code: wire.text,
    billing_address: orderAddress,
    customer_message: wire.text,
    staff_notes: wire.text,
    is_deleted: wire.flag,
    consignments: orderConsignments,
  })
  .transform((wired): Order => ({
    id: wired.id,
    customerId: wired.customer_id,
    channelId: wired.channel_id,
    statusId: wired.status_id,
    status: wired.custom_status || wired.status,
    dateCreated: wired.date_created,
    dateModified: wired.date_modified,
    dateShipped: wired.date_shipped,
    itemsTotal: wired.items_total,
    itemsShipped: wired.items_shipped,
    isDigital: wired.order_is_digital,
    shippingAddressCount: wired.shipping_address_count,
    paymentStatus: wired.payment_status,
    paymentMethod: wired.payment_method,
    totalIncTax: wired.total_inc_tax,
    shippingCostIncTax: wired.shipping_cost_inc_tax,
    // The names mislead: `default` is the currency of the payment, the other one that of the display (BigCommerce docs: orders).
    currencyCode: wired.default_currency_code || wired.currency_code,
    billingAddress: wired.billing_address,
    customerMessage: wired.customer_message,
    staffNotes: wired.staff_notes,
    isDeleted: wired.is_deleted,
    consignments: wired.consignments,
  }));

const orderCount = z.object({
  count: wire.count,
  statuses: listOf(z.object({ id: wire.id, name: wire.text, custom_label: wire.text, count: wire.count })),
});

/** One page of orders; a page past the end is empty. */
export function listOrders(credentials: Credentials, query: OrderQuery = {}): Promise<Order[]> {
  const { sort, page, limit, include, ...filter } = query;
  const asked = { ...toWireFilter(filter), sort, page, limit, ...toWireInclude(include) };
  return request(credentials, { method: 'GET', path: '/v2/orders', query: asked }, listOf(order));
}

/** How many orders match, in all and by status id, in one call; and what the store calls its statuses. */
export async function countOrders(credentials: Credentials, filter: OrderFilter = {}): Promise<OrderCount> {
  const call = { method: 'GET', path: '/v2/orders/count', query: toWireFilter(filter) } as const;
  const { count, statuses } = await request(credentials, call, orderCount);
  return {
    count,
    byStatus: new Map(statuses.map((status) => [status.id, status.count])),
    labels: new Map(statuses.map(({ id, name, custom_label }) => [id, custom_label || name])),
  };
}

/** One order, also an archived one. @throws AppError `not_found` when the store has no such order */
export function getOrder(credentials: Credentials, orderId: number, options: OrderOptions = {}): Promise<Order> {
  const query = toWireInclude(options.include);
  return request(credentials, { method: 'GET', path: `/v2/orders/${orderId}`, query }, order);
}

// Without the structure BigCommerce only answers with a link to the consignments (BigCommerce docs: orders).
function toWireInclude(include: OrderOptions['include']): { include?: string; consignment_structure?: string } {
  return include ? { include, consignment_structure: 'object' } : {};
}

function toWireFilter(filter: OrderFilter): Record<string, string | number | undefined> {
  return {
    status_id: filter.statusId,
    min_id: filter.minId,
    max_id: filter.maxId,
    customer_id: filter.customerId,
    channel_id: filter.channelId,
    email: filter.email,
    min_date_created: filter.minDateCreated,
    max_date_created: filter.maxDateCreated,
    min_date_modified: filter.minDateModified,
    max_date_modified: filter.maxDateModified,
  };
}
