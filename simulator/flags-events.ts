import { booleanFlag, choiceFlag } from './flag';

/** Switches of app extensions and webhooks. */
export const eventFlags = {
  graphqlRefusalStatus: choiceFlag(['200', '401'], {
    assumed: true,
    description: 'Status with which GraphQL refuses a token or a missing scope; the body is errors[] either way',
  }),
  extensionsRemovedOnUninstall: booleanFlag(true, {
    assumed: true,
    description: 'Uninstalling removes the app’s extensions',
  }),
} as const;
