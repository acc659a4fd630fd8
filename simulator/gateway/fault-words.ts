import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import { rateHeaders } from './rate-limit';
import { rateLimited, type RateLimitedOptions } from './rate-limited';

/** How one API puts the failures that a fault asks for. */
export interface FaultWords {
  /** What every answer carries, failures too. */
  headers: () => Record<string, string>;
  /** Body of a failure for which the fault names none. */
  failure: (status: number) => unknown;
  rateLimited: (options: RateLimitedOptions) => Response;
}

/** BigCommerce's words; `store` is null when there is none of the call's hash. */
export function bigCommerceWords(sim: SimulatorContext, store: StoreEntity | null): FaultWords {
  return {
    headers: () => (store ? rateHeaders(sim, store) : {}),
    failure: (status) => [{ status, message: `Simulated failure ${status}.` }],
    rateLimited: (options) => rateLimited(sim, store, options),
  };
}
