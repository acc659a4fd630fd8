import { z } from 'zod';
import { request } from '@/lib/bigcommerce/client';
import type { Credentials } from '@/lib/bigcommerce/credentials';

/** Sets the status and sends nothing else, since a PUT may clear discounts of what it names (BigCommerce docs: orders). */
export async function setOrderStatus(credentials: Credentials, orderId: number, statusId: number): Promise<void> {
  const call = { method: 'PUT', path: `/v2/orders/${orderId}`, body: { status_id: statusId } } as const;
  await request(credentials, call, z.unknown());
}
