import { z } from 'zod';

/** What an open page may ask about: the list of orders, or one order. */
export type ChangingThing = 'orders' | `order ${number}`;

/**
 * What an open page is told: `live` with a text that is another one after each change, or that nobody tells us of changes, so
 * that the page has to read again by itself.
 */
export type ChangeState = { live: true; version: string } | { live: false };

/** Reads a ChangingThing out of an address. */
export const changingThingSchema = z.custom<ChangingThing>(
  (value) => typeof value === 'string' && /^(orders|order [1-9]\d{0,9})$/.test(value),
  'Ask about “orders” or about “order” and its number.',
);
