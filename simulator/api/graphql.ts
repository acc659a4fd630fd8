import { graphql } from 'graphql';
import { Hono } from 'hono';
import { extensionResolvers } from '../app-extensions/extension-resolvers';
import { typeDefinitions } from '../app-extensions/type-definitions';
import type { GatewayEnv } from '../gateway/env';
import { isFields, readFields } from './body';

export const graphqlScope = 'store_app_extensions_manage';

/** GraphQL Admin, as far as app extensions go; what is wrong with a request is told with status 200. BigCommerce docs: status codes. */
export function graphqlRoutes(): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  routes.post('/', async (c) => {
    const { query, variables, operationName } = await readFields(c);
    if (typeof query !== 'string') return c.json({ errors: [{ message: 'Must provide query string.' }] });
    const answer = await graphql({
      schema: typeDefinitions,
      rootValue: extensionResolvers(c.get('store')),
      source: query,
      variableValues: isFields(variables) ? variables : {},
      operationName: typeof operationName === 'string' ? operationName : null,
    });
    return c.json(answer);
  });
  return routes;
}
