import { Hono } from 'hono';
import { extensionSchema } from '../app-extensions/extension-schema';
import type { GatewayEnv } from '../gateway/env';
import { execute } from '../graphql/execute';
import { isFields, readFields } from './body';

export const graphqlScope = 'store_app_extensions_manage';

/** GraphQL Admin, as far as app extensions go; what is wrong with a request is told with status 200. BigCommerce docs: status codes. */
export function graphqlRoutes(): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  routes.post('/', async (c) => {
    const { query, variables, operationName } = await readFields(c);
    if (typeof query !== 'string') return c.json({ errors: [{ message: 'Must provide query string.' }] });
    const request = {
      query,
      variables: isFields(variables) ? variables : {},
      operationName: typeof operationName === 'string' ? operationName : undefined,
    };
    return c.json(execute(extensionSchema(c.get('store')), request));
  });
  return routes;
}
