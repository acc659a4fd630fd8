import { readConfig } from '../config';
import { createControlApp } from '../control/control-app';
import { createSimulator } from '../create-simulator';
import { createStore } from '../create-store';
import type { StoreEntity } from '../entities/store';
import { randomToken } from '../ids';
import { createPublicApp } from '../public-app';
import type { SimulatorContext } from '../simulator';

export interface TestSimulator {
  sim: SimulatorContext;
  /** An empty store with the app installed, asking for all scopes. */
  store: StoreEntity;
  /** A request to the public port, in process. */
  request: (path: string, init?: RequestInit) => Promise<Response>;
  /** A call of the store's API with its token; the path begins with /v2 or /v3. */
  call: (path: string, init?: RequestInit) => Promise<Response>;
  /** A call of the control API; the path comes after `/__sim`. A body is sent as JSON by POST. */
  control: (path: string, body?: unknown, method?: string) => Promise<Response>;
}

/** A simulator with one store, without ports. */
export function testSimulator(): TestSimulator {
  const sim = createSimulator(readConfig({}).app, () => undefined);
  const store = createStore(sim, { template: 'empty' });
  install(sim, store);
  const publicApp = createPublicApp(sim);
  const controlApp = createControlApp(sim);
  const request = async (path: string, init?: RequestInit) => publicApp.request(path, init);
  return {
    sim,
    store,
    request,
    call: (path, init = {}) => {
      const headers = new Headers(init.headers);
      if (!headers.has('x-auth-token')) headers.set('x-auth-token', store.installation?.accessToken ?? '');
      if (init.body && !headers.has('content-type')) headers.set('content-type', 'application/json');
      return request(`/stores/${store.hash}${path}`, { ...init, headers });
    },
    control: async (path, body, method = body === undefined ? 'GET' : 'POST') =>
      controlApp.request(`/__sim${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
  };
}

/** As if the owner had just consented and the app had redeemed the code. */
export function install(sim: SimulatorContext, store: StoreEntity, scopes: string[] = sim.app.scopes): void {
  const accessToken = randomToken(31);
  store.installation = { accessToken, scopes: [...scopes], installedBy: store.ownerId, installedAt: sim.now(store) };
}
