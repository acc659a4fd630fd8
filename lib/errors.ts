/**
 * What can go wrong and is expected. The list is closed: every edge (form, data route, job, REST) maps each code once.
 *
 * - `invalid_input`  the person's input; `fields` says where
 * - `forbidden`      this member's role does not allow it
 * - `not_found`      the thing is gone, or was never this store's
 * - `gone`           the thing was deleted here, and is known to have been
 * - `conflict`       it changed since the page was drawn, or something else is in its place; `fields` says what of the input
 * - `rejected`       BigCommerce or Shippo refused it, in its own words
 * - `rate_limited`   BigCommerce or Shippo asked us to wait; `retryAfterMs` when it said how long
 * - `unavailable`    it could not be reached, answered with a fault, or with something unreadable; 504 as `status` when it was too slow
 * - `reauthorize`    the store's permission is gone or too small: open the app again
 */
export type ErrorCode =
  | 'invalid_input'
  | 'forbidden'
  | 'not_found'
  | 'gone'
  | 'conflict'
  | 'rejected'
  | 'rate_limited'
  | 'unavailable'
  | 'reauthorize';

/**
 * What is known of a failed write: `no` it never reached BigCommerce (or was turned away before it was read), so it may be
 * sent again; `refused` BigCommerce read and refused it; `unknown` it may have been carried out.
 */
export type Applied = 'no' | 'refused' | 'unknown';

export interface AppErrorDetails {
  /** Messages by field code, for `invalid_input`; also for `rejected` when BigCommerce named a field. */
  fields?: Record<string, string>;
  /** BigCommerce's or Shippo's own words, shown as a quotation. */
  upstream?: string;
  /** Whose words they are; BigCommerce's when left out. */
  saidBy?: 'Shippo';
  /** HTTP status of that answer. */
  status?: number;
  retryAfterMs?: number;
  /** A setting of the store cures it: the same request may succeed afterwards. */
  isCurable?: true;
  applied?: Applied;
  cause?: unknown;
}

/** An expected failure with a message written for the merchant: what happened, what it means, what to do. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly fields: Record<string, string>;
  readonly upstream: string | undefined;
  readonly saidBy: 'Shippo' | undefined;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly isCurable: boolean;
  readonly applied: Applied;

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: AppErrorDetails = {},
  ) {
    super(message, { cause: details.cause });
    this.fields = details.fields ?? {};
    this.upstream = details.upstream;
    this.saidBy = details.saidBy;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
    this.isCurable = details.isCurable ?? code === 'reauthorize';
    this.applied = details.applied ?? 'no';
  }
}

/** The same failure in other words: all that is known of it stays, but for what `changes` says otherwise. */
export function rewordError(
  error: AppError,
  message: string,
  { code = error.code, ...changes }: AppErrorDetails & { code?: ErrorCode } = {},
): AppError {
  const { fields, upstream, saidBy, status, retryAfterMs, isCurable, applied } = error;
  return new AppError(code, message, {
    fields,
    applied,
    cause: error,
    ...(upstream !== undefined && { upstream }),
    ...(saidBy !== undefined && { saidBy }),
    ...(status !== undefined && { status }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(isCurable && { isCurable }),
    ...changes,
  });
}
