import type { Context } from '@/lib/stores/context';

/** `alreadyGone`: somebody else had deleted it. */
export interface DeletedShipment {
  alreadyGone: boolean;
}

/**
 * Deletes one shipment. Its items can be shipped again; the order keeps its status, and the customer is not told as far as
 * BigCommerce's documents say.
 *
 * @throws AppError `conflict` while it is being replaced, or may be one whose outcome is not known yet; `not_found` for an order
 * that is not this store's; `unavailable` with `applied: 'unknown'` when it is still there after a lost answer
 */
export function deleteShipment(
  _context: Context,
  _request: { orderId: number; shipmentId: number },
): Promise<DeletedShipment> {
  return Promise.reject(new Error('not built yet'));
}
