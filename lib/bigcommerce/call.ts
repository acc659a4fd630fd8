import type { Applied } from '@/lib/errors';

/** One call to a store's API. */
export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the store, with its version: `/v2/orders/5`. */
  path: string;
  /** Undefined values are left out. */
  query?: Record<string, string | number | undefined>;
  body?: Record<string, unknown>;
  /** The answer's numbers keep the text in which they were written: for JSON of which not every key is known. */
  exactNumbers?: boolean;
  /** Values of the body that must not come back in an error. */
  secrets?: readonly string[];
  /** A POST that changes nothing: a GraphQL query. */
  reads?: true;
}

/** Whether the same call twice does no more than once. */
export function isRepeatable(call: Call): boolean {
  return call.method !== 'POST' || isRead(call);
}

/** Whether the call changes nothing. */
export function isRead({ method, reads }: Pick<Call, 'method' | 'reads'>): boolean {
  return method === 'GET' || reads === true;
}

/** What is known of a call whose outcome is unclear: a read changes nothing. */
export function unclear(call: Pick<Call, 'method' | 'reads'>): Applied {
  return isRead(call) ? 'no' : 'unknown';
}
