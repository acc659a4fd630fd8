import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { verifyDelivery } from '@/lib/webhooks/verify-delivery';

const SECRET = 'a-client-secret';
const body = Buffer.from('{}');

/** A delivery of now whose header tells the time with this after it. */
function deliveryWith(ending: string, { secondsAgo = 0 } = {}) {
  const seconds = Math.floor(Date.now() / 1000) - secondsAgo;
  const signature = new Webhook(Buffer.from(SECRET).toString('base64')).sign('a', new Date(seconds * 1000), body);
  const headers = { 'webhook-id': 'a', 'webhook-timestamp': `${seconds}${ending}`, 'webhook-signature': signature };
  return { seconds, delivery: { headers, body } };
}

test.each(['', '.9', ' ', 'x'])('reads the time as the library does that checks it, with %j after it', (ending) => {
  const { seconds, delivery } = deliveryWith(ending);
  expect(verifyDelivery(delivery, SECRET)).toEqual({
    outcome: 'verified',
    id: 'a',
    sentAt: new Date(seconds * 1000),
  });
});

test.each(['', 'x'])('knows what was signed too long ago, with %j after its time', (ending) => {
  expect(verifyDelivery(deliveryWith(ending, { secondsAgo: 301 }).delivery, SECRET)).toEqual({ outcome: 'stale' });
});

test('takes nothing signed with another secret', () => {
  expect(verifyDelivery(deliveryWith('').delivery, 'another-secret')).toEqual({ outcome: 'forged' });
});
