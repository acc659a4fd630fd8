import type { SimulatorContext } from '../simulator';
import type { ResourceScope } from './env';
import type { Resource } from './resource';

interface Route {
  method: string;
  /** '/v2/orders/:orderId' in segments. */
  segments: string[];
  scope: ResourceScope;
}

export interface RouteMatch {
  /** 'GET /v2/orders/:orderId'. */
  name: string;
  scope: ResourceScope;
}

/** What exists in the API, read off the resources' own routes. */
export interface RouteTable {
  /** The route of a call, 'wrong_method' for a known path, or 'unknown_path'. HEAD is GET. */
  find(method: string, path: string): RouteMatch | 'wrong_method' | 'unknown_path';
}

export function createRouteTable(sim: SimulatorContext, resources: readonly Resource[]): RouteTable {
  const routes = resources.flatMap((resource) =>
    resource.routes(sim).routes.map((route): Route => {
      const path = `/${resource.version}${route.path === '/' ? '' : route.path}`;
      return { method: route.method, segments: path.split('/'), scope: resource.scope };
    }),
  );
  return {
    find(method, path) {
      const segments = path.split('/');
      const onPath = routes.filter((route) => fits(route.segments, segments));
      const wanted = method === 'HEAD' ? 'GET' : method;
      const route = onPath.find((candidate) => candidate.method === wanted);
      if (route) return { name: `${route.method} ${route.segments.join('/')}`, scope: route.scope };
      return onPath.length > 0 ? 'wrong_method' : 'unknown_path';
    },
  };
}

function fits(pattern: readonly string[], path: readonly string[]): boolean {
  return pattern.length === path.length && pattern.every((part, index) => fitsSegment(part, path[index] ?? ''));
}

/** ':id{[0-9]+}' takes what its expression takes, ':id' anything, other text itself. */
function fitsSegment(pattern: string, segment: string): boolean {
  if (!pattern.startsWith(':')) return pattern === segment;
  const expression = /\{(.+)\}$/.exec(pattern)?.[1];
  return segment !== '' && (expression === undefined || new RegExp(`^(?:${expression})$`).test(segment));
}
