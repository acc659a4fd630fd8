interface ErrorCodeFacts {
  status: number;
  type: 'invalid_request_error' | 'api_error' | 'idempotency_error';
  /** The same request may succeed later. */
  isTransient: boolean;
  /** For the reference page. */
  meaning: string;
}

const refused = { type: 'invalid_request_error', isTransient: false } as const;
const failed = { type: 'api_error', isTransient: true } as const;

/** Every error that the API answers with. */
export const errorCodes = {
  validation_failed: {
    ...refused,
    status: 400,
    meaning: 'A value is not acceptable, or Shippo refused it: the message says why.',
  },
  missing_field: { ...refused, status: 400, meaning: 'A field that the body must have is missing; `param` names it.' },
  invalid_format: {
    ...refused,
    status: 400,
    meaning: 'The body is not a JSON object, is not sent as `application/json`, or is larger than 64 KiB.',
  },
  parameter_missing: { ...refused, status: 400, meaning: 'A query parameter that is needed is missing.' },
  parameter_invalid: {
    ...refused,
    status: 400,
    meaning: 'A parameter or field has the wrong type or is none of the allowed values; `param` names it.',
  },
  parameter_unknown: { ...refused, status: 400, meaning: 'There is no such parameter or field; `param` names it.' },
  invalid_credentials: { ...refused, status: 401, meaning: 'The request has no API key, or one that does not exist.' },
  api_key_expired: { ...refused, status: 401, meaning: 'The API key has expired. Create another in Settings.' },
  api_key_revoked: { ...refused, status: 401, meaning: 'The API key was revoked. Create another in Settings.' },
  insufficient_permissions: {
    ...refused,
    status: 403,
    meaning: 'The API key lacks a permission, or nobody may change the thing: it is a carrier that every store has.',
  },
  resource_not_found: { ...refused, status: 404, meaning: 'There is no such thing in your store, or no such address.' },
  method_not_allowed: {
    ...refused,
    status: 405,
    meaning: 'The address does not have this method; `Allow` lists those it has.',
  },
  resource_exists: {
    ...refused,
    status: 409,
    meaning: 'Something else has this name or code; `param` says which of the two.',
  },
  resource_conflict: {
    ...refused,
    status: 409,
    meaning: 'The state of the thing does not allow this; the message says why.',
  },
  idempotency_in_progress: {
    status: 409,
    type: 'idempotency_error',
    isTransient: true,
    meaning: 'A request with the same idempotency key is being worked on. Repeat it after `Retry-After` seconds.',
  },
  resource_gone: { status: 410, type: 'api_error', isTransient: false, meaning: 'The thing was deleted.' },
  rate_limit_exceeded: {
    ...refused,
    status: 429,
    isTransient: true,
    meaning: 'The key has made more than 20 requests in a second. Repeat it after `Retry-After` seconds.',
  },
  internal_error: { ...failed, status: 500, meaning: 'A fault of ours. It is on record under the request’s id.' },
  external_service_error: {
    ...failed,
    status: 502,
    meaning: 'Shippo or BigCommerce could not be reached, or answered with a fault.',
  },
  service_unavailable: {
    ...failed,
    status: 503,
    meaning: 'Shippo or BigCommerce asked to wait. Repeat it after `Retry-After` seconds.',
  },
  timeout: { ...failed, status: 504, meaning: 'Shippo or BigCommerce took too long.' },
} as const satisfies Record<string, ErrorCodeFacts>;

export type RestErrorCode = keyof typeof errorCodes;
