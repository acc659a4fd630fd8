import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import type { ApiCall } from './api-call';
import { V2Error } from './errors';

/** BigCommerce docs: status codes. V2Error is put into V3's words on V3 paths. */

/** 503 while the store is down or suspended; 507 for anything that would add to a store at its plan's limit. */
export function requireLiveStore(store: StoreEntity, call: ApiCall): void {
  if (store.state === 'maintenance') {
    throw new V2Error(503, 'The store is down for maintenance or being upgraded. Please try again later.');
  }
  if (store.state === 'suspended') {
    throw new V2Error(503, 'The store is suspended. Please contact the store owner.');
  }
  if (store.state === 'plan_limit' && call.method === 'POST') {
    throw new V2Error(507, 'The limit of this store’s plan has been reached.');
  }
}

/** 501 for verbs the API never takes. */
export function requireKnownVerb(call: ApiCall): void {
  if (['PATCH', 'TRACE', 'CONNECT'].includes(call.method)) throw new V2Error(501, 'The method is not supported.');
}

/** 406 unless JSON is acceptable; no Accept header accepts anything. */
export function requireJsonAccepted(call: ApiCall): void {
  const accept = call.headers.get('accept');
  if (accept === null || accept.trim() === '') return;
  const types = accept.split(',').map((part) => part.split(';', 1)[0]?.trim().toLowerCase() ?? '');
  if (types.some((type) => ['application/json', 'application/*', '*/*'].includes(type))) return;
  throw new V2Error(406, 'The requested media type is not available.');
}

/** 415 for a body that does not call itself JSON, 400 for one that is none. */
export function requireJsonBody(call: ApiCall): void {
  if (call.body === '') return;
  const type = call.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new V2Error(415, 'The content type is missing or not supported.');
  try {
    JSON.parse(call.body);
  } catch {
    throw new V2Error(400, 'The request body is not valid JSON.');
  }
}

const maxLimit = 250;

/** 413 (flag) for a page larger than 250. */
export function requireModestLimit(sim: SimulatorContext, store: StoreEntity, call: ApiCall): void {
  if (Number(call.query.get('limit') ?? 0) <= maxLimit) return;
  const status = Number(sim.flag(store, 'overLimitStatus'));
  throw new V2Error(status, `The limit is above the maximum of ${maxLimit}.`);
}
