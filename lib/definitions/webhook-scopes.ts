/** Events of orders and shipments, each of which names the order. BigCommerce docs: webhook events. */
export const orderScopes = [
  'store/order/created',
  'store/order/updated',
  'store/order/statusUpdated',
  'store/order/archived',
  'store/shipment/created',
  'store/shipment/updated',
  'store/shipment/deleted',
] as const;

export const UNINSTALLED_SCOPE = 'store/app/uninstalled';

/** Every event that a store's webhooks are for. */
export const webhookScopes = [...orderScopes, UNINSTALLED_SCOPE] as const;

export type WebhookScope = (typeof webhookScopes)[number];
