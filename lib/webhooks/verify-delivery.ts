import { timingSafeEqual } from 'node:crypto';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { env } from '@/lib/env';

/** A webhook as it arrived. */
export interface Delivery {
  /** Names in lower case. */
  headers: Record<string, string>;
  /** As it was signed, byte for byte. */
  body: Buffer;
}

/** `stale`: BigCommerce signed it, but not within the last five minutes by its own account. */
export type Verified = { outcome: 'verified'; id: string; sentAt: Date } | { outcome: 'stale' | 'forged' };

/**
 * Whether BigCommerce signed the delivery, and just now. By the Standard Webhooks scheme, whose library takes the secret as
 * base64; BigCommerce signs with the app's client secret. BigCommerce docs: webhooks, signature.
 */
export function verifyDelivery({ headers, body }: Delivery, clientSecret = env().BIGCOMMERCE_CLIENT_SECRET): Verified {
  const webhook = new Webhook(Buffer.from(clientSecret).toString('base64'));
  const id = headers['webhook-id'] ?? '';
  // Read as the library reads it, which has the last word on it.
  const sentAt = new Date(Number.parseInt(headers['webhook-timestamp'] ?? '', 10) * 1000);
  try {
    webhook.verify(body, headers, { jsonParse: false });
    return { outcome: 'verified', id, sentAt };
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error;
  }
  // The library looks at the time first, and says no more about what it finds too old.
  const signedOnce =
    id !== '' &&
    !Number.isNaN(sentAt.getTime()) &&
    isAmong(webhook.sign(id, sentAt, body), headers['webhook-signature']);
  return { outcome: signedOnce ? 'stale' : 'forged' };
}

function isAmong(signature: string, given = ''): boolean {
  const expected = Buffer.from(signature);
  return given
    .split(' ')
    .map((one) => Buffer.from(one))
    .some((one) => one.length === expected.length && timingSafeEqual(one, expected));
}
