import { webhookScopes } from '@/lib/definitions/webhook-scopes';

/** The order panel's name in the Registration table. */
export const ORDER_PANEL = 'order panel';

/** A webhook's name in the Registration table. */
export function hookThing(scope: string): string {
  return `hook ${scope}`;
}

/** Everything that the app registers in a store. */
export const registeredThings: readonly string[] = [...webhookScopes.map(hookThing), ORDER_PANEL];
