interface V2ErrorOptions {
  /** The `status` inside the body where it differs from the HTTP status. */
  innerStatus?: number;
  details?: unknown;
}

/** Thrown by a V2 route: answered as `[{status, message, details?}]`. BigCommerce docs: orders V2. */
export class V2Error extends Error {
  readonly status: number;
  readonly options: V2ErrorOptions;

  constructor(status: number, message: string, options: V2ErrorOptions = {}) {
    super(message);
    this.status = status;
    this.options = options;
  }
}

interface V3ErrorOptions {
  errors?: Record<string, string>;
  detail?: string;
}

/** Thrown by a V3 route: answered as `{status, title, type, errors?, detail?}`. BigCommerce docs: webhooks V3. */
export class V3Error extends Error {
  readonly status: number;
  readonly options: V3ErrorOptions;

  constructor(status: number, title: string, options: V3ErrorOptions = {}) {
    super(title);
    this.status = status;
    this.options = options;
  }
}

/** 404 in V2's words. */
export function notFound(): V2Error {
  return new V2Error(404, 'The requested resource was not found.');
}

/** 400 for a key the caller may not write. BigCommerce docs: carrier connection, orders V2. */
export function cannotBeWritten(field: string): V2Error {
  return new V2Error(
    400,
    `The field '${field}' cannot be written to. Please remove it from your request before trying again.`,
  );
}

/** 400 for a value that does not fit. */
export function invalidField(field: string): V2Error {
  return new V2Error(400, `The field '${field}' is invalid.`);
}
