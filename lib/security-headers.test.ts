import { expect, test } from 'vitest';
import { securityHeaders } from '@/lib/security-headers';

const options = { nonce: 'n0nce', appUrl: 'https://app.test', frameAncestors: [], development: false };

test('lets only BigCommerce and configured origins frame the app', () => {
  const ancestors = (frameAncestors: string[]) =>
    /frame-ancestors ([^;]*)/.exec(
      securityHeaders({ ...options, frameAncestors })['content-security-policy'] ?? '',
    )?.[1];
  expect(ancestors([])).toBe('https://*.mybigcommerce.com https://*.bigcommerce.com');
  expect(ancestors(['http://127.0.0.1:4100'])).toBe(
    'https://*.mybigcommerce.com https://*.bigcommerce.com http://127.0.0.1:4100',
  );
});

test('never sends X-Frame-Options, which would forbid every frame', () => {
  expect(Object.keys(securityHeaders(options))).not.toContain('x-frame-options');
});

test('runs scripts and styles under the nonce only, outside development', () => {
  const policy = securityHeaders(options)['content-security-policy'];
  expect(policy).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic';");
  expect(policy).toContain("style-src 'self' 'nonce-n0nce';");
  expect(policy).not.toContain('unsafe-eval');
});

test('insists on TLS only where the app has it', () => {
  expect(securityHeaders(options)).toHaveProperty('strict-transport-security');
  expect(securityHeaders({ ...options, appUrl: 'http://localhost:3000' })).not.toHaveProperty(
    'strict-transport-security',
  );
});
