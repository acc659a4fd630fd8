import type { Hono } from 'hono';
import type { SimulatorContext } from '../simulator';
import type { GatewayEnv, ResourceScope } from './env';

/** One resource of the API, mounted below `/stores/{hash}/{version}`. Its route paths tell the gateway what exists. */
export interface Resource {
  version: 'v2' | 'v3';
  scope: ResourceScope;
  routes: (sim: SimulatorContext) => Hono<GatewayEnv>;
}
