import type { Context } from '@/lib/stores/context';

/**
 * Gives the order the status that was offered.
 *
 * @throws AppError `conflict` when the order has another status by now, or there is nothing to set back any more
 */
export function setBackStatus(
  _context: Context,
  _request: { orderId: number; from: number; to: number },
): Promise<void> {
  return Promise.reject(new Error('not built yet'));
}
