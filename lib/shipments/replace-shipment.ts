import type { ShipmentForm } from '@/lib/definitions/shipment-form';
import type { CreatedShipment } from '@/lib/shipments/create-shipment';
import type { Context } from '@/lib/stores/context';

/**
 * Deletes a shipment and makes another one in its place, as one step that survives a crash in between. The customer is mailed
 * again. The form is drawn like a new shipment's: its picture of the order (`drawnFrom`) is the same, but of each line it may
 * take what the old shipment holds besides what is left.
 *
 * When BigCommerce refuses the new one, the old one is gone: the error says so. The same form, drawn again from the order as it is
 * then, may be submitted again for the same `shipmentId` under a new `formId`, and only creates.
 *
 * @throws AppError as createShipment does; with the old shipment untouched unless the message says that it is deleted
 */
export function replaceShipment(
  _context: Context,
  _request: { orderId: number; shipmentId: number; form: ShipmentForm },
): Promise<CreatedShipment> {
  return Promise.reject(new Error('not built yet'));
}
