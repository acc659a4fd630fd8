import type { OrderEntity } from '../entities/order';
import type { StoreEntity } from '../entities/store';
import { invalidField } from '../gateway/errors';
import { setStatus } from '../orders/set-status';
import { orderStatuses } from '../orders/statuses';
import { tellOrderChanged } from '../orders/tell-order';
import type { SimulatorContext } from '../simulator';
import { readBoolean, readText, refuseOtherKeys, toInteger, type Fields } from './body';

const writable = ['status_id', 'staff_notes', 'customer_message', 'external_order_id', 'is_deleted'];
const maxNotes = 65_535;

interface OrderUpdate {
  sim: SimulatorContext;
  store: StoreEntity;
  order: OrderEntity;
}

/**
 * The body of a PUT laid over an order. Of what can be written the simulator knows a few keys; the rest is refused as
 * read-only keys are. Throws 400 before anything is changed. BigCommerce docs: orders V2, update.
 */
export function updateOrder({ sim, store, order }: OrderUpdate, fields: Fields): void {
  refuseOtherKeys(fields, writable);
  const statusId = readStatusId(fields, order.statusId);
  const changes = {
    staffNotes: readText(fields, 'staff_notes', { fallback: order.staffNotes, maxLength: maxNotes }),
    customerMessage: readText(fields, 'customer_message', { fallback: order.customerMessage, maxLength: maxNotes }),
    isDeleted: readBoolean(fields, 'is_deleted', order.isDeleted),
  };
  const externalOrderId = readText(fields, 'external_order_id', { fallback: order.externalOrderId ?? '' });
  const before = { statusId: order.statusId, isDeleted: order.isDeleted };
  Object.assign(order, changes, { externalOrderId: externalOrderId || null, modifiedAt: sim.now(store) });
  setStatus(store, order, statusId);
  tellOrderChanged(sim, { store, order }, before);
}

function readStatusId(fields: Fields, fallback: number): number {
  if (fields.status_id === undefined) return fallback;
  const id = toInteger(fields.status_id);
  if (id === undefined || !orderStatuses.some((status) => status.id === id)) throw invalidField('status_id');
  return id;
}
