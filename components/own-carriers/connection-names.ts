import type { ShippoConnectionState } from '@/lib/carriers/views/shippo-connection';

type Variant = 'primary' | 'secondary' | 'success' | 'warning' | 'danger';

/** What a merchant reads for each state. Only what Shippo itself confirms is green. */
export const connectionNames: Record<ShippoConnectionState, { label: string; variant: Variant }> = {
  connected: { label: 'Connected at Shippo', variant: 'success' },
  sign_in_needed: { label: 'Sign-in needed', variant: 'warning' },
  verification_pending: { label: 'Verification pending', variant: 'warning' },
  verification_failed: { label: 'Verification failed', variant: 'danger' },
  disconnected: { label: 'Disconnected', variant: 'danger' },
  sandbox: { label: 'Sandbox: not connected to Shippo', variant: 'secondary' },
  unlinked: { label: 'Not connected', variant: 'secondary' },
  none: { label: 'Needs no connection', variant: 'secondary' },
};

/** How a carrier was made, as a merchant reads it. */
export const modeNames = {
  sandbox: 'Sandbox',
  test: 'Test mode: labels cost nothing and ship nothing',
  live: 'Live',
} as const;

/** What has been saved about the checkout and does nothing yet. */
export const NOT_SHOWN_YET = 'Saved. Not shown to shoppers yet: checkout quotes are not set up.';

/** The same before it is saved. */
export const NOTHING_SHOWN_YET = 'Shoppers see nothing of it yet: checkout quotes are not set up.';
