/** A request below /stores/, as far as the proxy needs to know it. */
export interface StoreRequest {
  method: string;
  pathname: string;
  headers: { get(name: string): string | null };
}

/** The store that a path belongs to. */
export function storeHashOf(pathname: string): string | undefined {
  return /^\/stores\/([^/]+)/.exec(pathname)?.[1];
}

/**
 * A browser loading a page, which cannot carry a bearer. Next hides its own headers from the proxy, but its fetches never
 * accept text/html. Data routes are no pages: they answer 401 by themselves.
 */
export function isPageLoad({ method, pathname, headers }: StoreRequest): boolean {
  if (/^\/stores\/[^/]+\/data(\/|$)/.test(pathname)) return false;
  return method === 'GET' && (headers.get('accept') ?? '').includes('text/html');
}

/**
 * Whether a write comes from another origin than ours. Our cookie is SameSite=None and shared with every app in the same
 * control panel, and Next checks the origin of server actions only.
 */
export function isForeignWrite({ method, headers }: StoreRequest, appUrl: string): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  return headers.get('origin') !== new URL(appUrl).origin;
}
