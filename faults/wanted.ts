import { pick, type Random } from './random';
import type { OrderRef, Simulated } from './simulated';

/** A shipment that the merchant wants, once. */
export interface Wanted {
  /** Quantity by line of the order. */
  quantities: number[];
  /** '' without tracking. */
  trackingNumber: string;
  comments: string;
}

/** An order with all the shipments that the merchant wants of it, one after the other. */
export interface WantedOrder extends OrderRef {
  row: string;
  wanted: Wanted[];
}

interface Shape {
  lines: number[];
  wanted: Wanted[];
}

/**
 * What merchants do: a whole order in one parcel, one in parts, the same parcel twice or three times with nothing to tell them
 * apart, and parcels without tracking. What can be marked carries a number of its own, so that it can be counted by itself.
 */
function nextShape(random: Random, { room, spare }: { room: number; spare: boolean }): Shape {
  const mark = () =>
    `T${Math.floor(random() * 1e12)
      .toString(36)
      .toUpperCase()}`;
  const one = (quantities: number[], trackingNumber: string, comments = ''): Wanted => ({
    quantities,
    trackingNumber,
    comments,
  });
  const same = (count: number, number: string) => Array.from({ length: count }, () => one([1], number));
  const shapes: Shape[] = [
    { lines: [2, 1], wanted: [one([2, 1], mark())] },
    { lines: [2, 1], wanted: [one([1, 1], '', mark())] },
    { lines: [3], wanted: [one([1], '')] },
    { lines: [3], wanted: [one([1], mark())] },
    { lines: [5, 3], wanted: [one([2, 0], mark()), one([1, 2], mark())] },
    { lines: [4], wanted: same(2, '') },
    { lines: [4], wanted: same(2, mark()) },
    { lines: [4], wanted: same(3, mark()) },
  ];
  return pick(
    random,
    shapes.filter((shape) => shape.wanted.length <= room && (!spare || hasSpare(shape))),
  );
}

function hasSpare({ lines, wanted }: Shape): boolean {
  const [only, ...others] = wanted;
  return others.length === 0 && lines.every((left, line) => left >= 2 * (only?.quantities[line] ?? 0));
}

/** Orders for so many shipments, in turn in each of the stores. */
export async function placeOrders(
  { simulated, stores, random }: { simulated: Simulated; stores: readonly string[]; random: Random },
  { row, count, spare }: { row: string; count: number; spare: boolean },
): Promise<WantedOrder[]> {
  const orders: WantedOrder[] = [];
  for (let room = count; room > 0;) {
    const { lines, wanted } = nextShape(random, { room, spare });
    const store = stores[orders.length % stores.length] ?? '';
    const input = { lines: lines.map((quantity) => ({ quantity })) };
    const { id } = await simulated.ask<{ id: number }>('POST', `/stores/${store}/orders`, input);
    orders.push({ row, store, id, wanted });
    room -= wanted.length;
  }
  return orders;
}
