import type { OrderStatus } from '../orders/statuses';

/** The keys order_statuses and orders/count share. BigCommerce docs: order statuses. */
export function sendOrderStatus({ id, name, description }: OrderStatus): Record<string, unknown> {
  return { id, name, system_label: name, custom_label: name, system_description: description };
}
