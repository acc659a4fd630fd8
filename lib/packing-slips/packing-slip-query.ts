import { parseOrderNumber } from '@/lib/orders/parse-order-number';

/** The most slips that are asked for at once. */
export const MOST_SLIPS = 25;

/** What is to be printed: whole orders, and shipments of orders. */
export interface PackingSlipQuery {
  orderIds: number[];
  shipments: { orderId: number; shipmentId: number }[];
}

type Asked = Record<string, string | string[] | undefined>;

/**
 * Reads `?orders=12,13` and `?shipment=12-3`, both repeatable; each order and shipment once, in the order they are asked for.
 *
 * @returns 'unreadable' for what is no number; 'too_many' above `MOST_SLIPS`
 */
export function parsePackingSlipQuery({ orders, shipment }: Asked): PackingSlipQuery | 'unreadable' | 'too_many' {
  const orderIds = unique(texts(orders)).map(parseOrderNumber);
  const shipments = unique(texts(shipment)).map(parseShipment);
  if (!isWhole(orderIds) || !isWhole(shipments)) return 'unreadable';
  return orderIds.length + shipments.length > MOST_SLIPS ? 'too_many' : { orderIds, shipments };
}

/** Where slips were asked for, below the store: the order of shipments, else the list of orders as the rest of the address says. */
export function slipsAskedFrom({ orders, shipment, ...rest }: Asked): string {
  const [orderId, ...others] = new Set(texts(shipment).map((text) => parseShipment(text)?.orderId));
  const isOneOrder = texts(orders).length === 0 && orderId !== undefined && others.length === 0;
  const view = new URLSearchParams(
    Object.entries(rest).flatMap(([name, value]) => [value ?? []].flat().map((text) => [name, text])),
  );
  return [isOneOrder ? `/orders/${orderId}` : '/orders', ...(view.size > 0 ? [view.toString()] : [])].join('?');
}

function texts(value: string | string[] | undefined): string[] {
  return [value ?? []].flat().flatMap((text) => text.split(',').filter((part) => part.trim() !== ''));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()))];
}

function parseShipment(text: string): { orderId: number; shipmentId: number } | undefined {
  const [order, shipment, ...rest] = text.split('-').map(parseOrderNumber);
  if (order === undefined || shipment === undefined || rest.length > 0) return undefined;
  return { orderId: order, shipmentId: shipment };
}

function isWhole<T>(values: readonly (T | undefined)[]): values is T[] {
  return !values.includes(undefined);
}
