import type { OrderEntity } from '../entities/order';
import type { StoreEntity } from '../entities/store';
import { takeStock } from './stock';
import { statusIds } from './statuses';

/** Moves an order to a status; a store that counts stock then takes what was sold once it is shipped or completed. */
export function setStatus(store: StoreEntity, order: OrderEntity, statusId: number): void {
  order.statusId = statusId;
  const isOut = statusId === statusIds.shipped || statusId === statusIds.completed;
  if (isOut && store.updateStockBehavior === 'order_completed_or_shipped') takeStock(store, order);
}
