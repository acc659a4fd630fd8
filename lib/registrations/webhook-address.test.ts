import { expect, test } from 'vitest';
import { webhookAddress } from '@/lib/registrations/webhook-address';

const BIGCOMMERCE = 'https://api.bigcommerce.com';
const SIMULATOR = 'http://127.0.0.1:4100';

test.each([
  ['https://desk.example.com', BIGCOMMERCE, 'https://desk.example.com/api/bigcommerce/webhooks'],
  ['http://localhost:3000', SIMULATOR, 'http://localhost:3000/api/bigcommerce/webhooks'],
])('%s hears from %s', (APP_URL, BIGCOMMERCE_API_URL, destination) => {
  expect(webhookAddress({ APP_URL, BIGCOMMERCE_API_URL })).toEqual({ destination });
});

test.each([
  ['http://desk.example.com', BIGCOMMERCE, 'no https address'],
  ['http://desk.example.com', SIMULATOR, 'no https address'],
  ['https://desk.example.com:8443', BIGCOMMERCE, 'names a port'],
  ['http://localhost:3000', BIGCOMMERCE, 'cannot reach'],
  ['https://localhost', BIGCOMMERCE, 'cannot reach'],
])('%s hears nothing from %s', (APP_URL, BIGCOMMERCE_API_URL, reason) => {
  expect(webhookAddress({ APP_URL, BIGCOMMERCE_API_URL })).toEqual({
    reason: expect.stringContaining(reason) as string,
  });
});
