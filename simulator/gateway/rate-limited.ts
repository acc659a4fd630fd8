import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import { msUntilReset, rateHeaders } from './rate-limit';

export interface RateLimitedOptions {
  /**
   * headers: all four and `X-Retry-After` in seconds · left: the four, with requests left, as in the documents' sample ·
   * bare: none, which means that the platform is overloaded. BigCommerce docs: API rate limits.
   */
  variant: 'headers' | 'left' | 'bare';
  /** Instead of the time to the window's end; fractions allowed. */
  retryAfterSeconds?: number | undefined;
}

/** The 429 answer. */
export function rateLimited(sim: SimulatorContext, store: StoreEntity | null, options: RateLimitedOptions): Response {
  const body = { status: 429, title: 'Too Many Requests', type: '/api-docs/getting-started/api-rate-limits' };
  if (options.variant === 'bare' || !store) return Response.json(body, { status: 429 });

  const resetMs = Math.ceil((options.retryAfterSeconds ?? msUntilReset(sim, store) / 1000) * 1000);
  const headers = new Headers(rateHeaders(sim, store));
  headers.set('x-rate-limit-time-reset-ms', String(resetMs));
  headers.set('x-rate-limit-requests-left', options.variant === 'left' ? '35' : '0');
  if (options.variant === 'headers') headers.set('x-retry-after', String(Math.ceil(resetMs / 1000)));
  return Response.json(body, { status: 429, headers });
}
