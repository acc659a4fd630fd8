/** What is known of a store's request quota (BigCommerce docs: API rate limits). Times are in ms since 1970. */
export interface Quota {
  /** Requests allowed in a window, and left of it as of the last answer; the store's other apps may change both. */
  allowed: number;
  left: number;
  resetAt: number;
  /** Until when a 429 asked us to wait. */
  blockedUntil: number;
}

export interface Pause {
  ms: number;
  /** A 429 said so; otherwise it is only foreseen, and BigCommerce may still answer. */
  certain: boolean;
}

/** Background work leaves this part of the quota to people and other apps. */
const KEPT_FREE = 0.3;
/** Windows are 30 s; a longer time in a header is not believed before a 429 says so. */
const LONGEST_WINDOW_MS = 60_000;
const LONGEST_BLOCK_MS = 300_000;
/** When the last of the quota is in flight, its answers tell more. */
const RECHECK_MS = 50;

/** Of a store that has not answered yet. */
export function unknownQuota(): Quota {
  return { allowed: 0, left: 0, resetAt: 0, blockedUntil: 0 };
}

/** Takes in the quota headers of an answer; answers without them teach nothing. */
export function observeQuota(quota: Quota, headers: Headers, now: number): void {
  const left = header(headers, 'x-rate-limit-requests-left');
  const allowed = header(headers, 'x-rate-limit-requests-quota');
  const resetMs = header(headers, 'x-rate-limit-time-reset-ms');
  if (left === undefined || allowed === undefined || resetMs === undefined) return;
  Object.assign(quota, { left, allowed, resetAt: now + Math.min(resetMs, LONGEST_WINDOW_MS) });
}

/** Remembers that a 429 asked to wait. */
export function blockQuota(quota: Quota, waitMs: number, now: number): void {
  quota.blockedUntil = Math.max(quota.blockedUntil, now + Math.min(waitMs, LONGEST_BLOCK_MS));
}

/** How long to hold the next call back; undefined when it may go. `Left: 0` alone is a reason to wait, not to fail. */
export function pauseBefore(
  quota: Quota,
  call: { background: boolean; inFlight: number },
  now: number,
): Pause | undefined {
  if (quota.blockedUntil > now) return { ms: quota.blockedUntil - now, certain: true };
  if (quota.resetAt <= now) return undefined;
  const untilReset = quota.resetAt - now;
  if (call.background && quota.left <= quota.allowed * KEPT_FREE) return { ms: untilReset, certain: true };
  if (quota.left <= 0) return { ms: untilReset, certain: false };
  return quota.left <= call.inFlight ? { ms: Math.min(RECHECK_MS, untilReset), certain: false } : undefined;
}

/** How long a 429 asks to wait, in ms; undefined when it does not say, as when the whole platform is overloaded. */
export function waitSaid(headers: Headers): number | undefined {
  const resetMs = header(headers, 'x-rate-limit-time-reset-ms');
  const seconds = header(headers, 'x-retry-after') ?? header(headers, 'retry-after');
  return resetMs || (seconds && seconds * 1000) || undefined;
}

function header(headers: Headers, name: string): number | undefined {
  const text = headers.get(name)?.trim();
  const number = text ? Number(text) : Number.NaN;
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}
