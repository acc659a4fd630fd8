import type { Hono } from 'hono';
import type { SimulatorContext } from '../simulator';
import type { ApiVersion } from './api-call';
import type { GatewayEnv, ResourceScope } from './env';

/** One resource of the API, mounted below `/stores/{hash}/{version}`. Its route paths tell the gateway what exists. */
export interface Resource {
  version: ApiVersion;
  scope: ResourceScope;
  routes: (sim: SimulatorContext) => Hono<GatewayEnv>;
}
