import type { Context } from '@/lib/stores/context';

/**
 * Deletes every shipment of the order, one by one.
 *
 * @param request `shipmentIds`: those that the person saw
 * @throws AppError `conflict` when there are others now, or while the outcome of one is not known; otherwise as for one, with how
 * many are deleted by then
 */
export function deleteAllShipments(
  _context: Context,
  _request: { orderId: number; shipmentIds: readonly number[] },
): Promise<void> {
  return Promise.reject(new Error('not built yet'));
}
