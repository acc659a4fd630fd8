import { z } from 'zod';
import { request } from '@/lib/bigcommerce/client';
import type { Credentials } from '@/lib/bigcommerce/credentials';
import { listOf, wire } from '@/lib/bigcommerce/wire';

export interface OrderStatus {
  /** 0 to 14; the same in every store. */
  id: number;
  /** As the merchant renamed it, else BigCommerce's own name. */
  label: string;
  /** BigCommerce's own name. */
  name: string;
}

const orderStatus = z
  .object({ id: wire.id, name: wire.text, custom_label: wire.text })
  .transform(({ id, name, custom_label }): OrderStatus => ({ id, name, label: custom_label || name }));

/** Every order status with the store's own names. */
export function listOrderStatuses(credentials: Credentials): Promise<OrderStatus[]> {
  return request(credentials, { method: 'GET', path: '/v2/order_statuses' }, listOf(orderStatus));
}
