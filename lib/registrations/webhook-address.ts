import { env, type Env } from '@/lib/env';

/** Where BigCommerce sends webhooks; the path is also how we know our own under an earlier address. */
export const WEBHOOK_PATH = '/api/bigcommerce/webhooks';

type Addresses = Pick<Env, 'APP_URL' | 'BIGCOMMERCE_API_URL'>;
export type WebhookAddress = { destination: string } | { reason: string };

/**
 * The address for webhooks, or why there is none: BigCommerce takes https on its usual port only (BigCommerce docs: webhooks).
 * A simulator on this machine takes any.
 */
export function webhookAddress({ APP_URL, BIGCOMMERCE_API_URL }: Addresses = env()): WebhookAddress {
  const { protocol, port, hostname } = new URL(APP_URL);
  const destination = APP_URL + WEBHOOK_PATH;
  if (isLoopback(hostname)) {
    if (isLoopback(new URL(BIGCOMMERCE_API_URL).hostname)) return { destination };
    return { reason: 'Carrier Desk runs on a machine that BigCommerce cannot reach.' };
  }
  if (protocol !== 'https:') return { reason: 'Carrier Desk has no https address, and BigCommerce sends to no other.' };
  if (port !== '')
    return { reason: 'Carrier Desk’s address names a port, and BigCommerce sends to the usual one only.' };
  return { destination };
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}
