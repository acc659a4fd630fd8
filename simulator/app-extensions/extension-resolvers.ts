import { GraphQLError } from 'graphql';
import type { AppExtensionEntity } from '../entities/app-extension';
import type { StoreEntity } from '../entities/store';
import type { ExtensionChangesInput, NewExtensionInput } from './extension-input';
import { createExtension, deleteExtension, extensionGid, updateExtension } from './write-extension';

interface Input<Value> {
  input: Value;
}

/** The root value that answers requests of one store under type-definitions.ts. */
export function extensionResolvers(store: StoreEntity): unknown {
  return {
    store: { appExtensions: (args: PageArguments) => connectionOf(store, args) },
    appExtension: {
      createAppExtension: ({ input }: Input<NewExtensionInput>) => ({
        appExtension: toNode(createExtension(store, input)),
      }),
      updateAppExtension: ({ input }: Input<ExtensionChangesInput>) => ({
        appExtension: toNode(updateExtension(store, input)),
      }),
      deleteAppExtension: ({ input }: Input<{ id: string }>) => ({
        deletedAppExtensionId: deleteExtension(store, input.id),
      }),
    },
  };
}

function toNode(extension: AppExtensionEntity) {
  return { ...extension, id: extensionGid(extension) };
}

interface PageArguments {
  first?: number | null;
  after?: string | null;
}

/** A page of the list, in order of creation; cursors are opaque text. */
function connectionOf(store: StoreEntity, { first, after }: PageArguments) {
  const all = [...store.appExtensions.values()].map((extension) => ({
    node: toNode(extension),
    cursor: btoa(`extension:${extension.id}`),
  }));
  const start = after ? all.findIndex(({ cursor }) => cursor === after) + 1 : 0;
  const limit = first ?? all.length;
  if (limit < 0) throw new GraphQLError('Argument "first" must be a number of items.');
  const edges = all.slice(start, start + limit);
  const pageInfo = {
    hasNextPage: start + edges.length < all.length,
    hasPreviousPage: start > 0,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo };
}
