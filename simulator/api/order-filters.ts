import type { OrderEntity } from '../entities/order';
import type { StoreEntity } from '../entities/store';
import { invalidField } from '../gateway/errors';
import { orderTotals } from '../orders/totals';
import type { SimulatorContext } from '../simulator';
import { readDate } from './read-date';

type Query = Record<string, string>;
type Test = (order: OrderEntity) => boolean;

const sortKeys: Record<string, (order: OrderEntity) => number | string> = {
  id: ({ id }) => id,
  customer_id: ({ customerId }) => customerId,
  date_created: ({ createdAt }) => createdAt,
  date_modified: ({ modifiedAt }) => modifiedAt,
  status_id: ({ statusId }) => statusId,
  channel_id: ({ channelId }) => channelId,
  external_id: ({ externalOrderId }) => externalOrderId ?? '',
};

/** The orders a list or count asks for, unsorted. Throws 400 for a value that does not fit. BigCommerce docs: orders V2. */
export function filterOrders(sim: SimulatorContext, store: StoreEntity, query: Query): OrderEntity[] {
  const tests = readTests(store, query);
  if (!sim.flag(store, 'archivedOrdersListed')) tests.push(({ isDeleted }) => !isDeleted);
  return [...store.orders.values()].filter((order) => tests.every((test) => test(order)));
}

/** Orders by `sort` ('date_created:desc'), by id ascending when it is absent. Throws 400 for an unknown one. */
export function sortOrders(orders: OrderEntity[], sort = 'id:asc'): OrderEntity[] {
  const [name = '', direction = 'asc'] = sort.split(':');
  const key = Object.hasOwn(sortKeys, name) ? sortKeys[name] : undefined;
  if (!key || !['asc', 'desc'].includes(direction)) throw invalidField('sort');
  const sign = direction === 'asc' ? 1 : -1;
  return [...orders].sort((a, b) => sign * (compare(key(a), key(b)) || a.id - b.id));
}

function readTests(store: StoreEntity, query: Query): Test[] {
  const total = (order: OrderEntity) => orderTotals(store, order).total.incTax;
  return [
    ...onNumber(query, 'min_id', (order, min) => order.id >= min),
    ...onNumber(query, 'max_id', (order, max) => order.id <= max),
    ...onNumber(query, 'min_total', (order, min) => total(order) >= min),
    ...onNumber(query, 'max_total', (order, max) => total(order) <= max),
    ...onNumber(query, 'customer_id', (order, id) => order.customerId === id),
    ...onNumber(query, 'status_id', (order, id) => order.statusId === id),
    ...onNumber(query, 'channel_id', (order, id) => order.channelId === id),
    ...onDate(query, 'min_date_created', (order, min) => toSecond(order.createdAt) >= min),
    ...onDate(query, 'max_date_created', (order, max) => toSecond(order.createdAt) <= max),
    ...onDate(query, 'min_date_modified', (order, min) => toSecond(order.modifiedAt) >= min),
    ...onDate(query, 'max_date_modified', (order, max) => toSecond(order.modifiedAt) <= max),
    ...onText(query, 'email', (order, email) => order.billing.email.toLowerCase() === email.toLowerCase()),
    ...onText(query, 'cart_id', (order, id) => order.cartId === id),
    ...onText(query, 'payment_method', (order, method) => order.paymentMethod === method),
    ...onText(query, 'external_order_id', (order, id) => order.externalOrderId === id),
  ];
}

function onNumber(query: Query, name: string, test: (order: OrderEntity, value: number) => boolean): Test[] {
  const value = Number(query[name]);
  if (query[name] === undefined) return [];
  if (query[name].trim() === '' || Number.isNaN(value)) throw invalidField(name);
  return [(order) => test(order, value)];
}

function onDate(query: Query, name: string, test: (order: OrderEntity, ms: number) => boolean): Test[] {
  if (query[name] === undefined) return [];
  const value = readDate(query[name], name);
  return [(order) => test(order, value)];
}

function onText(query: Query, name: string, test: (order: OrderEntity, value: string) => boolean): Test[] {
  const value = query[name];
  return value === undefined ? [] : [(order) => test(order, value)];
}

function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Answers tell whole seconds; a date taken from one must find its order again. */
function toSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}
