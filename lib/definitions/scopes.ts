/** An OAuth scope of the app profile, and what a store without it goes without. */
export interface ScopeDefinition {
  scope: string;
  /** As BigCommerce's consent page and Developer Portal call it. */
  name: string;
  required: boolean;
  lostWithout: string;
}

/** What the order panel needs. BigCommerce docs: app extensions. */
export const APP_EXTENSIONS_SCOPE = 'store_app_extensions_manage';

/** Every scope the app asks for. Only those that a feature of today uses. */
export const scopes: readonly ScopeDefinition[] = [
  {
    scope: 'store_v2_information',
    name: 'Information & settings (modify)',
    required: true,
    lostWithout: 'Carriers and zones cannot be read or changed.',
  },
  {
    scope: 'store_v2_orders',
    name: 'Orders (modify)',
    required: true,
    lostWithout: 'Orders cannot be read and shipments cannot be made.',
  },
  {
    scope: 'store_channel_settings_read_only',
    name: 'Channel settings (read-only)',
    required: false,
    lostWithout: 'The names of your storefronts cannot be shown.',
  },
  {
    scope: APP_EXTENSIONS_SCOPE,
    name: 'App extensions (manage)',
    required: false,
    lostWithout:
      'BigCommerce’s own order list does not offer Create shipment. You still ship from the Orders page of this app.',
  },
];

/**
 * The scopes of the list that a grant does not cover. A modify scope covers its read-only one; further words are ignored.
 *
 * @param granted as BigCommerce sends them, already split
 */
export function missingScopes(granted: readonly string[]): readonly ScopeDefinition[] {
  const held = new Set(granted.flatMap((scope) => [scope, `${scope}_read_only`]));
  return scopes.filter(({ scope }) => !held.has(scope));
}

/** Whether the app can work with a grant at all. */
export function hasRequiredScopes(granted: readonly string[]): boolean {
  return !missingScopes(granted).some(({ required }) => required);
}
