import { z } from 'zod';
import { wire } from '@/lib/bigcommerce/wire';
import { LARGEST_ID } from '@/lib/definitions/largest-id';
import { orderScopes, UNINSTALLED_SCOPE, type WebhookScope } from '@/lib/definitions/webhook-scopes';

/** What a webhook says, as far as we use it: the rest is read where it is true, at BigCommerce. */
export type WebhookEvent = { storeHash: string; scope: WebhookScope } & (
  { kind: 'order'; orderId: number } | { kind: 'uninstalled' }
);

const envelope = z.object({
  producer: z.string().regex(/^stores\/[A-Za-z0-9]+$/),
  scope: z.string(),
  data: wire.raw,
});

const orderNumber = wire.id.pipe(z.number().positive().max(LARGEST_ID));

/** Of an order its id, of a shipment its order's. BigCommerce docs: webhook events. */
const orderData = z.union([
  z.object({ type: z.literal('order'), id: orderNumber }).transform(({ id }) => id),
  z.object({ type: z.literal('shipment'), orderId: orderNumber }).transform((data) => data.orderId),
]);

/** Reads a webhook's body; undefined when it is about nothing that we asked for. */
export function readWebhookEvent(body: Buffer): WebhookEvent | undefined {
  const parsed = envelope.safeParse(parse(body));
  if (!parsed.success) return undefined;
  const { producer, scope, data } = parsed.data;
  const storeHash = producer.slice('stores/'.length);
  if (scope === UNINSTALLED_SCOPE) return { storeHash, scope, kind: 'uninstalled' };
  const known = orderScopes.find((each) => each === scope);
  const orderId = orderData.safeParse(data);
  return known && orderId.success ? { storeHash, scope: known, kind: 'order', orderId: orderId.data } : undefined;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
