import type { StoreEntity } from '../entities/store';
import type { SimulatorContext } from '../simulator';
import type { ApiCall } from './api-call';
import type { ResourceScope } from './env';
import { V2Error, V3Error } from './errors';

/** The store whose live token the call carries. Throws 401 without one, 401 or 403 (flag) with another store's. */
export function authenticate(sim: SimulatorContext, call: ApiCall): StoreEntity {
  const store = sim.state.stores.get(call.storeHash);
  const token = call.headers.get('x-auth-token');
  if (!token) throw refusal(call, 401, 'No credentials were supplied in the request.');
  if (store?.installation?.accessToken === token) return store;

  const isForeign = [...sim.state.stores.values()].some((other) => other.installation?.accessToken === token);
  const status = isForeign ? Number(sim.flag(store ?? null, 'foreignTokenStatus')) : 401;
  throw refusal(call, status, 'The supplied credentials are not valid for this store.');
}

/** Throws 403 unless the granted scopes cover the call: a modify scope covers reading, a read-only one nothing else. */
export function requireScope(
  sim: SimulatorContext,
  store: StoreEntity,
  needed: { call: ApiCall; scope: ResourceScope },
): void {
  const { call, scope } = needed;
  if (scope === null || !sim.flag(store, 'missingScopeChecked')) return;
  const granted = store.installation?.scopes ?? [];
  const isRead = call.method === 'GET' || call.method === 'HEAD';
  const base = scope.replace(/_read_only$/, '');
  if (granted.includes(base) || (isRead && granted.includes(`${base}_read_only`))) return;
  throw refusal(call, 403, 'Unauthorized Access. You do not have permission to make this request.');
}

/** BigCommerce docs: webhooks V3, 401 and 403. What V2 says is not documented. */
function refusal(call: ApiCall, status: number, message: string): V2Error | V3Error {
  if (call.version === 'v2') return new V2Error(status, message);
  return new V3Error(status, status === 401 ? 'Unauthorized' : message);
}
