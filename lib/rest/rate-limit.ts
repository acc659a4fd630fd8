import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { database } from '@/lib/database/database';
import { RestError } from '@/lib/rest/rest-error';

/** Requests of one key in a second, over all processes of the app. */
export const REQUESTS_PER_SECOND = 20;

/** How much of its rate a key has left. */
export interface RateStanding {
  remaining: number;
  resetSeconds: number;
}

// One per database: a test file has its own.
const limiters = new WeakMap<object, RateLimiterPostgres>();

/** Counts a request. `isExceeded` when it is one too many. */
export async function countRequest(keyId: string): Promise<RateStanding & { isExceeded: boolean }> {
  const limiter = await limiterOf();
  try {
    return { ...standing(await limiter.consume(keyId)), isExceeded: false };
  } catch (error) {
    if (error instanceof RateLimiterRes) return { ...standing(error), isExceeded: true };
    throw error;
  }
}

/** The headers of every answer to a known key. */
export function rateHeaders({ remaining, resetSeconds }: RateStanding): Record<string, string> {
  return {
    'RateLimit-Limit': String(REQUESTS_PER_SECOND),
    'RateLimit-Remaining': String(remaining),
    'RateLimit-Reset': String(resetSeconds),
  };
}

export function rateExceeded({ resetSeconds }: RateStanding): RestError {
  return new RestError(
    'rate_limit_exceeded',
    `This key has made more than ${REQUESTS_PER_SECOND} requests in a second. Wait a second, then repeat the request.`,
    { retryAfterSeconds: resetSeconds },
  );
}

async function limiterOf(): Promise<RateLimiterPostgres> {
  const { pool } = await database();
  const known = limiters.get(pool);
  if (known) return known;
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'ApiRateLimit',
    tableCreated: true,
    keyPrefix: 'rest',
    points: REQUESTS_PER_SECOND,
    duration: 1,
  });
  limiters.set(pool, limiter);
  return limiter;
}

function standing({ remainingPoints, msBeforeNext }: RateLimiterRes): RateStanding {
  return { remaining: remainingPoints, resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
}
