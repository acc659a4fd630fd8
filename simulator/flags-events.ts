import { booleanFlag, choiceFlag, numberFlag } from './flag';

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

  loopbackWebhooks: booleanFlag(false, {
    assumed: false,
    description:
      'Hooks may go to http addresses of this machine, on any port; BigCommerce takes https on port 443 only',
  }),
  hookAnswer: choiceFlag(['data', 'bare'], {
    assumed: false,
    description: 'A new hook is answered inside data, as the reference has it, or bare, as the overview shows it',
  }),
  hookConflictStatus: choiceFlag(['422', '409'], {
    assumed: true,
    description: 'Status for a second hook of the same scope and destination, and for one above ten of a scope',
  }),
  webhookActivationDelayMs: numberFlag(0, {
    assumed: false,
    description: 'How long a new hook hears nothing (documented: up to 60000)',
  }),
  webhookTimeoutMs: numberFlag(10_000, { assumed: true, description: 'How long a delivery may take to be answered' }),
  webhookHashOf: choiceFlag(['payload', 'data'], {
    assumed: true,
    description:
      'What a delivery’s hash is made of: everything else in the payload, or data alone; then two changes of one order have the same hash',
  }),
  webhookCreatedAt: choiceFlag(['event', 'hook'], {
    assumed: true,
    description: 'created_at of a delivery is the time of the event, or that of the hook: the documents say both',
  }),
  webhookBlocklistOf: choiceFlag(['domain', 'client'], {
    assumed: true,
    description:
      'Too many failures block the destination’s domain, or everything of the client: the documents say both',
  }),
  shipmentFiresOrderUpdated: booleanFlag(true, {
    assumed: true,
    description: 'A shipment that is made, changed or deleted also fires store/order/updated',
  }),
  uninstalledEvent: choiceFlag(['before', 'never'], {
    assumed: true,
    description: 'store/app/uninstalled is sent before the app’s hooks are deleted, or their deletion is quicker',
  }),
} as const;
