import { createHmac } from 'node:crypto';

export interface SignedMessage {
  messageId: string;
  /** Unix seconds. */
  timestamp: number;
  body: string;
}

/**
 * The three headers of the Standard Webhooks specification, version 1. The key is the client secret's own bytes, because
 * receivers hand it to the libraries as base64. BigCommerce docs: webhooks over HTTPS, signature.
 */
export function signatureHeaders(
  secret: string,
  { messageId, timestamp, body }: SignedMessage,
): Record<string, string> {
  const signed = createHmac('sha256', Buffer.from(secret, 'utf8')).update(`${messageId}.${timestamp}.${body}`);
  return {
    'webhook-id': messageId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signed.digest('base64')}`,
  };
}
