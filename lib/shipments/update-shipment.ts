import type { ShipmentEdit } from '@/lib/definitions/shipment-edit';
import type { Context } from '@/lib/stores/context';

/** What became of an edited shipment. */
export interface UpdatedShipment {
  /** Labels of what was changed: *Carrier*, *Tracking number* … Empty when nothing had to be. */
  changed: string[];
  /** Where BigCommerce kept something else than was asked for. */
  different: { label: string; asked: string; kept: string }[];
}

/**
 * Changes what was changed in the form, and nothing else. Nobody knows whether BigCommerce mails the customer again.
 *
 * @throws AppError `conflict` when somebody changed the same meanwhile, naming the field and their value, or while it is not
 * known whose shipment it is; `not_found` when it was deleted; `unavailable` with `applied: 'unknown'` when nobody knows
 */
export function updateShipment(
  _context: Context,
  _request: { orderId: number; shipmentId: number; form: ShipmentEdit },
): Promise<UpdatedShipment> {
  return Promise.reject(new Error('not built yet'));
}
