import type { StoreEntity } from '../entities/store';
import type { OrderStatus } from '../orders/statuses';
import { statusLabel } from '../orders/status-labels';

/** The keys order_statuses and orders/count share. BigCommerce docs: order statuses. */
export function sendOrderStatus(store: StoreEntity, { id, name, description }: OrderStatus): Record<string, unknown> {
  const label = statusLabel(store, id);
  return { id, name, system_label: name, custom_label: label, system_description: description };
}
