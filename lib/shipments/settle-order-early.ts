import type { Context } from '@/lib/stores/context';

/**
 * Reads the order out of turn for everything of it that is not settled, once: takes one clear match for it, and carries on a
 * replacement. Leaves the schedule as it is otherwise; never sends a shipment again, never gives one up. Does nothing while
 * another writes the order's shipments.
 */
export function settleOrderEarly(_context: Context, _orderId: number): Promise<void> {
  return Promise.reject(new Error('not built yet'));
}
