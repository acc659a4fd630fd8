/** What the headers depend on. */
export interface SecurityHeaderOptions {
  /** Of this response alone. */
  nonce: string;
  appUrl: string;
  /** Further origins that may frame the app, beside BigCommerce. */
  frameAncestors: readonly string[];
  development: boolean;
}

const BIGCOMMERCE_ORIGINS = ['https://*.mybigcommerce.com', 'https://*.bigcommerce.com'];

/**
 * The headers of every response. No X-Frame-Options: it cannot name two origins, and frame-ancestors replaces it. The
 * Referer stays with us, so that no other server learns which store is open.
 */
export function securityHeaders(options: SecurityHeaderOptions): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(options),
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
    ...(options.appUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** Scripts run only under the nonce, or when a script that did loaded them: BigCommerce's SDK, Next's chunks. */
export function contentSecurityPolicy({ nonce, frameAncestors, development }: SecurityHeaderOptions): string {
  // React's development build evaluates code, and styles of hot reloading come without the nonce.
  const script = development ? " 'unsafe-eval'" : '';
  const style = development ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${script}`,
    `style-src 'self' ${style}`,
    "style-src-attr 'unsafe-inline'",
    // A store's logo stands on BigCommerce's own hosts or on the store's there.
    `img-src 'self' data: ${BIGCOMMERCE_ORIGINS.join(' ')}`,
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${[...BIGCOMMERCE_ORIGINS, ...frameAncestors].join(' ')}`,
  ].join('; ');
}
