import type { FaultWords } from '../gateway/fault-words';

/** How Shippo puts failures. It documents no quota headers, and no `Retry-After`: the variants `left` and `bare` are one. */
export const shippoWords: FaultWords = {
  headers: () => ({}),
  failure: (status) => ({ detail: `Simulated failure ${status}.` }),
  rateLimited: ({ variant, retryAfterSeconds = 60 }) => {
    const headers = { 'retry-after': String(Math.ceil(retryAfterSeconds)) };
    const body = { detail: 'Too many requests in this minute.' };
    return Response.json(body, { status: 429, headers: variant === 'headers' ? headers : {} });
  },
};
