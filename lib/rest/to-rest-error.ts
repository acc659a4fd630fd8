import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import type { RestErrorCode } from '@/lib/rest/error-codes';
import { RestError } from '@/lib/rest/rest-error';

/** Said when an upstream asked to wait and did not say for how long. */
const DEFAULT_RETRY_SECONDS = 5;

/** The answer to whatever went wrong: what is expected in its own words, a fault of ours without any of its own. */
export function toRestError(error: unknown, requestId: string): RestError {
  if (error instanceof RestError) return error;
  if (error instanceof AppError) return fromAppError(error);
  log().error({ requestId, err: error }, 'a request to the API failed');
  return new RestError('internal_error', 'Something went wrong on our side. It is on record under the request’s id.');
}

function fromAppError(error: AppError): RestError {
  const code = codeOf(error);
  const [param] = Object.keys(error.fields);
  return new RestError(code, messageOf(error), {
    param,
    retryAfterSeconds: code === 'service_unavailable' ? retryAfterOf(error) : undefined,
    isCurable: error.isCurable,
    cause: error,
  });
}

function codeOf(error: AppError): RestErrorCode {
  switch (error.code) {
    case 'invalid_input':
    case 'rejected':
    case 'reauthorize':
      return 'validation_failed';
    case 'forbidden':
      return 'insufficient_permissions';
    case 'not_found':
      return 'resource_not_found';
    case 'gone':
      return 'resource_gone';
    case 'conflict':
      return Object.keys(error.fields).length > 0 ? 'resource_exists' : 'resource_conflict';
    case 'rate_limited':
      return 'service_unavailable';
    case 'unavailable':
      return codeOfUpstream(error.status);
  }
}

function codeOfUpstream(status: number | undefined): RestErrorCode {
  if (status === 504) return 'timeout';
  return status === 429 || status === 409 || status === 503 ? 'service_unavailable' : 'external_service_error';
}

function retryAfterOf({ retryAfterMs }: AppError): number {
  return retryAfterMs === undefined ? DEFAULT_RETRY_SECONDS : Math.max(1, Math.ceil(retryAfterMs / 1000));
}

function messageOf({ message, upstream, saidBy }: AppError): string {
  return upstream === undefined || upstream === ''
    ? message
    : `${message} ${saidBy ?? 'BigCommerce'} said: “${upstream}”`;
}
