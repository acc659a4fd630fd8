import type { AppExtensionEntity } from '../entities/app-extension';
import type { StoreEntity } from '../entities/store';
import { GraphqlError } from '../graphql/graphql-error';
import { nextId } from '../ids';
import { readExtensionChanges, readExtensionId, readNewExtension } from './extension-input';

const maxPerModel = 2;
const idPrefix = 'bc/store/appExtension/';

/** 'bc/store/appExtension/2'. */
export function extensionGid({ id }: AppExtensionEntity): string {
  return `${idPrefix}${id}`;
}

/** Registers an extension; an app has two for each model at most. Throws GraphqlError. BigCommerce docs: app extensions. */
export function createExtension(store: StoreEntity, input: unknown): AppExtensionEntity {
  const extension = readNewExtension(input);
  const ofModel = [...store.appExtensions.values()].filter(({ model }) => model === extension.model);
  if (ofModel.length >= maxPerModel) {
    throw new GraphqlError(`An app can have ${maxPerModel} app extensions for the model ${extension.model}.`);
  }
  const created = { id: nextId(store, 'appExtension'), ...extension };
  store.appExtensions.set(created.id, created);
  return created;
}

/** Throws GraphqlError. */
export function updateExtension(store: StoreEntity, input: unknown): AppExtensionEntity {
  const { id, data } = readExtensionChanges(input);
  return Object.assign(requireExtension(store, id), data);
}

/** Gives the id back. Throws GraphqlError. */
export function deleteExtension(store: StoreEntity, input: unknown): string {
  const extension = requireExtension(store, readExtensionId(input));
  store.appExtensions.delete(extension.id);
  return extensionGid(extension);
}

function requireExtension(store: StoreEntity, gid: string): AppExtensionEntity {
  const extension = [...store.appExtensions.values()].find((candidate) => extensionGid(candidate) === gid);
  if (!extension) throw new GraphqlError(`App extension with id "${gid}" was not found.`);
  return extension;
}
