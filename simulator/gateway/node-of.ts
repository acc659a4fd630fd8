import type { HttpBindings } from '@hono/node-server';

/** Node's request and response; undefined in process (`app.request()`), where hono hands over an empty object. */
export function nodeOf(bindings: Partial<HttpBindings> | undefined): HttpBindings | undefined {
  const { incoming, outgoing } = bindings ?? {};
  return incoming && outgoing ? { incoming, outgoing } : undefined;
}
