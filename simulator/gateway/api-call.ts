import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';

/** The parts of the API: their errors differ. */
export type ApiVersion = 'v2' | 'v3' | 'graphql';

/** One request to `/stores/{hash}/v2|v3/…` or `/stores/{hash}/graphql`, read whole. */
export interface ApiCall {
  storeHash: string;
  version: ApiVersion;
  method: string;
  /** Below the store, without query and `.json`: '/v2/orders'. */
  path: string;
  query: URLSearchParams;
  headers: Headers;
  /** Empty without one. */
  body: string;
}

/** Reads a request to the API. BigCommerce tolerates a `.json` suffix (historic docs: media types). */
export async function readApiCall(request: Request): Promise<ApiCall> {
  const url = new URL(request.url);
  const [, , storeHash = '', ...rest] = url.pathname.split('/');
  return {
    storeHash,
    version: versionOf(rest[0]),
    method: request.method,
    path: `/${rest.join('/')}`.replace(/\.json$/, '').replace(/(?<=.)\/$/, ''),
    query: url.searchParams,
    headers: request.headers,
    body: await request.text(),
  };
}

/** By the first segment below the store. */
export function versionOf(segment: string | undefined): ApiVersion {
  return segment === 'v3' || segment === 'graphql' ? segment : 'v2';
}

/** A call and where it goes; store is null when there is none of that hash. */
export interface CallContext {
  sim: SimulatorContext;
  store: StoreEntity | null;
  call: ApiCall;
}
