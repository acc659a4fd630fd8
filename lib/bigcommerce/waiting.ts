import type { CallFailure } from '@/lib/bigcommerce/call-failure';
import { env } from '@/lib/env';

/** Background work may sit through a whole quota window. */
const BACKGROUND_PATIENCE = 3;
/** A fault is mostly over at once, an overload is not. */
const FAULT_BACKOFF = 0.1;

/** How long a call may wait for its turn, its quota and its repeats, in ms. A person waits for it, so it is short. */
export function patienceMs(background: boolean): number {
  return env().BIGCOMMERCE_PATIENCE_MS * (background ? BACKGROUND_PATIENCE : 1);
}

/** After this time, in ms, a call has ended one way or another. A lease on what it changes must be longer. */
export function longestCallMs(background: boolean): number {
  return patienceMs(background) + env().BIGCOMMERCE_TIMEOUT_MS;
}

/**
 * How long to wait before a failed call is sent again, in ms: as long as BigCommerce said, and longer each time it says so
 * again; where it said nothing, a backoff with jitter, long after a 429 (the platform is overloaded), short after a fault.
 *
 * @param repeat 1 for the first repeat
 * @param random between 0 and 1
 */
export function repeatDelayMs({ kind, waitMs }: CallFailure, repeat: number, random = Math.random()): number {
  const backoff = env().BIGCOMMERCE_BACKOFF_MS;
  if (kind !== 'limited') return backoffMs(backoff * FAULT_BACKOFF, repeat, random);
  return waitMs === undefined
    ? backoffMs(backoff, repeat, random)
    : waitMs + backoff * (repeat - 1) + FAULT_BACKOFF * backoff * random;
}

/** Doubles each time, with up to half as much again so that callers do not come back together. */
function backoffMs(first: number, repeat: number, random: number): number {
  return first * 2 ** (repeat - 1) * (1 + random / 2);
}
