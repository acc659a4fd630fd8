import { errorCodes, type RestErrorCode } from '@/lib/rest/error-codes';

interface RestErrorDetails {
  /** Which parameter, field or header. */
  param?: string | undefined;
  /** Of the key's own errors, whose code others have too. */
  type?: 'idempotency_error';
  retryAfterSeconds?: number | undefined;
  /** A setting of the store cures it. */
  isCurable?: boolean;
  cause?: unknown;
}

/** What a request is answered with instead of what it wanted. */
export class RestError extends Error {
  override readonly name = 'RestError';
  readonly status: number;
  readonly type: (typeof errorCodes)[RestErrorCode]['type'];
  readonly param: string | null;
  readonly retryAfterSeconds: number | undefined;
  readonly isCurable: boolean;

  constructor(
    readonly code: RestErrorCode,
    message: string,
    { param, type, retryAfterSeconds, isCurable = false, cause }: RestErrorDetails = {},
  ) {
    super(message, { cause });
    this.status = errorCodes[code].status;
    this.type = type ?? errorCodes[code].type;
    this.param = param ?? null;
    this.retryAfterSeconds = retryAfterSeconds;
    this.isCurable = isCurable;
  }
}
