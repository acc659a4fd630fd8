import type { WebhookScope } from '@/lib/definitions/webhook-scopes';

/** The order panel's name in the Registration table. */
export const ORDER_PANEL = 'order panel';

/** A webhook's name in the Registration table. */
export function hookThing(scope: WebhookScope): string {
  return `hook ${scope}`;
}
