import { env } from '@/lib/env';

const SECOND_MS = 1_000;

/** What cannot be carried on for this long since its request began is given up. */
export const GIVE_UP_MS = 24 * 60 * 60_000;

/** When to read back for the first time. */
export function firstReading(requestStartedAt: Date): Date {
  return new Date(requestStartedAt.getTime() + Math.min(...bounds()));
}

/**
 * When to read back next: at the next of the configured times since the request began. After the last of them, which is the
 * bound, again after as long, until a reading succeeds.
 */
export function nextReading(requestStartedAt: Date, now: Date): Date {
  const age = now.getTime() - requestStartedAt.getTime();
  const next = bounds().find((bound) => bound > age);
  return new Date(next === undefined ? now.getTime() + readingBoundMs() : requestStartedAt.getTime() + next);
}

/** The age of a request after which a shipment that is not there is taken for never made. */
export function readingBoundMs(): number {
  return Math.max(...bounds());
}

function bounds(): number[] {
  return env()
    .SHIPMENT_READ_BACK_SECONDS.map((seconds) => seconds * SECOND_MS)
    .toSorted((a, b) => a - b);
}
