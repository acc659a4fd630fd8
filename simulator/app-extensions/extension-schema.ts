import type { AppExtensionEntity } from '../entities/app-extension';
import type { StoreEntity } from '../entities/store';
import type { FieldTypes, GraphqlSchema } from '../graphql/execute';
import { GraphqlError } from '../graphql/graphql-error';
import { createExtension, deleteExtension, extensionGid, updateExtension } from './write-extension';

/** What is simulated of a store's GraphQL Admin schema. BigCommerce docs: app extensions guide. */
export function extensionSchema(store: StoreEntity): GraphqlSchema {
  const list = {
    args: ['first', 'after'],
    resolve: (_: unknown, args: Record<string, unknown>) => connectionOf(store, args),
    fields: { edges: { fields: { cursor: {}, node: { fields: extensionFields } } }, pageInfo: { fields: pageInfo } },
  };
  return {
    query: { store: { resolve: () => ({}), fields: { appExtensions: list } } },
    mutation: { appExtension: { resolve: () => ({}), fields: mutationFields(store) } },
  };
}

const extensionFields: FieldTypes = {
  id: { resolve: (extension) => extensionGid(extension as AppExtensionEntity) },
  context: {},
  model: {},
  url: {},
  label: { fields: { defaultValue: {}, locales: { fields: { value: {}, localeCode: {} } } } },
};

const pageInfo: FieldTypes = { hasNextPage: {}, hasPreviousPage: {}, startCursor: {}, endCursor: {} };

function mutationFields(store: StoreEntity): FieldTypes {
  const one = { appExtension: { fields: extensionFields } };
  return {
    createAppExtension: {
      args: ['input!'],
      resolve: (_, { input }) => ({ appExtension: createExtension(store, input) }),
      fields: one,
    },
    updateAppExtension: {
      args: ['input!'],
      resolve: (_, { input }) => ({ appExtension: updateExtension(store, input) }),
      fields: one,
    },
    deleteAppExtension: {
      args: ['input!'],
      resolve: (_, { input }) => ({ deletedAppExtensionId: deleteExtension(store, input) }),
      fields: { deletedAppExtensionId: {} },
    },
  };
}

/** A page of the list, in order of creation; cursors are opaque text. */
function connectionOf(store: StoreEntity, { first, after }: Record<string, unknown>): Record<string, unknown> {
  const all = [...store.appExtensions.values()].map((node) => ({ node, cursor: btoa(`extension:${node.id}`) }));
  const start = typeof after === 'string' ? all.findIndex(({ cursor }) => cursor === after) + 1 : 0;
  const limit = first ?? all.length;
  if (typeof limit !== 'number' || limit < 0) throw new GraphqlError('Argument "first" must be a number of items.');
  const edges = all.slice(start, start + limit);
  const page = {
    hasNextPage: start + edges.length < all.length,
    hasPreviousPage: start > 0,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo: page };
}
