import { GraphQLError } from 'graphql';
import type { AppExtensionEntity } from '../entities/app-extension';
import type { StoreEntity } from '../entities/store';
import { nextId } from '../ids';
import {
  readExtensionChanges,
  readNewExtension,
  type ExtensionChangesInput,
  type NewExtensionInput,
} from './extension-input';

const maxPerModel = 2;
const idPrefix = 'bc/store/appExtension/';

/** 'bc/store/appExtension/2'. */
export function extensionGid({ id }: AppExtensionEntity): string {
  return `${idPrefix}${id}`;
}

/** Registers an extension; an app has two for each model at most. @throws GraphQLError. BigCommerce docs: app extensions. */
export function createExtension(store: StoreEntity, input: NewExtensionInput): AppExtensionEntity {
  const extension = readNewExtension(input);
  const ofModel = [...store.appExtensions.values()].filter(({ model }) => model === extension.model);
  if (ofModel.length >= maxPerModel) {
    throw new GraphQLError(`An app can have ${maxPerModel} app extensions for the model ${extension.model}.`);
  }
  const created = { id: nextId(store, 'appExtension'), ...extension };
  store.appExtensions.set(created.id, created);
  return created;
}

/** @throws GraphQLError */
export function updateExtension(store: StoreEntity, { id, data }: ExtensionChangesInput): AppExtensionEntity {
  return Object.assign(requireExtension(store, id), readExtensionChanges(data));
}

/** Gives the id back. @throws GraphQLError */
export function deleteExtension(store: StoreEntity, gid: string): string {
  const extension = requireExtension(store, gid);
  store.appExtensions.delete(extension.id);
  return extensionGid(extension);
}

function requireExtension(store: StoreEntity, gid: string): AppExtensionEntity {
  const extension = [...store.appExtensions.values()].find((candidate) => extensionGid(candidate) === gid);
  if (!extension) throw new GraphQLError(`App extension with id "${gid}" was not found.`);
  return extension;
}
